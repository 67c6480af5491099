import type { ReportPlace } from '../../../src/server/shapes/report.js';
import { useLanguage } from '../../language/language.js';
import { reportWords } from '../../messages/report.js';

interface PanelPlaceProperties {
  readonly place: ReportPlace;
  readonly onShow: (anchor: string) => void;
}

/** Where something stands in the report, and the way there. */
export function PanelPlace({ place, onShow }: PanelPlaceProperties) {
  const { say } = useLanguage();
  const where = [place.heading, place.label ?? ''].filter((text) => text !== '').join(' · ');
  if (where === '') return null;
  return (
    <button
      type="button"
      className="link panel-place"
      title={say(reportWords.showPlace)}
      onClick={() => onShow(place.anchor)}
    >
      {where}
      <span className="unseen"> {say(reportWords.showPlace)}</span>
    </button>
  );
}
