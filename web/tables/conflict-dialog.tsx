import './conflict-dialog.css';
import type { WireContent } from '../../src/facts/index.js';
import type { Message } from '../../src/messages/index.js';
import { useLanguage } from '../language/language.js';
import { grouped, moment } from '../language/writing.js';
import { partWords } from '../messages/parts.js';
import { tableWords } from '../messages/tables.js';
import { Dialog } from '../parts/dialog.js';
import type { Conflict } from './drafts.js';

interface ConflictDialogProperties {
  readonly conflicts: readonly Conflict[];
  readonly nameOf: (concept: string) => Message;
  readonly onSettle: (conflict: Conflict, choice: 'yours' | 'theirs') => void;
  readonly onClose: () => void;
}

/** Both values of every race lost, and the choice between them. */
export function ConflictDialog({ conflicts, nameOf, onSettle, onClose }: ConflictDialogProperties) {
  const { say, locale } = useLanguage();
  return (
    <Dialog title={say(tableWords.conflictTitle)} onClose={onClose}>
      <p className="quiet">{say(tableWords.conflictText)}</p>
      {conflicts.map((conflict) => (
        <section key={conflict.concept} className="conflict">
          <h3>{say(nameOf(conflict.concept))}</h3>
          <Side
            label={say(tableWords.yours)}
            content={conflict.yours}
            action={say(tableWords.takeYours)}
            onTake={() => onSettle(conflict, 'yours')}
          />
          <Side
            label={say(tableWords.theirs, {
              by: conflict.theirs.source.by,
              at: moment(conflict.theirs.source.at, locale),
            })}
            content={conflict.theirs.content}
            action={say(tableWords.takeTheirs)}
            onTake={() => onSettle(conflict, 'theirs')}
          />
        </section>
      ))}
    </Dialog>
  );
}

interface SideProperties {
  readonly label: string;
  readonly content: WireContent;
  readonly action: string;
  readonly onTake: () => void;
}

function Side({ label, content, action, onTake }: SideProperties) {
  const { say } = useLanguage();
  const text =
    content.type === 'absent'
      ? say(partWords[content.absence])
      : grouped(content.type === 'text' ? content.text : content.value);
  return (
    <div className="conflict-side">
      <span className="quiet">{label}</span>
      <b>{text}</b>
      <button type="button" className="button" onClick={onTake}>
        {action}
      </button>
    </div>
  );
}
