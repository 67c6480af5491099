import { useNavigate } from '@tanstack/react-router';
import { type ClipboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { type Concept, type ConceptId, isComputed } from '../../src/standard/index.js';
import type { EditionAnswer, TablesAnswer } from '../answers/queries.js';
import { useLanguage } from '../language/language.js';
import { grouped } from '../language/writing.js';
import { partWords } from '../messages/parts.js';
import { tableWords } from '../messages/tables.js';
import { Failed } from '../parts/states.js';
import type { WebPlace } from '../shell/place.js';
import { CellLine } from './cell-line.js';
import type { Checked } from './checking.js';
import { toClipboard } from './clipboard.js';
import { ConflictDialog } from './conflict-dialog.js';
import { EntryCell } from './entry-cell.js';
import { countedByTable, flagsOf } from './finding-places.js';
import { Exports, Foot, Left, SavingState } from './foot.js';
import { type Block, isIn, isSingle, type Position } from './grid.js';
import { ImportButton } from './import-button.js';
import { NotedSheet } from './noted-sheet.js';
import { canFill, pasted } from './pasting.js';
import { Plain } from './read-tables.js';
import { type Sheet, type SheetRow, spotsOf } from './sheet.js';
import { cellName } from './spoken-cell.js';
import { Tabs } from './tabs.js';
import { plainText } from './typed.js';
import { useChosenTable } from './use-chosen-table.js';
import { useDrafts } from './use-drafts.js';
import { type Entries, useEntries } from './use-entries.js';
import { type GridState, useGrid } from './use-grid.js';
import { useSought } from './use-sought.js';

interface EditableTablesProperties {
  readonly place: WebPlace;
  readonly answer: TablesAnswer;
  readonly editions: readonly EditionAnswer[];
  readonly sheets: readonly Sheet[];
}

/** The tables of a school as its clerk fills them. */
export function EditableTables({ place, answer, editions, sheets }: EditableTablesProperties) {
  const spots = useMemo(() => spotsOf(sheets), [sheets]);
  const sheet = useChosenTable(sheets, spots);
  const [steady] = useState(place);
  const { drafts, state } = useDrafts(steady);
  const entries = useEntries(answer, editions, drafts, state);
  const [seeing, setSeeing] = useState(true);
  const conflicts = state.conflicts.length;
  useEffect(() => {
    if (conflicts > 0) setSeeing(true);
  }, [conflicts]);
  const { say } = useLanguage();
  const findings = entries.checked.findings;
  const concepts = useMemo(() => conceptsIn(editions), [editions]);
  if (sheet === undefined) return <Failed error={null} />;
  return (
    <section className="work">
      <Tabs sheets={sheets} current={sheet.table.id} errors={countedByTable(findings, spots)} />
      <EntrySheet
        key={sheet.table.id}
        {...{ place, answer, sheet, spots, entries, concepts }}
        foot={
          <>
            <SavingState
              state={state}
              isTyping={entries.isTyping}
              onConflicts={() => setSeeing(true)}
            />
            <Left findings={findings} />
            {state.changed > 0 && <span>{say(tableWords.changes, { count: state.changed })}</span>}
            <span className="foot-actions">
              <Exports place={place} />
              <ImportButton place={place} concepts={concepts} />
            </span>
          </>
        }
      />
      {conflicts > 0 && seeing && (
        <ConflictDialog
          conflicts={state.conflicts}
          nameOf={(id) => concepts.get(id)?.name ?? { zh: id, en: id }}
          onSettle={(conflict, choice) => drafts.settle(conflict, choice)}
          onClose={() => setSeeing(false)}
        />
      )}
    </section>
  );
}

const conceptsIn = (editions: readonly EditionAnswer[]): ReadonlyMap<ConceptId, Concept> =>
  new Map(
    [...editions].reverse().flatMap((edition) => edition.concepts.map((each) => [each.id, each])),
  );

interface EntrySheetProperties {
  readonly place: WebPlace;
  readonly answer: TablesAnswer;
  readonly sheet: Sheet;
  readonly spots: ReturnType<typeof spotsOf>;
  readonly entries: Entries;
  readonly concepts: ReadonlyMap<ConceptId, Concept>;
  readonly foot: React.ReactNode;
}

function EntrySheet(properties: EntrySheetProperties) {
  const { place, answer, sheet, spots, entries, concepts, foot } = properties;
  const { say } = useLanguage();
  const table = useRef<HTMLTableElement>(null);
  const [said, setSaid] = useState('');
  const [stood, setStood] = useState(false);
  const grid = useMemo(() => standableIn(sheet), [sheet]);
  const state = useGrid(grid, table, {
    clear: (block) => entries.put(fillable(sheet, block).map((concept) => put(concept.id, BLANK))),
    undo: () => setSaid(entries.undo() ? say(tableWords.undone) : ''),
    redo: () => setSaid(entries.redo() ? say(tableWords.redone) : ''),
  });
  const sought = useSought(sheet, answer);
  const flags = flagsOf(entries.checked.findings);
  const lastYear = useMemo(
    () => new Map(answer.lastYear.map((figure) => [figure.concept, figure])),
    [answer.lastYear],
  );
  const onPaste = (event: ClipboardEvent) => {
    if (state.block === undefined) return;
    event.preventDefault();
    const done = pasted(event.clipboardData.getData('text/plain'), sheet, state.block);
    entries.put(done.puts);
    entries.reject(done.rejected);
    setSaid(pasteWords(done, say));
  };
  const onCopy = (event: ClipboardEvent) => {
    if (state.block === undefined) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', copied(sheet, state.block, entries));
    const cut = event.type === 'cut';
    if (cut) entries.put(fillable(sheet, state.block).map((each) => put(each.id, BLANK)));
  };
  const cell = (concept: Concept, position: Position, row: SheetRow) => (
    <Cell {...{ concept, position, row, sheet, place, entries, state, onCopy, onPaste }} />
  );
  const here = state.at === undefined ? undefined : conceptAt(sheet, state.at);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the cells inside take the focus, this only hears the keys that bubble up from them
    <div
      className="entry-sheet"
      onFocus={() => setStood(true)}
      onKeyDown={(event) => {
        if (event.target instanceof Element && event.target.matches('[data-cell]')) {
          state.onKeyDown(event);
        }
      }}
    >
      <p id="sheet-keys" className="unseen">
        {say(tableWords.keys)}
      </p>
      <NotedSheet
        sheet={sheet}
        cycle={place.cycle}
        findings={entries.checked.findings}
        spots={spots}
        lastYear={(concept) => <Plain figure={lastYear.get(concept.id)} />}
        cell={cell}
        marks={(row) => ({
          flag: flags.get(row.row.concept),
          sought: row.cells.some((each) => each?.id === sought),
        })}
        tableRef={table}
        hint="sheet-keys"
      />
      <div className="foot-stack">
        {stood && here !== undefined && (
          <CellLine
            concept={here}
            place={place}
            fact={entries.factOf(here.id)}
            waiting={entries.isWaiting(here.id)}
            concepts={concepts}
            onAbsence={(content) => entries.put([put(here.id, content)])}
          />
        )}
        <Foot>{foot}</Foot>
      </div>
      <p role="status" className="said" key={said}>
        {said}
      </p>
    </div>
  );
}

