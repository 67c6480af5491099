import { cellsOf, isFigure, isRuling, type LineCell, partingOf } from '../cells.js';
import type { Line } from '../lines.js';
import type { Grid } from './grid.js';
import { wholeRow } from './placing.js';

type Row = readonly (readonly LineCell[])[];

const MOST_HEAD_ROWS = 3;
/** A frame above, one below the head, one at the end: more of them part each row from the next. */
const RULINGS_OF_HEAD = 3;

/** A table whose cells stand between pipes, with or without a frame; where a frame parts rows, a row has several lines. */
export function pipeGrid(lines: readonly Line[], at: number): Grid | null {
  const [first] = lines.slice(at, at + 1);
  const { groups, rulings, taken } = groupsFrom(lines, at);
  const isFramed = rulings > RULINGS_OF_HEAD;
  const rows = isFramed
    ? groups.map(together)
    : groups.flatMap((group) => group.map((cells) => cells.map((cell) => [cell])));
  const columns = rows.reduce((most, { length }) => Math.max(most, length), 0);
  if (first === undefined || columns < 2) return null;
  const grid = rows.map((row) => wholeRow(row, columns));
  const found = { first, columns, rows: grid, taken, repeated: [] };
  const headRows = isFramed ? 1 : (groups[0]?.length ?? 0);
  const isHead = groups.length > 1 && headRows <= MOST_HEAD_ROWS;
  return isHead ? { ...found, headRows } : found;
}

interface Groups {
  /** Lines of cells between one ruling and the next. */
  readonly groups: readonly (readonly (readonly LineCell[])[])[];
  readonly rulings: number;
  readonly taken: number;
}

/** A row of cells and a ruling behind a blank line: what a page cut off, and whose first row was taken for a head. */
function isRest(lines: readonly Line[], at: number, columns: number): boolean {
  const [row, ruling] = lines.slice(at, at + 2);
  if (row === undefined || ruling === undefined || ruling.blanks > 0) return false;
  if (partingOf(row) !== 'pipe' || isRuling(row.words) || !isRuling(ruling.words)) return false;
  const cells = cellsOf(row, 'pipe');
  return (
    cells.length === columns && cells.filter(({ words }) => isFigure(words)).length * 2 > columns
  );
}

function groupsFrom(lines: readonly Line[], at: number): Groups {
  const groups: (readonly LineCell[])[][] = [[]];
  let rulings = 0;
  let taken = 0;
  for (; at + taken < lines.length; taken += 1) {
    const line = lines[at + taken];
    if (line === undefined) break;
    if (taken > 0 && line.blanks > 0) {
      if (rulings !== 1 || !isRest(lines, at + taken, groups[0]?.[0]?.length ?? 0)) break;
      groups.at(-1)?.push(cellsOf(line, 'pipe'));
      taken += 1;
      continue;
    }
    if (isRuling(line.words)) {
      rulings += 1;
      groups.push([]);
    } else if (partingOf(line) === 'pipe') groups.at(-1)?.push(cellsOf(line, 'pipe'));
    else break;
  }
  return { groups: groups.filter(({ length }) => length > 0), rulings, taken };
}

/** The lines of one row, cell by cell. */
function together(lines: readonly (readonly LineCell[])[]): Row {
  const columns = lines.reduce((most, { length }) => Math.max(most, length), 0);
  return Array.from({ length: columns }, (_, column) =>
    lines.flatMap((cells) => cells.slice(column, column + 1)).filter(({ words }) => words !== ''),
  );
}
