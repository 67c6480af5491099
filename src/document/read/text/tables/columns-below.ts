import {
  type Abreast,
  type Column,
  cellsOf,
  columnsAbreast,
  columnsOf,
  endsInSums,
  firstFigures,
} from './columns-abreast.js';
import { type Pieces, wordsIn } from './placing.js';
import { parted, type Stack } from './stack.js';

/** The rows that follow in the same columns; null where stacks do not make them. */
export function columnsBelow(
  stacks: readonly Stack[],
  from: number,
  columns: readonly Column[],
): Abreast | null {
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
    const own = bodyOf(stack, rows, endsInSums(found));
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
  const cells = cellsOf(stack, rows, hasSums);
  return cells === null ? null : [{ name: [], cells }];
}
