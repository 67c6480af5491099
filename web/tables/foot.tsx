import './foot.css';
import type { ReactNode } from 'react';
import { type FindingAnswer, placePath } from '../answers/queries.js';
import { useLanguage } from '../language/language.js';
import { clockTime } from '../language/writing.js';
import { tableWords } from '../messages/tables.js';
import type { WebPlace } from '../shell/place.js';
import type { DraftState } from './drafts.js';
import { counted } from './finding-places.js';

/** The bar at the foot of tables one may only read. */
export function ReadFoot({
  place,
  findings,
  rolledUp,
}: {
  readonly place: WebPlace;
  readonly findings: readonly FindingAnswer[];
  readonly rolledUp: boolean;
}) {
  const { say } = useLanguage();
  return (
    <div className="foot-stack">
      <Foot>
        <span className="foot-words">
          {say(rolledUp ? tableWords.rolledUp : tableWords.readOnly)}
        </span>
        <Left findings={findings} />
        <Exports place={place} />
      </Foot>
    </div>
  );
}

/** The bar's frame. */
export function Foot({ children }: { readonly children: ReactNode }) {
  return <div className="foot">{children}</div>;
}

/** How many open findings are left. */
export function Left({ findings }: { readonly findings: readonly FindingAnswer[] }) {
  const { say } = useLanguage();
  const { error, warning } = counted(findings);
  const words =
    error > 0 ? tableWords.errorsLeft : warning > 0 ? tableWords.onlyWarnings : tableWords.noErrors;
  return (
    <span className={error > 0 ? 'foot-errors' : ''}>
      {say(words, { errors: error, warnings: warning })}
    </span>
  );
}

const FORMATS = { xlsx: 'Excel', csv: 'CSV', json: 'JSON' } as const;

/** The tables as files. */
export function Exports({ place }: { readonly place: WebPlace }) {
  const { say } = useLanguage();
  const path = placePath(place.organisation, place.cycle);
  return (
    <span className="exports">
      {say(tableWords.export)}
      {Object.entries(FORMATS).map(([format, name]) => (
        <a key={format} href={`${path}/export?format=${format}`} download>
          {name}
        </a>
      ))}
    </span>
  );
}

/** What has become of the changes: saving, saved when, kept here while offline, refused, or lost a race. */
export function SavingState({
  state,
  isTyping,
  onConflicts,
}: {
  readonly state: DraftState;
  readonly isTyping: boolean;
  readonly onConflicts: () => void;
}) {
  const { say } = useLanguage();
  if (state.conflicts.length > 0) {
    return (
      <button type="button" className="link foot-errors" onClick={onConflicts}>
        {say(tableWords.inConflict, { count: state.conflicts.length })}
      </button>
    );
  }
  return (
    <span role="status" className={state.trouble === null ? 'saving' : 'saving trouble'}>
      {isTyping && state.trouble === null ? say(tableWords.typing) : savingWords(state, say)}
    </span>
  );
}

function savingWords(
  { trouble, drafts, saving, savedAt }: DraftState,
  say: ReturnType<typeof useLanguage>['say'],
): string {
  if (trouble !== null && trouble.status === 0) {
    return say(tableWords.offline, { count: drafts.size });
  }
  if (trouble !== null) {
    return `${say(tableWords.refused, { what: say(trouble.what) })} ${say(trouble.next)}`;
  }
  if (saving || drafts.size > 0) return say(tableWords.saving);
  return savedAt === null
    ? say(tableWords.saved)
    : say(tableWords.savedAt, { time: clockTime(savedAt) });
}
