import { isFigure, isOpen } from '../cells.js';
import type { GridRow } from './grid.js';
import { type Pieces, plain } from './placing.js';
import { BARE_YEAR, joinedTo, type Stack } from './stack.js';

/** The rows of so many columns, and how many stacks they took. */
export interface Banded {
  readonly columns: number;
  readonly rows: readonly GridRow[];
  readonly used: number;
}

/** Cells of a column, from above. */
export type Cells = readonly Pieces[];

/** The rows of columns that hold as many cells each. */
export function bandOf(
  cells: readonly (Cells | null)[],
  columns: number,
  used: number,
): Banded | null {
  const own = cells.filter((each) => each !== null);
  const [first] = own;
  if (first === undefined || own.length < cells.length) return null;
  const missing = columns - own.length;
  const rows = first.map((_, row) => own.map((each, at) => plain(each[row] ?? [], at + missing)));
  return { columns, rows, used };
}

/** The band that begins with the first stack: of all columns, or without those whose cell reaches down from above. */
export function bandAt(
  stacks: readonly Stack[],
  columns: number,
  above: readonly GridRow[],
): Banded | null {
  const kinds = Array.from({ length: columns }, (_, column) => kindIn(above, column));
  const known = kinds.indexOf('figures');
  const labels = Math.max(1, known < 0 ? stacks.findIndex(isOfFigures) : known);
  for (let missing = 0; missing < labels; missing += 1) {
    const first = stacks.slice(0, columns - missing);
    if (first.length < columns - missing || !areOf(first, kinds.slice(missing))) continue;
    const rows = first.find(isOfFigures)?.length ?? 0;
    const hasMore = missing === 0 && (first[0]?.length ?? 0) > rows;
    const below = hasMore ? furtherBand(stacks, columns) : [];
    const own = first.map((stack, at) => [...stack, ...(below[at - 1] ?? [])]);
    const count = own.find(isOfFigures)?.length ?? 0;
    const cells = own.map((stack, at) => cellsIn(stack, count, at < labels - 1));
    const band = count === 0 ? null : bandOf(cells, columns, first.length + below.length);
    if (band !== null) return band;
  }
  return null;
}

/** The cells of so many rows: names may be broken, and one that reaches over several rows stands at the last of them. */
function cellsIn(stack: Stack, count: number, mayReach: boolean): Cells | null {
  if (kindOf(stack) !== 'words') return stack.length === count ? singly(stack) : null;
  if (count === 1 && isName(stack)) return [stack];
  if (!mayReach || stack.length >= count) return joinedTo(stack, count);
  return [...Array.from({ length: count - stack.length }, () => []), ...singly(stack)];
}

/** The columns but the first, a second time: rows whose names a tool wrote with those of the rows above. */
function furtherBand(stacks: readonly Stack[], columns: number): readonly Stack[] {
  const above = stacks.slice(1, columns).map(kindOf);
  const below = stacks.slice(columns, columns * 2 - 1);
  const count = below.find(isOfFigures)?.length ?? 0;
  const isFurther =
    below.length === columns - 1 &&
    areOf(below, above) &&
    below.every((stack) => stack.length === count);
  return isFurther ? below : [];
}

export const isOfFigures = (stack: Stack): boolean => kindOf(stack) === 'figures';

const singly = (stack: Stack): Cells => stack.map((cell) => [cell]);

type Kind = 'figures' | 'words' | 'open';

/** A bare year may be a number like any other: a stack of nothing else is of either kind. */
export function kindOf(stack: Stack): Kind {
  const figures = stack.filter(({ words }) => isFigure(words) || SEVERAL.test(words)).length;
  const either = stack.filter(({ words }) => isOpen(words) || BARE_YEAR.test(words)).length;
  if (figures + either < stack.length) return 'words';
  return figures === 0 ? 'open' : 'figures';
}

/** 1186/118640: courses and the hours of them. */
const SEVERAL = /^\d[\d.]*(?:[/／]\d[\d.]*)+$/;

/** What a column holds in these rows. */
export const kindIn = (rows: readonly GridRow[], column: number): Kind =>
  kindOf(rows.flatMap((row) => row.find((cell) => cell.column === column)?.pieces ?? []));

const areOf = (stacks: readonly Stack[], kinds: readonly Kind[]): boolean =>
  stacks.every((stack, at) => {
    const [own, known] = [kindOf(stack), kinds[at] ?? 'open'];
    return own === known || own === 'open' || known === 'open';
  });

const LONGEST_NAME = 3;

/** Whether a stack can be the name of a column or a row. */
export const isName = (stack: Stack): boolean =>
  stack.length <= LONGEST_NAME && !stack.some(({ words }) => isFigure(words) || isOpen(words));
