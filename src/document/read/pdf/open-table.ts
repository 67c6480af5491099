import { columnsOf, type Stretch, spanIn } from './column-gaps.js';
import { type FoundCell, type FoundTable, wordsOf } from './found-table.js';
import { linesOf } from './lines.js';
import { type Area, around } from './marks.js';
import type { Blank, Run } from './runs.js';

/** Points that columns without rules stand apart at least. */
const NARROWEST_GAP = 5;
/** Shares: of rows with words in several columns, and of the places that have words. */
const PARTED_ROWS = 0.7;
const FILLED = 0.5;

/** A table whose columns no rules part, from its rows; null where the words do not stand in columns. */
export function openTable(rows: readonly (readonly Run[])[], area?: Area): FoundTable | null {
  if (rows.length < 2) return null;
  const columns = columnsOf(rows, NARROWEST_GAP);
  if (columns.length < 2) return null;
  const cells = rows.flatMap((row, at) =>
    cellsOf(
      row.flatMap((run) => partedAt(run, columns)),
      at,
      columns,
    ),
  );
  const parted = rows.filter((_, at) => cells.filter(({ row }) => row === at).length > 1).length;
  if (parted < rows.length * PARTED_ROWS) return null;
  if (cells.length < rows.length * columns.length * FILLED || !hasWords(cells)) return null;
  return {
    ...(area ?? around(rows.flat())),
    rows: rows.length,
    columns: columns.length,
    cells: rows.flatMap((_, at) => withEmpty(cells, at, columns.length)),
    edges: columns.map(({ to }, at) => (to + (columns[at + 1]?.from ?? to)) / 2),
  };
}

/** Share of the cells that say something in words; the lines of a chart's grid have numbers alone between them. */
const WORDED = 0.15;

const hasWords = (cells: readonly FoundCell[]): boolean =>
  cells.filter((cell) => HAN.test(wordsOf(cell))).length >= cells.length * WORDED;

const HAN = /\p{Script=Han}/u;

/** In sizes of the letters: what heads of two columns that nearly touch stand apart. */
const APART = 0.4;

/** Heads of neighbouring columns may stand so near that they were taken for one run: parts it between columns. */
function partedAt(run: Run, columns: readonly Stretch[]): readonly Run[] {
  if (run.blanks.length === 0) return [run];
  for (const [index, { to }] of columns.entries()) {
    const next = columns[index + 1];
    const blank =
      next && run.blanks.find((each) => isBetween(each, run, { from: to, to: next.from }));
    if (blank === undefined) continue;
    const rest = behind(run, blank);
    return [before(run, blank), ...partedAt(rest, columns.slice(index + 1))];
  }
  return [run];
}

const isBetween = ({ at, from, to }: Blank, { size, text }: Run, gap: Stretch): boolean => {
  const middle = (from + to) / 2;
  const isWithin = to - from >= APART * size && middle >= gap.from && middle <= gap.to;
  return isWithin && isHead(text.slice(0, at)) && isHead(text.slice(at + 1));
};

const before = (run: Run, { at, from }: Blank): Run => ({
  ...run,
  text: run.text.slice(0, at),
  right: from,
  blanks: [],
});

function behind(run: Run, { at, to }: Blank): Run {
  const later = run.blanks.filter((each) => each.at > at);
  return {
    ...run,
    text: run.text.slice(at + 1),
    left: to,
    blanks: later.map((each) => ({ ...each, at: each.at - at - 1 })),
  };
}

const isHead = (words: string): boolean => /\p{Script=Han}{2}/u.test(words);

function cellsOf(
  row: readonly Run[],
  at: number,
  columns: readonly Stretch[],
): readonly FoundCell[] {
  const placed = new Map<number, { runs: Run[]; span: number }>();
  for (const run of row.toSorted((a, b) => a.left - b.left)) {
    const [column, span] = spanIn(columns, run);
    const covering = [...placed].find(
      ([from, cell]) => column >= from && column < from + cell.span,
    );
    if (covering === undefined) placed.set(column, { runs: [run], span });
    else {
      covering[1].runs.push(run);
      covering[1].span = Math.max(covering[1].span, column + span - covering[0]);
    }
  }
  return [...placed].map(([column, { runs, span }]) => ({
    row: at,
    column,
    rowSpan: 1,
    columnSpan: span,
    lines: linesOf(runs),
  }));
}

/** A row with its empty cells, for what has no words still has a place. */
function withEmpty(
  cells: readonly FoundCell[],
  row: number,
  columns: number,
): readonly FoundCell[] {
  const inRow = cells.filter((cell) => cell.row === row).toSorted((a, b) => a.column - b.column);
  const all: FoundCell[] = [];
  let column = 0;
  for (const cell of inRow) {
    if (cell.column < column) continue;
    for (; column < cell.column; column += 1) all.push(empty(row, column));
    all.push(cell);
    column += cell.columnSpan;
  }
  for (; column < columns; column += 1) all.push(empty(row, column));
  return all;
}

const empty = (row: number, column: number): FoundCell => ({
  row,
  column,
  rowSpan: 1,
  columnSpan: 1,
  lines: [],
});
