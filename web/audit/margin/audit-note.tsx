import './audit-note.css';
import { memo, useState } from 'react';
import { useLanguage } from '../../language/language.js';
import { auditWords } from '../../messages/audit.js';
import { partWords } from '../../messages/parts.js';
import type { Active } from '../active.js';
import type { Note } from '../notes.js';
import type { Ruling } from '../rulings/ruling.js';
import { RulingForm } from './ruling-form.js';

interface AuditNoteProperties {
  readonly note: Note;
  /** The place one looks at, where it is one of this finding's. */
  readonly active: Active | null;
  /** Makes this the finding one looks at; leads to the place where one is named. */
  readonly onSelect: (finding: string, place?: number) => void;
  readonly onRule: (note: Note, kind: Ruling['kind'] | null, reason: string) => void;
}

/** A finding as a note: what is wrong, the arithmetic, where, and what one says of it. */
export const AuditNote = memo(function AuditNote({
  note,
  active,
  onSelect,
  onRule,
}: AuditNoteProperties) {
  const { say } = useLanguage();
  const { finding, standing } = note;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: J and K lead to it by keyboard
    <article
      className={`note audit-note ${finding.severity} ${standing}${active === null ? '' : ' active'}`}
      id={`note-${finding.id}`}
      tabIndex={-1}
      onClick={() => onSelect(finding.id)}
    >
      <h3>
        <span className="unseen">{say(partWords[finding.severity])}：</span>
        {say(finding.message)}
      </h3>
      {finding.derivation.length > 0 && (
        <p className="arithmetic">{finding.derivation.map((line) => say(line)).join('\n')}</p>
      )}
      <Places note={note} active={active} onSelect={onSelect} />
      {active !== null && <p className="note-rule">{say(finding.title)}</p>}
      <RulingLine note={note} />
      <Actions note={note} onRule={onRule} />
    </article>
  );
});

/** A finding about more places than these shows the others when it is looked at. */
const FEW = 4;

function Places({ note, active, onSelect }: Omit<AuditNoteProperties, 'onRule'>) {
  const { say } = useLanguage();
  const { finding, places } = note;
  const shown = active === null ? places.slice(0, FEW) : places;
  return (
    <ul className="note-places" aria-label={say(auditWords.places)}>
      {shown.map(({ said }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a place is known by its number
        <li key={place}>
          <button
            type="button"
            className="link"
            aria-current={active?.place === place}
            onClick={(event) => {
              event.stopPropagation();
              onSelect(finding.id, place);
            }}
          >
            {say(said) || say(auditWords.place, { number: place + 1 })}
          </button>
          <Quote text={finding.evidence[place]?.quote ?? ''} />
        </li>
      ))}
      {shown.length < places.length && <li>…</li>}
    </ul>
  );
}

const LONGEST_QUOTE = 30;

function Quote({ text }: { readonly text: string }) {
  const words = text.replace(/\s+/g, ' ').trim();
  if (words === '') return null;
  const short = words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)}…` : words;
  return <q lang="zh-CN">{short}</q>;
}

function RulingLine({ note: { ruling, standing } }: { readonly note: Note }) {
  const { say } = useLanguage();
  if (ruling === undefined) return null;
  if (standing === 'changed') {
    const kind = say(ruling.kind === 'confirmed' ? auditWords.wasConfirmed : auditWords.wasFalse);
    return (
      <p className="note-ruling">
        <b>{say(auditWords.changed, { kind })}</b>
      </p>
    );
  }
  return (
    <p className="note-ruling">
      {ruling.kind === 'confirmed'
        ? say(auditWords.confirmed)
        : say(auditWords.ruledFalse, { reason: ruling.reason })}
    </p>
  );
}

function Actions({ note, onRule }: Pick<AuditNoteProperties, 'note' | 'onRule'>) {
  const { say } = useLanguage();
  const [asking, setAsking] = useState(false);
  if (asking) {
    return (
      <RulingForm
        onCancel={() => setAsking(false)}
        onSubmit={(reason) => {
          onRule(note, 'false-alarm', reason);
          setAsking(false);
        }}
      />
    );
  }
  const isRuled = note.standing === 'confirmed' || note.standing === 'false-alarm';
  return (
    <div className="note-actions">
      {isRuled ? (
        <button type="button" className="link" onClick={() => onRule(note, null, '')}>
          {say(auditWords.takeBack)}
        </button>
      ) : (
        <>
          <button type="button" className="link" onClick={() => onRule(note, 'confirmed', '')}>
            {say(auditWords.confirm)}
          </button>
          <button type="button" className="link" onClick={() => setAsking(true)}>
            {say(auditWords.falseAlarm)}
          </button>
        </>
      )}
    </div>
  );
}
