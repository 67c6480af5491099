import { type RefObject, useRef } from 'react';
import { useLanguage } from '../../language/language.js';
import { auditWords } from '../../messages/audit.js';
import type { Active } from '../active.js';
import type { Note } from '../notes.js';
import type { Ruling } from '../rulings/ruling.js';
import { AuditNote } from './audit-note.js';
import { useHeights } from './use-heights.js';

interface MarginProperties {
  readonly notes: readonly Note[];
  readonly active: Active | null;
  readonly sheet: RefObject<HTMLElement | null>;
  readonly onSelect: (finding: string, place?: number) => void;
  readonly onRule: (note: Note, kind: Ruling['kind'] | null, reason: string) => void;
}

/** The notes beside the paper, each at its place, none over another. */
export function Margin({ notes, active, sheet, onSelect, onRule }: MarginProperties) {
  const { say } = useLanguage();
  const column = useRef<HTMLElement>(null);
  const heights = useHeights(notes, active, sheet, column);
  return (
    <aside
      className="audit-margin"
      ref={column}
      aria-label={say(auditWords.findings)}
      style={{ minHeight: heights.bottom }}
    >
      {notes.map((note) => (
        <div
          key={note.finding.id}
          className="margin-note"
          data-note={note.finding.id}
          style={{ top: heights.tops.get(note.finding.id) ?? 0 }}
        >
          <AuditNote
            note={note}
            active={active?.finding === note.finding.id ? active : null}
            onSelect={onSelect}
            onRule={onRule}
          />
        </div>
      ))}
    </aside>
  );
}
