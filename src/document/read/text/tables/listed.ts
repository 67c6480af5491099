import { cellsOf } from '../cells.js';
import type { Line } from '../lines.js';
import { areApart, cellsApart, isColumn, linesUpTo } from './apart.js';
import type { Grid, GridRow } from './grid.js';
import {
  type Content,
  contentOf,
  doubleHead,
  isAlike,
  isTotal,
  type Pieces,
  wholeRow,
  wordsIn,
} from './placing.js';
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
  const plain = fittedRows(lines.flatMap((line) => cellsOf(line, 'none').map((cell) => [cell])));
  const blank = lines.filter(({ blanks }) => blanks > idleBlanks).length;
  // Where blank lines stand between all lines they are no cells.
  const isSome = blank > 0 && blank * 4 < lines.length;
  const open = isSome ? fittedRows(withEmpty(lines, idleBlanks)) : null;
  // Where they stand between nearly all, lines without one are one cell.
  const apart = areApart(lines, idleBlanks) ? rowsApart(cellsApart(lines, idleBlanks)) : null;
  const best = [plain, open, apart].reduce(longest, null);
  if (best === null || best.rows.length < leastRows) return null;
  const cells = best.rows.flatMap((row) => row.map(({ pieces }) => pieces));
  const own = linesUpTo(lines, cells);
  if (own * 3 < lines.length * 2) return null;
  return { first, columns: best.columns, rows: best.rows, taken: own, repeated: [] };
}

/** A line with two numbers is no cell. */
const HAS_TWO = /\d[\d,.]*[%％]? +\d[\d,.]*[%％]?$/;

/** The lines that a table's cells stand on. */
const taken = ({ rows }: Fitted): number =>
  rows.reduce((sum, row) => sum + row.reduce((all, { pieces }) => all + pieces.length, 0), 0);

const longest = (best: Fitted | null, each: Fitted | null): Fitted | null =>
  each !== null && (best === null || taken(each) > taken(best)) ? each : best;

/** The cells, and an empty one for each blank line. */
const withEmpty = (lines: readonly Line[], idleBlanks: number): readonly Pieces[] =>
  lines.flatMap((line, at) => {
    const count = at === 0 ? 0 : Math.min(3, line.blanks - idleBlanks);
    const empty = { words: '', start: line.start, end: line.start, left: 0, right: 0 };
    const empties = Array.from({ length: Math.max(0, count) }, () => empty);
    return [...empties, ...cellsOf(line, 'none')].map((cell) => [cell]);
  });

/** The rows of cells that were put together from several lines: most are whole, and no cell is a column. */
function rowsApart(cells: readonly Pieces[]): Fitted | null {
  const end = cells.findIndex(isColumn);
  const fitted = fittedRows(end < 0 ? cells : cells.slice(0, end));
  const whole = fitted?.rows.filter(({ length }) => length === fitted.columns).length ?? 0;
  return fitted !== null && whole * 3 > fitted.rows.length * 2 ? fitted : null;
}

function fittedRows(cells: readonly Pieces[]): Fitted | null {
  const contents = cells.map(contentOf);
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
  cells: readonly Pieces[],
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
      : settledHead(cells.slice(0, headCells), columns, rows.slice(head.length));
  return rows.length < head.length + 2 || short * 5 > rows.length * 4
    ? null
    : {
        columns,
        rows: settled === null ? rows : [...settled, ...rows.slice(head.length)],
        worth: at - short / 2 - (spanning > 0 || hasTwice(cells.slice(0, columns)) ? 1 : 0),
      };
}

/** Which names stand over which columns, where none was broken. */
const settledHead = (
  names: readonly Pieces[],
  columns: number,
  rows: readonly GridRow[],
): readonly GridRow[] | null => {
  const single = names.flatMap((pieces) => (pieces.length === 1 ? pieces : []));
  return single.length < names.length ? null : spanningHead(single, columns, rows);
};

/** A head of one row names each column otherwise. */
const hasTwice = (cells: readonly Pieces[]): boolean =>
  new Set(cells.map(wordsIn)).size < cells.length;

/** One row of names, or two of which the first has names that stand over several. */
function headOf(
  cells: readonly Pieces[],
  contents: readonly Content[],
  columns: number,
  spanning: number,
): readonly GridRow[] | null {
  if (contents.some((each) => each === 'figure')) return null;
  if (spanning === 0) return contents.includes('open') ? null : [wholeRow(cells, columns)];
  for (let each = Math.floor(columns / spanning); each > 1; each -= 1) {
    const upper = columns - each * spanning + spanning;
    const names = cells.slice(upper).map(wordsIn);
    const repeats = names.every((name, index) => name === names[index % each]);
    if (repeats) return doubleHead(cells.slice(0, upper), cells.slice(upper), columns);
  }
  return null;
}

/** 合计 | 26 所: how many the rows are, below their names. */
const isCounted = (pieces: Pieces): boolean => /^\d+\s?\p{Script=Han}/u.test(wordsIn(pieces));

interface Found {
  readonly row: GridRow;
  readonly count: number;
}

/** The row that begins at a cell: a whole one, one that a cell above reaches into, or one of sums. */
function rowAt(
  cells: readonly Pieces[],
  contents: readonly Content[],
  at: number,
  model: readonly Content[],
): Found | null {
  const columns = model.length;
  for (let missing = 0; missing < Math.min(4, columns - 1); missing += 1) {
    const count = columns - missing;
    if (at + count > cells.length) continue;
    const own = contents.slice(at, at + count);
    const isSum = isTotal(wordsIn(cells[at] ?? []));
    const total = missing > 0 && isSum;
    const fits = own.every(
      (each, index) =>
        (isSum && index === 0) ||
        isAlike(each, model[index + missing] ?? 'open') ||
        (isSum && missing === 0 && index === 1 && isCounted(cells[at + index] ?? [])),
    );
    if (!fits) continue;
    if (own.every((each) => each === 'open')) continue;
    const row = cells.slice(at, at + count).map((cell, index) => ({
      pieces: cell.filter(({ words }) => words !== ''),
      column: total && index === 0 ? 0 : index + missing,
      columnSpan: total && index === 0 ? missing + 1 : 1,
    }));
    return { row, count };
  }
  return null;
}
