import { columnsOf, type Stretch, spanIn } from './column-gaps.js';
import { type FoundCell, type FoundTable, wordsOf } from './found-table.js';
import { linesOf } from './lines.js';
import { type Area, around } from './marks.js';
import type { Run } from './runs.js';

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
  const cells = rows.flatMap((row, at) => cellsOf(row, at, columns));
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
