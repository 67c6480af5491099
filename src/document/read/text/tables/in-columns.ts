import type { Line } from '../lines.js';
import type { Grid, GridCell, GridRow } from './grid.js';
import { type Named, namedInTurn } from './names-in-turn.js';
import { contentOf, isTotal, type Pieces, wordsIn } from './placing.js';
import { joinedTo, parted, type Stack, stacksOf } from './stack.js';

/** A column of a table with its cells from above. */
interface Column extends Named {
  readonly cells: readonly Pieces[];
}

/** Columns side by side, and how many stacks they took. */
interface Abreast {
  readonly columns: readonly Column[];
  readonly used: number;
}

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
    let more = below(stacks, used, columns);
    more !== null;
    more = below(stacks, used, columns)
  ) {
    rows.push(...rowsOf(more.columns));
    used = more.used;
  }
  if (goesOn(stacks.slice(used))) return null;
  const taken = stacks.slice(0, used).reduce((sum, { length }) => sum + length, 0);
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
const LEAST_ROWS = 3;
const MOST_ABREAST = 4;

/** The columns at the top of a table, whose first figures tell how many rows they have. */
function topOf(stacks: readonly Stack[]): Abreast | null {
  const figures = firstFigures(stacks);
  for (let abreast = 1; abreast <= MOST_ABREAST; abreast += 1) {
    const rows = figures / abreast;
    if (!Number.isInteger(rows) || rows < LEAST_ROWS) continue;
    const top = columnsOf(stacks, rows);
    if (top.columns.length >= LEAST_COLUMNS && top.columns.some(isOfNames)) return top;
  }
  return null;
}

/** How many figures stand in the first stack that has any; 0 where none has. */
const firstFigures = (stacks: readonly Stack[]): number => {
  const first = stacks.find((stack) => parted(stack).figures.length > 0);
  return first === undefined ? 0 : parted(first).figures.length;
};

const isOfNames = ({ cells }: Column): boolean =>
  cells.every((cell) => contentOf(cell) === 'words' || contentOf(cell) === 'open');

/** The columns read so far, and the names that stand by themselves and have no column yet. */
interface Reading {
  readonly columns: readonly Column[];
  readonly waiting: readonly Pieces[];
}

/** The columns of so many rows, up to a stack that is none or to names that have none. */
function columnsOf(
  stacks: readonly Stack[],
  rows: number,
  most = Number.POSITIVE_INFINITY,
): Abreast {
  let reading: Reading = { columns: [], waiting: [] };
  let found: Abreast = { columns: [], used: 0 };
  for (const [at, stack] of stacks.entries()) {
    const next = withStack(reading, stack, rows);
    if (next === null) break;
    reading = next;
    if (reading.waiting.length === 0) found = { columns: reading.columns, used: at + 1 };
    if (found.columns.length >= most) break;
  }
  return found;
}

function withStack(reading: Reading, stack: Stack, rows: number): Reading | null {
  const { names, figures } = parted(stack);
  if (figures.length === 0) return withWords(reading, stack, rows);
  const abreast = figures.length / rows;
  if (!Number.isInteger(abreast) || abreast > MOST_ABREAST) return withWords(reading, stack, rows);
  if (names.length === 0) return withNameless(reading, figures, abreast);
  const named = namesOf(names, abreast);
  if (named === null) return null;
  const own = columnsAbreast(figures, named.names);
  const { over } = named;
  const added = over === undefined ? own : own.map((column) => ({ ...column, over }));
  return { ...reading, columns: [...reading.columns, ...added] };
}

const MOST_NAME_LINES = 3;

/** A name by itself, or a column of words and figures; below its own name where none waits for it. */
function withWords({ columns, waiting }: Reading, stack: Stack, rows: number): Reading | null {
  if (stack.length < rows) {
    return stack.length > MOST_NAME_LINES ? null : { columns, waiting: [...waiting, stack] };
  }
  const [name, ...others] = waiting;
  const cells = joinedTo(stack, name === undefined ? rows + 1 : rows);
  if (cells === null) {
    return joinedTo(stack, 1) === null ? null : { columns, waiting: [...waiting, stack] };
  }
  const column =
    name === undefined ? { name: cells[0] ?? [], cells: cells.slice(1) } : { name, cells };
  return { columns: [...columns, column], waiting: others };
}

