import type { LineCell } from '../cells.js';
import { type ColumnContent, columnContents, misfitOf, nameKind } from './column-content.js';
import type { GridRow } from './grid.js';

/** A name of the upper row that stands over several columns: its place among the names, and over how many. */
export interface Span {
  readonly at: number;
  readonly over: number;
}

/**
 * The two rows of a head whose names a tool wrote one after the other, those of the upper row first: which of them stand
 * over several columns is told by what the columns hold: 学校 | 毕业生 | 升学 | 落实率（%） | 小计 | 本科 | 高职. Null where
 * several readings fit as well, or none does. `lower` is how many names the lower row has, where that is known.
 */
export function spanningHead(
  names: readonly LineCell[],
  columns: number,
  rows: readonly GridRow[],
  lower?: number,
): readonly [GridRow, GridRow] | null {
  const groups = names.length - columns;
  if (groups < 1 || groups > MOST_GROUPS || rows.length < LEAST_ROWS) return null;
  const contents = columnContents(rows, columns);
  let best: readonly Span[] | null = null;
  let least = Number.POSITIVE_INFINITY;
  let isOnly = true;
  for (const spans of readings(names.length, groups)) {
    if (lower !== undefined && countUnder(spans) !== lower) continue;
    const misfit = misfitOfReading(names, spans, contents);
    if (misfit < least) [best, least, isOnly] = [spans, misfit, true];
    else if (misfit === least) isOnly = false;
  }
  return best === null || !isOnly || least > MOST_MISFIT ? null : rowsOf(names, best);
}

export const MOST_GROUPS = 3;
export const LEAST_ROWS = 2;
export const MOST_MISFIT = 1;

/** All ways in which so many of the first names may stand over the last ones, two or more each. */
function* readings(names: number, groups: number): Generator<readonly Span[]> {
  for (let lower = groups * 2; lower < names - groups + 1; lower += 1) {
    for (const at of increasing(names - lower, groups)) {
      for (const over of sums(lower, groups)) {
        yield at.map((each, index) => ({ at: each, over: over[index] ?? 2 }));
      }
    }
  }
}

/** The ways to choose so many of the first numbers, in their order. */
export function* increasing(below: number, count: number, from = 0): Generator<readonly number[]> {
  if (count === 0) yield [];
  else
    for (let first = from; first <= below - count; first += 1)
      for (const rest of increasing(below, count - 1, first + 1)) yield [first, ...rest];
}

/** The ways to part a number into so many of two or more. */
export function* sums(total: number, count: number): Generator<readonly number[]> {
  if (count === 1) yield [total];
  else
    for (let first = 2; first <= total - 2 * (count - 1); first += 1)
      for (const rest of sums(total - first, count - 1)) yield [first, ...rest];
}

/** A name over one column or several, with the names below it. */
interface Heading {
  readonly upper: LineCell;
  readonly column: number;
  readonly lower: readonly LineCell[];
}

const countUnder = (spans: readonly Span[]): number =>
  spans.reduce((sum, { over }) => sum + over, 0);

function headingsOf(names: readonly LineCell[], spans: readonly Span[]): readonly Heading[] {
  const upper = names.slice(0, names.length - countUnder(spans));
  let [column, next] = [0, upper.length];
  return upper.map((name, at) => {
    const over = spans.find((span) => span.at === at)?.over ?? 0;
    const heading = { upper: name, column, lower: names.slice(next, next + over) };
    column += Math.max(1, over);
    next += over;
    return heading;
  });
}

export function misfitOfReading(
  names: readonly LineCell[],
  spans: readonly Span[],
  contents: readonly ColumnContent[],
): number {
  const signs = contents.some(({ hasPercent }) => hasPercent);
  const headings = headingsOf(names, spans);
  const inTurn = areInTurn(headings.filter(({ lower }) => lower.length > 0)) ? -1 : 0;
  return headings.reduce((sum, { upper, column, lower }) => {
    const own = contents.slice(column, column + Math.max(1, lower.length));
    if (lower.length === 0)
      return sum + own.reduce((all, each) => all + misfitOf(upper.words, each, signs), 0);
    const each = own.reduce((all, content, at) => {
      const name = lower[at]?.words ?? '';
      const isPlain = nameKind(name) === 'any' && nameKind(upper.words) !== 'words';
      return all + misfitOf(isPlain ? `${name}${upper.words}` : name, content, signs);
    }, 0);
    return sum + each + misfitOfGroup(upper.words, lower, own);
  }, inTurn);
}

/** Whether several groups have the same names each. */
const areInTurn = (groups: readonly Heading[]): boolean =>
  groups.length > 1 &&
  new Set(groups.map(({ lower }) => lower.map(({ words }) => words).join())).size === 1;

/** A sum beside its parts bears a reading out; a name of words, or one with its unit above others with theirs, does not. */
function misfitOfGroup(
  name: string,
  lower: readonly LineCell[],
  contents: readonly ColumnContent[],
): number {
  const total = lower.findIndex(({ words }) => /^(?:小|合|总)计/.test(words));
  const hasUnits = UNIT.test(name) && lower.some(({ words }) => UNIT.test(words));
  const isOdd = nameKind(name) === 'words' ? 3 : hasUnits ? 2 : 0;
  const isTold = /^其中/.test(name) ? -2 : 0;
  if (total < 0) return isOdd + isTold;
  return isOdd + isTold + (isSum(contents, total) ? -4 : 3);
}

const UNIT = /[（(][^（）()]{1,4}[）)]$/;

function isSum(contents: readonly ColumnContent[], total: number): boolean {
  const rows = contents[total]?.numbers ?? [];
  const others = contents.filter((_, at) => at !== total);
  // 小计 升学 其中本科 就业: what is told of a part is no part itself.
  const lists = others.length > MOST_PARTS ? [others] : listsOf(others);
  return lists.some((parts) => {
    const fitting = rows.filter((sum, row) => {
      const made = parts.reduce((all, { numbers }) => all + (numbers[row] ?? 0), 0);
      return sum !== null && Math.abs(made - sum) < 0.02;
    });
    return fitting.length * 3 >= rows.length * 2 && fitting.length > 1;
  });
}

const MOST_PARTS = 5;

/** All of them, and all of them but some, two at least. */
const listsOf = (contents: readonly ColumnContent[]): readonly (readonly ColumnContent[])[] =>
  Array.from({ length: 2 ** contents.length }, (_, chosen) =>
    contents.filter((__, at) => (chosen >> at) % 2 === 1),
  ).filter(({ length }) => length > 1);

export function rowsOf(
  names: readonly LineCell[],
  spans: readonly Span[],
): readonly [GridRow, GridRow] {
  const headings = headingsOf(names, spans);
  return [
    headings.map(({ upper, column, lower }) => ({
      pieces: [upper],
      column,
      columnSpan: Math.max(1, lower.length),
    })),
    headings.flatMap(({ column, lower }) =>
      lower.map((cell, at) => ({ pieces: [cell], column: column + at, columnSpan: 1 })),
    ),
  ];
}
