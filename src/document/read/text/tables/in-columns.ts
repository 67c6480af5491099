import type { Line } from '../lines.js';
import {
  type Abreast,
  areOrdinals,
  type Column,
  columnsOf,
  firstFigures,
  isOfNames,
  MOST_ABREAST,
} from './columns-abreast.js';
import { columnsBelow } from './columns-below.js';
import type { Grid, GridCell, GridRow } from './grid.js';
import { namedInTurn } from './names-in-turn.js';
import { plain, wordsIn } from './placing.js';
import { parted, type Stack, stacksOf } from './stack.js';

/**
 * The table of a text whose tool wrote it column by column, blank lines between: 学校⏎甲校⏎乙校, then 毕业生⏎300⏎200. Names
 * of columns may stand in front, each by itself; rows that did not fit, or stand on another page, follow in the same
 * manner. Null where columns are not of one length, or names are left over.
 */
export function gridInColumns(lines: readonly Line[], idleBlanks: number): Grid | null {
  const [first] = lines;
  const stacks = stacksOf(lines, idleBlanks);
  const top = topOf(stacks);
  if (first === undefined || top === null) return null;
  const { columns } = top;
  const head = headOf(namedInTurn(columns));
  const rows = [...head, ...rowsOf(columns)];
  let { used } = top;
  for (
    let more = columnsBelow(stacks, used, columns);
    more !== null;
    more = columnsBelow(stacks, used, columns)
  ) {
    rows.push(...rowsOf(more.columns));
    used = more.used;
  }
  if (goesOn(stacks.slice(used))) return null;
  const end = stacks[used - 1]?.at(-1)?.start ?? 0;
  const taken = lines.filter(({ start }) => start <= end).length;
  return { first, columns: columns.length, rows, headRows: head.length, taken, repeated: [] };
}

/** Whether names and then figures follow that are no rows of it: of a table that is not whole nothing can be reckoned. */
const goesOn = ([first, ...others]: readonly Stack[]): boolean =>
  first !== undefined &&
  parted(first).names.length > 0 &&
  others.slice(0, MOST_WORDS).some((stack) => parted(stack).figures.length > 0);

/** Columns of words that a table begins with. */
const MOST_WORDS = 3;

const LEAST_COLUMNS = 3;
/** Rows that one column of figures beside the names has at least, to be a table. */
const LEAST_ROWS_OF_TWO = 5;
/** No page is wider; and a bound for a hostile text. */
const MOST_COLUMNS = 20;
const LEAST_ROWS = 3;

/** The columns at the top of a table, whose first figures tell how many rows they have. */
function topOf(stacks: readonly Stack[]): Abreast | null {
  for (const rows of likelyRows(stacks)) {
    if (!Number.isInteger(rows) || rows < LEAST_ROWS) continue;
    const top = columnsOf(stacks, rows);
    const { length } = top.columns;
    const least = rows < LEAST_ROWS_OF_TWO ? LEAST_COLUMNS : 2;
    const isTable = length >= least && length <= MOST_COLUMNS;
    if (isTable && top.columns.some(isOfNames)) return top;
  }
  return null;
}

/** How many rows the first figures may be of: as many as they are, one of sums more, or fewer where they are of several columns. */
function likelyRows(stacks: readonly Stack[]): readonly number[] {
  const figures = firstFigures(stacks);
  const first = stacks.find((stack) => parted(stack).figures.length > 0);
  const areNumbers = first !== undefined && areOrdinals(parted(first).figures);
  const each = Array.from({ length: MOST_ABREAST }, (_, at) => figures / (at + 1));
  return areNumbers ? [figures + 1, ...each] : each;
}

const rowsOf = (columns: readonly Column[]): readonly GridRow[] =>
  Array.from({ length: columns[0]?.cells.length ?? 0 }, (_, row) =>
    columns.map(({ cells }, column) => plain(cells[row] ?? [], column)),
  );

/** The names; above those of some columns one that stands over them, level with the names of the others. */
function headOf(columns: readonly Column[]): readonly GridRow[] {
  const names = columns.map(({ name }, column) => plain(name, column));
  const distinct = new Set(columns.map(({ name, over }) => wordsIn([...(over ?? []), ...name])));
  // Of columns that are called alike nobody can say which is which.
  if (distinct.size < columns.length)
    return [[plain(names[0]?.pieces ?? [], 0, columns.length)], names.slice(1)];
  if (columns.every(({ over }) => over === undefined)) return [names];
  const upper = columns.flatMap(({ name, over }, column): readonly GridCell[] => {
    if (over === undefined) return [plain(name, column)];
    if (columns[column - 1]?.over === over) return [];
    return [plain(over, column, columns.filter((each) => each.over === over).length)];
  });
  return [upper, names.filter((_, column) => columns[column]?.over !== undefined)];
}