/** Figures below names that wait, or below one that the tool wrote above that of the column before: 合计⏎三年级. */
function withNameless(
  { columns, waiting }: Reading,
  figures: Stack,
  abreast: number,
): Reading | null {
  if (waiting.length >= abreast) {
    const own = columnsAbreast(figures, waiting.slice(0, abreast));
    return { columns: [...columns, ...own], waiting: waiting.slice(abreast) };
  }
  const before = columns.at(-1);
  const [name, ...rest] = before?.name ?? [];
  if (before === undefined || name === undefined || rest.length === 0 || abreast > 1) return null;
  if (waiting.length > 0 || isOfNames(before) || UNIT.test(wordsIn(rest))) return null;
  const [own] = columnsAbreast(figures, [[name]]);
  return own === undefined
    ? null
    : { columns: [...columns.slice(0, -1), { ...before, name: rest }, own], waiting };
}

/** What goes on with a name and is none: （%）, 年. */
const UNIT = /^(?:[（(]|[年届级]$)/;

interface Names {
  readonly names: readonly Pieces[];
  readonly over?: Pieces;
}

/** A name for each column, or one over all of them besides; of a single column all its lines. */
function namesOf(names: Stack, abreast: number): Names | null {
  if (abreast === 1) return names.length > MOST_NAME_LINES ? null : { names: [names] };
  const each = joinedTo(names, abreast);
  if (each !== null) return { names: each };
  const [over, ...own] = joinedTo(names, abreast + 1) ?? [];
  return over === undefined ? null : { names: own, over };
}

/** Figures that were written row by row, as the columns they are of. */
const columnsAbreast = (figures: Stack, names: readonly Pieces[]): readonly Column[] =>
  names.map((name, at) => ({
    name,
    cells: figures.filter((_, place) => place % names.length === at).map((cell) => [cell]),
  }));

/** The rows that follow in the same columns; null where stacks do not make them. */
function below(stacks: readonly Stack[], from: number, columns: readonly Column[]): Abreast | null {
  const ahead = stacks.slice(from);
  const rows = firstFigures(ahead);
  if (rows === 0) return null;
  const more = named(ahead, rows, columns) ?? nameless(ahead, rows, columns.length);
  return more === null ? null : { ...more, used: from + more.used };
}

/** The columns of a further page, which bear the same names again, perhaps in another order. */
function named(stacks: readonly Stack[], rows: number, columns: readonly Column[]): Abreast | null {
  const again = columnsOf(stacks, rows, columns.length);
  const own = columns.map(({ name }) =>
    again.columns.find((each) => wordsIn(each.name) === wordsIn(name)),
  );
  return own.every((column) => column !== undefined) && new Set(own).size === again.columns.length
    ? { columns: own, used: again.used }
    : null;
}

/** So many columns without names. */
function nameless(stacks: readonly Stack[], rows: number, count: number): Abreast | null {
  const found: Column[] = [];
  for (const [at, stack] of stacks.entries()) {
    const own = bodyOf(stack, rows, isSumsLast(found));
    if (own === null) return null;
    found.push(...own);
    if (found.length >= count)
      return found.length > count ? null : { columns: found, used: at + 1 };
  }
  return null;
}

/** The columns of a stack without names; one that is short lacks the cells beside sums. */
function bodyOf(stack: Stack, rows: number, hasSums: boolean): readonly Column[] | null {
  const { names, figures } = parted(stack);
  const abreast = figures.length / rows;
  if (names.length === 0 && Number.isInteger(abreast)) {
    const none = Array.from({ length: abreast }, (): Pieces => []);
    return columnsAbreast(figures, none);
  }
  const cells = joinedTo(stack, rows);
  if (cells !== null) return [{ name: [], cells }];
  if (!hasSums || stack.length !== rows - 1) return null;
  return [{ name: [], cells: [...stack.map((cell) => [cell]), []] }];
}

const isSumsLast = ([first]: readonly Column[]): boolean =>
  isTotal(wordsIn(first?.cells.at(-1) ?? []).replace(/^.*(?=[小合总]计$)/, ''));

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

const plain = (pieces: Pieces, column: number, columnSpan = 1): GridCell => ({
  pieces,
  column,
  columnSpan,
});