const BLANK = { type: 'absent', absence: 'blank' } as const;
const put = (concept: ConceptId, content: Parameters<Entries['put']>[0][number]['content']) => ({
  concept,
  content,
});

/** One can stand on every cell that has a concept and is asked for, the computed ones included. */
const standableIn = (sheet: Sheet): readonly (readonly boolean[])[] =>
  sheet.rows.map((row) => row.cells.map((concept) => concept !== null && !row.row.notApplicable));

const conceptAt = (sheet: Sheet, { line, column }: Position): Concept | undefined =>
  sheet.rows[line]?.cells[column] ?? undefined;

const fillable = (sheet: Sheet, block: Block): readonly Concept[] =>
  sheet.rows.flatMap((row, line) =>
    row.cells.flatMap((concept, column) =>
      isIn(block, { line, column }) && canFill(concept, row) ? [concept] : [],
    ),
  );

function copied(sheet: Sheet, { from, to }: Block, entries: Entries): string {
  const lines = sheet.rows
    .slice(from.line, to.line + 1)
    .map((row) =>
      row.cells
        .slice(from.column, to.column + 1)
        .map((concept) => (concept === null ? '' : copiedText(concept, entries))),
    );
  return toClipboard(lines);
}

function copiedText(concept: Concept, entries: Entries): string {
  if (!isComputed(concept)) return plainText(entries.contentOf(concept.id));
  const content = entries.checked.figures.get(concept.id)?.content;
  return content === undefined || content.type === 'absent' ? '' : content.text;
}

