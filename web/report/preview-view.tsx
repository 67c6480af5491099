import { useQuery } from '@tanstack/react-query';
import { lazy, type Ref, Suspense } from 'react';
import { useLanguage } from '../language/language.js';
import { reportWords } from '../messages/report.js';
import { Failed } from '../parts/states.js';
import type { WebPlace } from '../shell/place.js';
import type { OutlineEntry } from './outline.js';
import { reportPdfQuery } from './report-queries.js';
import type { ReportView } from './report-view.js';

const Preview = lazy(async () => ({ default: (await import('./preview/preview.js')).Preview }));

interface PreviewViewProperties {
  readonly place: WebPlace;
  readonly view: Ref<ReportView>;
  readonly onOutline: (entries: readonly OutlineEntry[]) => void;
  readonly onRead: (entry: string | undefined) => void;
}

/** The report as it will be printed: the server sets it, then its pages are drawn. */
export function PreviewView({ place, view, onOutline, onRead }: PreviewViewProperties) {
  const { say } = useLanguage();
  const pdf = useQuery(reportPdfQuery(place));
  if (pdf.data === undefined && pdf.error !== null) {
    return <Failed error={pdf.error} reset={() => void pdf.refetch()} />;
  }
  const making = (
    <p className="still report-waiting" role="status">
      {say(reportWords.making)}
    </p>
  );
  if (pdf.data === undefined) return making;
  return (
    <Suspense fallback={making}>
      <Preview bytes={pdf.data.bytes} view={view} onOutline={onOutline} onRead={onRead} />
    </Suspense>
  );
}
