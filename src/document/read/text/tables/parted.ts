import { cellsOf, type Parting, partingOf } from '../cells.js';
import type { Line } from '../lines.js';
import { alignedRows, type CellLine } from './aligned.js';
import { centredHead } from './centred-head.js';
import { bestFold } from './folded.js';
import { withFullNames } from './full-names.js';
import { gathered } from './gathered.js';
import { type Grid, type GridRow, isFigureCell } from './grid.js';
import { withOpenCells } from './open-cells.js';
import { contentOf } from './placing.js';
import { rowBlanks } from './row-blanks.js';
import type { Setting } from './setting.js';

/** A table whose cells tabs or gaps part. */
export function partedGrid(
  lines: readonly Line[],
  at: number,
  parting: 'tab' | 'gap',
  setting: Setting,
): Grid | null {
  const idleBlanks = Math.max(setting.idleBlanks, rowBlanks(lines, at, parting, setting));
  const { lines: own, repeated, taken } = gathered(lines, at, parting, { ...setting, idleBlanks });
  const [first] = own;
  if (first === undefined || own.length < 2) return null;
  const cellLines = own.map((line): CellLine => ({ line, cells: cellsOf(line, partingOf(line)) }));
  const made = headedRows(cellLines, parting) ?? rowsIn(withFullNames(cellLines), parting);
  if (made === null || made.columns < 2) return null;
  const grid = { first, columns: made.columns, rows: made.rows, taken, repeated };
  return isTable(grid, parting, setting) ? grid : null;
}

interface Rows {
  readonly columns: number;
  readonly rows: readonly GridRow[];
}

/** The rows below a head that the print centred, and its own two. */
function headedRows(lines: readonly CellLine[], parting: 'tab' | 'gap'): Rows | null {
  const head = parting === 'gap' ? centredHead(lines) : null;
  const made = head === null ? null : rowsIn(head.below, parting);
  return head === null || made?.columns !== head.columns
    ? null
    : { columns: head.columns, rows: [...head.rows, ...made.rows] };
}

function rowsIn(lines: readonly CellLine[], parting: 'tab' | 'gap'): Rows | null {
  const aligned = parting === 'gap' ? alignedRows(lines) : null;
  if (aligned !== null) return aligned;
  const folded = bestFold(withOpenCells(lines, parting).map(({ cells }) => cells));
  const isFitting =
    folded !== null && folded.misfits * (parting === 'tab' ? 2 : 3) <= folded.rows.length;
  return isFitting ? folded : null;
}

function isTable({ columns, rows }: Grid, parting: Parting, { captioned }: Setting): boolean {
  if (rows.length < 2) return false;
  if (captioned) return true;
  const hasFigures = hasFigureColumn(rows, columns);
  if (parting === 'tab') return hasFigures || columns > 2 || rows.length > 2;
  // What a chart leaves looks like rows of figures.
  const named = rows.filter((row) => row.some((cell) => contentOf(cell.pieces) === 'words'));
  if (named.length * 3 < rows.length * 2 || rows.length < 3) return false;
  return hasFigures || columns > 2;
}

/** Whether most rows hold a figure in some column. */
function hasFigureColumn(rows: readonly GridRow[], columns: number): boolean {
  for (let column = 0; column < columns; column += 1) {
    const figures = rows.filter((row) =>
      row.some((cell) => cell.column === column && isFigureCell(cell)),
    );
    if (figures.length * 2 >= rows.length) return true;
  }
  return false;
}
