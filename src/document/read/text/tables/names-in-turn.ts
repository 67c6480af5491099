import { type Pieces, wordsIn } from './placing.js';

/** What a column is called, and the name that stands over it and its neighbours. */
export interface Named {
  readonly name: Pieces;
  readonly over?: Pieces;
}

/**
 * The columns with the names that stand over several of them, where a tool wrote such a name in front of that of the
 * column it stands above: 计划, 2023年⏎报到, 完成率, 计划, 2024年⏎报到, 完成率. What tells is that the same names come in turn.
 */
export function namedInTurn<T extends Named>(columns: readonly T[]): readonly T[] {
  for (let length = 2; length * 2 < columns.length; length += 1) {
    for (let from = 0; from + length * 2 <= columns.length; from += 1) {
      const found = turnsFrom(columns, from, length);
      if (found !== null) return found;
    }
  }
  return columns;
}

/** The columns with as many groups of a length as follow one another, where each has one name over it. */
function turnsFrom<T extends Named>(
  columns: readonly T[],
  from: number,
  length: number,
): readonly T[] | null {
  const first = columns.slice(from, from + length);
  let groups = 1;
  while (areAlike(first, columns.slice(from + groups * length, from + (groups + 1) * length)))
    groups += 1;
  const to = from + groups * length;
  const own = first.map((each, at) => commonName(each, columns[from + length + at]) ?? '');
  const isOver = (column: T, at: number): boolean => wordsIn(column.name) !== own[at % length];
  const over = columns
    .slice(from, to)
    .filter(isOver)
    .map(({ name }) => name.slice(0, 1));
  if (groups < 2 || over.length !== groups) return null;
  return columns.map((column, at) => {
    if (at < from || at >= to) return column;
    const name = isOver(column, at - from) ? column.name.slice(1) : column.name;
    return { ...column, name, over: over[Math.floor((at - from) / length)] };
  });
}

const areAlike = (first: readonly Named[], others: readonly Named[]): boolean =>
  others.length === first.length &&
  first.every((each, at) => commonName(each, others[at]) !== undefined);

/** The name that two columns have in common, the first line of either perhaps aside. */
function commonName(a: Named, b: Named | undefined): string | undefined {
  const others = namesOf(b);
  return namesOf(a).find((name) => others.includes(name));
}

const namesOf = (column: Named | undefined): readonly string[] =>
  column === undefined || column.over !== undefined
    ? []
    : [column.name, ...(column.name.length > 1 ? [column.name.slice(1)] : [])].map(wordsIn);
