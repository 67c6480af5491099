import { useIsFetching, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReportAnswer } from '../../src/server/shapes/report.js';
import { useLanguage } from '../language/language.js';
import { clockTime } from '../language/writing.js';
import { reportWords } from '../messages/report.js';
import type { WebPlace } from '../shell/place.js';
import { Downloads } from './downloads.js';
import { reportPdfQuery, reportQuery } from './report-queries.js';

/** How the report is looked at: its printed pages, or a web page. */
export type Mode = 'preview' | 'reading';

interface ReportBarProperties {
  readonly place: WebPlace;
  readonly report: ReportAnswer | undefined;
  readonly mode: Mode;
  readonly onMode: (mode: Mode) => void;
}

/** How one looks at the report, how fresh it is, and the forms it can be had in. */
export function ReportBar({ place, report, mode, onMode }: ReportBarProperties) {
  const { say } = useLanguage();
  return (
    <div className="report-bar">
      <fieldset className="report-modes">
        <legend className="unseen">{say(reportWords.view)}</legend>
        {(['preview', 'reading'] as const).map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={mode === each}
            onClick={() => onMode(each)}
          >
            {say(reportWords[each])}
          </button>
        ))}
      </fieldset>
      {mode === 'preview' ? <Freshness place={place} /> : <span>{say(reportWords.hint)}</span>}
      <Downloads place={place} files={report?.files ?? []} />
    </div>
  );
}

/** When the pages were set, and the way to set them again from the figures of now. */
function Freshness({ place }: { readonly place: WebPlace }) {
  const { say } = useLanguage();
  const queries = useQueryClient();
  const query = reportPdfQuery(place);
  const { data } = useQuery({ ...query, enabled: false });
  const isSetting = useIsFetching({ queryKey: query.queryKey }) > 0;
  if (data === undefined) return <span />;
  const again = () => {
    void queries.invalidateQueries({ queryKey: query.queryKey });
    void queries.invalidateQueries({ queryKey: reportQuery(place).queryKey });
  };
  return (
    <span>
      {say(reportWords.setAt, { time: clockTime(data.at) })}{' '}
      <button type="button" className="link" disabled={isSetting} onClick={again}>
        {say(isSetting ? reportWords.making : reportWords.again)}
      </button>
    </span>
  );
}