function pasteWords(
  { puts, rejected, skipped }: ReturnType<typeof pasted>,
  say: ReturnType<typeof useLanguage>['say'],
): string {
  return rejected.size + skipped === 0
    ? say(tableWords.pasted, { pasted: puts.length })
    : say(tableWords.pastePartly, { pasted: puts.length, skipped, faulty: rejected.size });
}

interface CellProperties {
  readonly concept: Concept;
  readonly position: Position;
  readonly row: SheetRow;
  readonly sheet: Sheet;
  readonly place: WebPlace;
  readonly entries: Entries;
  readonly state: GridState;
  readonly onCopy: (event: ClipboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

function Cell(properties: CellProperties) {
  const { concept, position, row, sheet, place, entries, state } = properties;
  const { say } = useLanguage();
  if (row.row.notApplicable) {
    return <span className="na">{say(partWords['not-applicable'])}</span>;
  }
  const name = say(cellName(sheet, row, position.column, place.cycle));
  const shared = {
    concept,
    position,
    name,
    tabbable: state.at?.line === position.line && state.at.column === position.column,
    picked: state.block !== undefined && !isSingle(state.block) && isIn(state.block, position),
    onStand: state.stand,
  };
  if (isComputed(concept)) {
    return (
      <ComputedCell
        {...shared}
        place={place}
        checked={entries.checked}
        onCopy={properties.onCopy}
      />
    );
  }
  return (
    <EntryCell
      {...shared}
      content={entries.contentOf(concept.id)}
      rejected={entries.rejectedIn(concept.id)}
      waiting={entries.isWaiting(concept.id)}
      onTyping={entries.type}
      onCommit={entries.commit}
      onCopy={properties.onCopy}
      onPaste={properties.onPaste}
    />
  );
}

interface ComputedCellProperties {
  readonly concept: Concept;
  readonly position: Position;
  readonly name: string;
  readonly tabbable: boolean;
  readonly picked: boolean;
  readonly place: WebPlace;
  readonly checked: Checked;
  readonly onStand: (position: Position, extend: boolean) => void;
  readonly onCopy: (event: ClipboardEvent) => void;
}

/** A cell that follows from its parts, as they stand on the screen; it opens where it comes from. */
function ComputedCell(properties: ComputedCellProperties) {
  const { concept, position, name, tabbable, picked, place, checked } = properties;
  const { say } = useLanguage();
  const navigate = useNavigate();
  const content = checked.figures.get(concept.id)?.content;
  const text = content === undefined || content.type === 'absent' ? null : grouped(content.text);
  const shown = text ?? say(partWords[content?.type === 'absent' ? content.absence : 'blank']);
  const trace = `${place.organisation}/${place.cycle}/${concept.id}`;
  return (
    <button
      type="button"
      className={`computed${text === null ? ' na' : ''}${picked ? ' picked' : ''}`}
      data-cell={`${position.line}:${position.column}`}
      data-concept={concept.id}
      tabIndex={tabbable ? 0 : -1}
      aria-label={`${name}：${shown}（${say(tableWords.computed)}）`}
      title={say(tableWords.computed)}
      onFocus={() => properties.onStand(position, false)}
      onCopy={properties.onCopy}
      onClick={() =>
        void navigate({
          to: '.',
          hash: true,
          resetScroll: false,
          search: (search) => ({ ...search, trace }),
        })
      }
    >
      {shown}
    </button>
  );
}
