import { cellsOf, type LineCell } from '../cells.js';
import type { Line } from '../lines.js';
import type { Grid, GridRow } from './grid.js';
import { type Content, contentOf, doubleHead, isAlike, isTotal, wholeRow } from './placing.js';
import { spanningHead } from './spanning-names.js';

const MOST_COLUMNS = 14;
/** Names in a head that stand over several others. */
const MOST_SPANNING = 5;

interface Fitted {
  readonly columns: number;
  readonly rows: readonly GridRow[];
  /** Cells that the rows hold, less what they lack. */
  readonly worth: number;
}

/**
 * The table of lines that hold a cell each. The number of columns is that for which every row has figures where
 * the first has them; where none fits most of the lines, there is no table. A blank line may be an empty cell.
 */
export function listedGrid(
  lines: readonly Line[],
  leastRows: number,
  idleBlanks: number,
): Grid | null {
  const [first] = lines;
  if (first === undefined) return null;
  if (lines.filter(({ words }) => HAS_TWO.test(words)).length * 5 > lines.length) return null;
  const plain = fittedRows(lines.flatMap((line) => cellsOf(line, 'none')));
  const blank = lines.filter(({ blanks }) => blanks > idleBlanks).length;
  // Where blank lines stand between all lines they are no cells.
  const isSome = blank > 0 && blank * 4 < lines.length;
  const open = isSome ? fittedRows(withEmpty(lines, idleBlanks)) : null;
  const best = plain !== null && (open === null || taken(plain) >= taken(open)) ? plain : open;
  if (best === null || best.rows.length < leastRows || taken(best) * 3 < lines.length * 2)
    return null;
  return { first, columns: best.columns, rows: best.rows, taken: taken(best), repeated: [] };
}

/** A line with two numbers is no cell. */
const HAS_TWO = /\d[\d,.]*[%％]? +\d[\d,.]*[%％]?$/;

/** The lines that a table's cells stand on. */
const taken = ({ rows }: Fitted): number =>
  rows.reduce((sum, row) => sum + row.reduce((all, { pieces }) => all + pieces.length, 0), 0);

/** The cells, and an empty one for each blank line. */
const withEmpty = (lines: readonly Line[], idleBlanks: number): readonly LineCell[] =>
  lines.flatMap((line, at) => {
    const count = at === 0 ? 0 : Math.min(3, line.blanks - idleBlanks);
    const empty = { words: '', start: line.start, end: line.start, left: 0, right: 0 };
    return [...Array.from({ length: Math.max(0, count) }, () => empty), ...cellsOf(line, 'none')];
  });

function fittedRows(cells: readonly LineCell[]): Fitted | null {
  const contents = cells.map((cell) => contentOf([cell]));
  let best: Fitted | null = null;
  for (let columns = 2; columns <= MOST_COLUMNS && columns * 2 <= cells.length; columns += 1) {
    for (let spanning = 0; spanning <= MOST_SPANNING && spanning < columns; spanning += 1) {
      const fitted = rowsFor(cells, contents, columns, spanning);
      if (fitted !== null && fitted.worth > (best?.worth ?? 0)) best = fitted;
    }
  }
  return best;
}

function rowsFor(
  cells: readonly LineCell[],
  contents: readonly Content[],
  columns: number,
  spanning: number,
): Fitted | null {
  const headCells = columns + spanning;
  const head = headOf(cells.slice(0, headCells), contents.slice(0, headCells), columns, spanning);
  const model = contents.slice(headCells, headCells + columns);
  if (head === null || !model.includes('figure') || !model.includes('words')) return null;
  const rows: GridRow[] = [...head];
  let at = headCells;
  let short = 0;
  for (;;) {
    const found = rowAt(cells, contents, at, model);
    if (found === null) break;
    rows.push(found.row);
    at += found.count;
    if (found.count < columns) short += 1;
  }
  const settled =
    spanning === 0
      ? null
      : spanningHead(cells.slice(0, headCells), columns, rows.slice(head.length));
  return rows.length < head.length + 2 || short * 5 > rows.length * 4
    ? null
    : {
        columns,
        rows: settled === null ? rows : [...settled, ...rows.slice(head.length)],
        worth: at - short / 2 - (spanning > 0 || hasTwice(cells.slice(0, columns)) ? 1 : 0),
      };
}

/** A head of one row names each column otherwise. */
const hasTwice = (cells: readonly LineCell[]): boolean =>
  new Set(cells.map(({ words }) => words)).size < cells.length;

/** One row of names, or two of which the first has names that stand over several. */
function headOf(
  cells: readonly LineCell[],
  contents: readonly Content[],
  columns: number,
  spanning: number,
): readonly GridRow[] | null {
  if (contents.some((each) => each === 'figure')) return null;
  const pieces = cells.map((cell) => [cell]);
  if (spanning === 0) return contents.includes('open') ? null : [wholeRow(pieces, columns)];
  for (let each = Math.floor(columns / spanning); each > 1; each -= 1) {
    const upper = columns - each * spanning + spanning;
    const names = cells.slice(upper).map(({ words }) => words);
    const repeats = names.every((name, index) => name === names[index % each]);
    if (repeats) return doubleHead(pieces.slice(0, upper), pieces.slice(upper), columns);
  }
  return null;
}

interface Found {
  readonly row: GridRow;
  readonly count: number;
}

/** The row that begins at a cell: a whole one, one that a cell above reaches into, or one of sums. */
function rowAt(
  cells: readonly LineCell[],
  contents: readonly Content[],
  at: number,
  model: readonly Content[],
): Found | null {
  const columns = model.length;
  for (let missing = 0; missing < Math.min(4, columns - 1); missing += 1) {
    const count = columns - missing;
    if (at + count > cells.length) continue;
    const own = contents.slice(at, at + count);
    const total = missing > 0 && isTotal(cells[at]?.words ?? '');
    const from = total ? 1 : 0;
    if (
      !own
        .slice(from)
        .every((each, index) => isAlike(each, model[index + from + missing] ?? 'open'))
    )
      continue;
    if (own.every((each) => each === 'open')) continue;
    const row = cells.slice(at, at + count).map((cell, index) => ({
      pieces: cell.words === '' ? [] : [cell],
      column: total && index === 0 ? 0 : index + missing,
      columnSpan: total && index === 0 ? missing + 1 : 1,
    }));
    return { row, count };
  }
  return null;
}
