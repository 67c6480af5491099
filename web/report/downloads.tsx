import { lazy, Suspense, useState } from 'react';
import { useLanguage } from '../language/language.js';
import { reportWords } from '../messages/report.js';
import { useOrganisations, type WebPlace } from '../shell/place.js';
import { reportFile } from './report-queries.js';

const ArchiveDialog = lazy(async () => ({
  default: (await import('./archive/archive-dialog.js')).ArchiveDialog,
}));

/** The forms a report comes in, in the order people ask for them. */
const FILES = ['report.pdf', 'report.docx', 'report.html', 'facts.csv', 'facts.json'] as const;

interface DownloadsProperties {
  readonly place: WebPlace;
  /** Those the server offers. */
  readonly files: readonly string[];
}

/** The report in every form there is, and the reports of all schools beneath as one archive. */
export function Downloads({ place, files }: DownloadsProperties) {
  const { say } = useLanguage();
  const { here } = useOrganisations(place);
  const [packing, setPacking] = useState(false);
  return (
    <span className="exports">
      <span>{say(reportWords.downloads)}</span>
      {FILES.filter((file) => files.includes(file)).map((file) => (
        <a key={file} href={reportFile(place, file)} download>
          {say(reportWords[file])}
        </a>
      ))}
      {here !== undefined && here.level !== 'school' && (
        <button type="button" className="link" onClick={() => setPacking(true)}>
          {say(reportWords.archive)}
        </button>
      )}
      {packing && (
        <Suspense fallback={null}>
          <ArchiveDialog place={place} onClose={() => setPacking(false)} />
        </Suspense>
      )}
    </span>
  );
}
