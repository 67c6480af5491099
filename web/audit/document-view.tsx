import './document-view.css';
import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import type { AuditAnswer } from '../../src/server/shapes/audit.js';
import { useLanguage } from '../language/language.js';
import { auditWords } from '../messages/audit.js';
import { Empty } from '../parts/states.js';
import { useWide } from '../parts/use-wide.js';
import { DocumentHead } from './document-head.js';
import { EVERYTHING, matching, type Wanted } from './filter.js';
import { AuditNote } from './margin/audit-note.js';
import { Margin } from './margin/margin.js';
import { Stepper } from './margin/stepper.js';
import { goneFrom, type Note, notesOf } from './notes.js';
import { Paper } from './paper/paper.js';
import type { Ruling } from './rulings/ruling.js';
import { reportOf, rulingStore, useRulings } from './rulings/use-rulings.js';
import { Coverage } from './side/coverage.js';
import { Filters } from './side/filters.js';
import { Gone } from './side/gone.js';
import { Side } from './side/side.js';
import { useKeys } from './use-keys.js';
import { useLooking } from './use-looking.js';

/** From here on there is room for a margin beside the paper. */
const MARGIN_FROM = 1280;
/** More notes than these at once nobody reads, and no machine of an office draws swiftly. */
const MOST_NOTES = 400;

/** An audited report: coverage and filters left, the paper in the middle, what was found in the margin. */
export function DocumentView({
  file,
  answer,
}: {
  readonly file: File;
  readonly answer: AuditAnswer;
}) {
  const { ruled, notes, wanted, setWanted, matched, shown, showMore } = useShown(answer);
  const { active, at, select, step } = useLooking(shown);
  useKeys(step);
  const rule = useRule(answer);
  const wide = useWide(MARGIN_FROM);
  const sheet = useRef<HTMLElement>(null);
  const below = useMemo(() => (wide ? new Map<number, Note[]>() : byBlock(shown)), [wide, shown]);
  const beneath = (block: number) => {
    const here = below.get(block);
    if (here === undefined) return null;
    return here.map((note) => (
      <AuditNote
        key={note.finding.id}
        note={note}
        active={active?.finding === note.finding.id ? active : null}
        onSelect={select}
        onRule={rule}
      />
    ));
  };
  return (
    <div className="audit-document">
      <DocumentHead file={file} answer={answer} notes={matched} />
      <Side>
        <Coverage answer={answer} />
        <Filters notes={notes} wanted={wanted} onChange={setWanted} />
        <Gone rulings={goneFrom(answer, ruled)} />
      </Side>
      <div className="audit-top">
        <Stepper
          notes={notes}
          wanted={wanted}
          onChange={setWanted}
          at={at}
          of={shown.length}
          onStep={step}
        />
        {matched.length === 0 && (
          <Nothing any={notes.length > 0} onClear={() => setWanted(EVERYTHING)} />
        )}
      </div>
      <div className="audit-paper">
        {beneath(NOWHERE)}
        <Paper
          blocks={answer.blocks}
          notes={shown}
          active={active}
          onMark={({ finding, place }) => select(finding, place)}
          sheet={sheet}
          beneath={beneath}
        />
        <More left={matched.length - shown.length} onMore={showMore} />
      </div>
      {wide && (
        <Margin notes={shown} active={active} sheet={sheet} onSelect={select} onRule={rule} />
      )}
    </div>
  );
}

/** The findings of an audited report, and those of them that are wanted and drawn. */
function useShown(answer: AuditAnswer) {
  const ruled = useRulings(answer);
  const notes = useMemo(() => notesOf(answer, ruled), [answer, ruled]);
  const [wanted, setWanted] = useState<Wanted>(EVERYTHING);
  const settled = useDeferredValue(wanted);
  const [most, setMost] = useState(MOST_NOTES);
  const matched = useMemo(() => matching(notes, settled), [notes, settled]);
  const shown = useMemo(() => matched.slice(0, most), [matched, most]);
  const showMore = () => setMost(most + MOST_NOTES);
  return { ruled, notes, wanted, setWanted, matched, shown, showMore };
}

function More({ left, onMore }: { readonly left: number; readonly onMore: () => void }) {
  const { say } = useLanguage();
  if (left <= 0) return null;
  return (
    <button type="button" className="button" onClick={onMore}>
      {say(auditWords.more, { count: left })}
    </button>
  );
}

/** Where a note stands whose places are not drawn: before everything. */
const NOWHERE = -1;

/** The notes by the block of their first place. */
function byBlock(notes: readonly Note[]): Map<number, Note[]> {
  const blocks = new Map<number, Note[]>();
  for (const note of notes) {
    const block = note.places.find(({ spots }) => spots.length > 0)?.spots[0]?.block ?? NOWHERE;
    blocks.set(block, [...(blocks.get(block) ?? []), note]);
  }
  return blocks;
}

function useRule(answer: AuditAnswer) {
  return useCallback(
    ({ finding }: Note, kind: Ruling['kind'] | null, reason: string) => {
      const { id, evidenceHash, message } = finding;
      const at = new Date().toISOString();
      const ruling = kind === null ? null : { kind, reason, evidenceHash, message, at };
      rulingStore.rule(reportOf(answer), id, ruling);
    },
    [answer],
  );
}

function Nothing({ any, onClear }: { readonly any: boolean; readonly onClear: () => void }) {
  const { say } = useLanguage();
  if (!any) {
    return (
      <Empty title={say(auditWords.nothing)}>
        <p>{say(auditWords.nothingNext)}</p>
      </Empty>
    );
  }
  return (
    <Empty title={say(auditWords.nothingMatches)}>
      <button type="button" className="button" onClick={onClear}>
        {say(auditWords.showAll)}
      </button>
    </Empty>
  );
}
