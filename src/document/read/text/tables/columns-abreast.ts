import type { Named } from './names-in-turn.js';
import { contentOf, isTotal, type Pieces, wordsIn } from './placing.js';
import { isOneBroken, joinedTo, parted, type Stack } from './stack.js';

/** A column of a table with its cells from above. */
export interface Column extends Named {
  readonly cells: readonly Pieces[];
}

/** Columns side by side, and how many stacks they took. */
export interface Abreast {
  readonly columns: readonly Column[];
  readonly used: number;
}

/** How many figures stand in the first stack that has any; 0 where none has. */
export const firstFigures = (stacks: readonly Stack[]): number => {
  const first = stacks.find((stack) => parted(stack).figures.length > 0);
  return first === undefined ? 0 : parted(first).figures.length;
};

/** Whether a column names the rows. */
export const isOfNames = ({ cells }: Column): boolean =>
  cells.every((cell) => contentOf(cell) === 'words' || contentOf(cell) === 'open');

/** How many columns a tool may have written row by row in one stack. */
export const MOST_ABREAST = 4;

/** The columns read so far, and the names that stand by themselves and have no column yet. */
interface Reading {
  readonly columns: readonly Column[];
  readonly waiting: readonly Pieces[];
}

/** The columns of so many rows, up to a stack that is none or to names that have none. */
export function columnsOf(
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
  const ordinals = reading.waiting.length === 0 ? ordinalsAboveSum(names, figures, rows) : null;
  if (ordinals !== null) return { ...reading, columns: [...reading.columns, ordinals] };
  if (!Number.isInteger(abreast) || abreast > MOST_ABREAST) return withWords(reading, stack, rows);
  if (names.length === 0) return withNameless(reading, figures, abreast);
  const named = namesOf(names, abreast);
  if (named === null) return null;
  const own = columnsAbreast(figures, named.names);
  const { over } = named;
  const added = over === undefined ? own : own.map((column) => ({ ...column, over }));
  return { ...reading, columns: [...reading.columns, ...added] };
}

/** 序号 1 2 3: the numbers of all rows but the last, which is one of sums and has none. */
function ordinalsAboveSum(names: Stack, figures: Stack, rows: number): Column | null {
  const isColumn = names.length > 0 && isOneName(names) && figures.length === rows - 1;
  return isColumn && areOrdinals(figures)
    ? { name: names, cells: [...figures.map((cell) => [cell]), []] }
    : null;
}

/** Whether they count from one on. */
export const areOrdinals = (figures: Stack): boolean =>
  figures.every(({ words }, at) => words === String(at + 1));

const MOST_NAME_LINES = 3;

/** A name by itself, or a column of words and figures; below its own name where none waits for it. */
function withWords({ columns, waiting }: Reading, stack: Stack, rows: number): Reading | null {
  if (stack.length < rows) {
    return stack.length > MOST_NAME_LINES ? null : { columns, waiting: [...waiting, stack] };
  }
  const [name, ...others] = waiting;
  // Behind figures, words are the names of further rows.
  const hasSums = endsInSums(columns) && columns.every(isOfNames);
  const cells = cellsOf(stack, name === undefined ? rows + 1 : rows, hasSums);
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
    const [name] = waiting;
    const from = columns.findIndex(({ cells, name: first }) => !isOfNames({ name: first, cells }));
    if (name !== undefined && abreast === 1 && isBefore(name, columns[from]))
      return { columns: shifted([...columns, ...own], from, name), waiting: waiting.slice(1) };
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

/** Whether a year was read before the first column of figures, which is named by the next year. */
const isBefore = (name: Pieces, column: Column | undefined): boolean =>
  yearOf(name) > 0 && yearOf(column?.name ?? []) === yearOf(name) + 1;

const yearOf = (name: Pieces): number =>
  Number(/^((?:19|20)\d{2})\s*(?:年度?|届|级|学年)?$/.exec(wordsIn(name))?.[1] ?? 0);

/** 2023届, then 2024届 with figures, 增减 with figures, and figures alone: each name stands one column before its own. */
const shifted = (columns: readonly Column[], from: number, name: Pieces): readonly Column[] =>
  columns.map((column, at) =>
    at < from ? column : { ...column, name: at === from ? name : (columns[at - 1]?.name ?? []) },
  );

/** What goes on with a name and is none: （%）, 年. */
const UNIT = /^(?:[（(]|[年届级]$)/;

interface Names {
  readonly names: readonly Pieces[];
  readonly over?: Pieces;
}

/** A name of many lines was broken where its column ended. */
const isOneName = (names: Stack): boolean =>
  names.length <= MOST_NAME_LINES || (names.length <= MOST_BROKEN_LINES && isOneBroken(names));

const MOST_BROKEN_LINES = 5;

/** A name for each column, or one over all of them besides; of a single column all its lines. */
function namesOf(names: Stack, abreast: number): Names | null {
  if (abreast === 1) return isOneName(names) ? { names: [names] } : null;
  const each = joinedTo(names, abreast);
  if (each !== null) return { names: each };
  const [over, ...own] = joinedTo(names, abreast + 1) ?? [];
  return over === undefined ? null : { names: own, over };
}

/** Figures that were written row by row, as the columns they are of. */
export const columnsAbreast = (figures: Stack, names: readonly Pieces[]): readonly Column[] =>
  names.map((name, at) => ({
    name,
    cells: figures.filter((_, place) => place % names.length === at).map((cell) => [cell]),
  }));

/** The lines of a stack as so many cells; the last is empty where a column of words lacks the one beside sums. */
export function cellsOf(stack: Stack, count: number, hasSums: boolean): readonly Pieces[] | null {
  const cells = joinedTo(stack, count);
  const isShort = stack.length === count - 1 && parted(stack).figures.length === 0;
  if (cells !== null || !hasSums || !isShort) return cells;
  return [...stack.map((cell) => [cell]), []];
}

/** 合计, 县职教中心小计: whether the first column ends in the name of sums. */
export const endsInSums = ([first]: readonly Column[]): boolean =>
  isTotal(wordsIn(first?.cells.at(-1) ?? []).replace(/^.*(?=[小合总]计$)/, ''));
