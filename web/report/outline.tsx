import { useLanguage } from '../language/language.js';
import { reportWords } from '../messages/report.js';
import { OrganisationSelect } from '../shell/organisation-select.js';
import type { WebPlace } from '../shell/place.js';

/** An entry of the contents. */
export interface OutlineEntry {
  readonly id: string;
  readonly level: 1 | 2 | 3;
  readonly text: string;
}

interface OutlineProperties {
  readonly place: WebPlace;
  readonly entries: readonly OutlineEntry[];
  /** The entry one is at. */
  readonly current: string | undefined;
  readonly onOpen: (id: string) => void;
}

/** The contents of the report; an entry leads to its page. */
export function Outline({ place, entries, current, onOpen }: OutlineProperties) {
  const { say } = useLanguage();
  return (
    <nav className="report-outline" aria-label={say(reportWords.outline)}>
      <OrganisationSelect place={place} />
      <ul>
        {entries.map(({ id, level, text }) => (
          <li key={id} className={`level-${level}`}>
            <button
              type="button"
              aria-current={id === current ? 'location' : undefined}
              onClick={() => onOpen(id)}
            >
              {text}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
