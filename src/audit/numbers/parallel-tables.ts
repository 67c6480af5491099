import type { Claim } from '../claims/index.js';
import { restatesOtherwise } from './comparing.js';

/** Whether two cells stand in two tables that count different things by the same heads. */
export type Parallel = (a: Claim, b: Claim) => boolean;

/**
 * 表2-1 中职毕业生去向 and 表2-2 高职毕业生去向 have the same rows and columns, and other numbers throughout: what they
 * differ by stands in their captions alone. `groups` are the claims that bear one name each.
 */
export function parallelTables(groups: readonly (readonly Claim[])[]): Parallel {
  const shared = new Map<unknown, Map<unknown, Shared>>();
  for (const group of groups) {
    for (const [a, b] of pairsAcross(group)) {
      const [one, other] = [a.cell?.table, b.cell?.table];
      const count = sharedBy(shared, one, other);
      count.names += 1;
      if (restatesOtherwise(a, b)) count.unequal += 1;
    }
  }
  return (a, b) => {
    if (a.cell === null || b.cell === null) return false;
    const { names, unequal } = sharedBy(shared, a.cell.table, b.cell.table);
    return names >= LEAST && unequal * 2 > names;
  };
}

interface Shared {
  names: number;
  unequal: number;
}

/** Names that tables must share before they are told to be of two things. */
const LEAST = 4;

function sharedBy(
  shared: Map<unknown, Map<unknown, Shared>>,
  one: unknown,
  other: unknown,
): Shared {
  const known = shared.get(one)?.get(other) ?? shared.get(other)?.get(one);
  if (known !== undefined) return known;
  const fresh = { names: 0, unequal: 0 };
  shared.set(one, (shared.get(one) ?? new Map<unknown, Shared>()).set(other, fresh));
  return fresh;
}

/** The cells of a group by twos, where no table has more than one of them. */
function pairsAcross(group: readonly Claim[]): readonly (readonly [Claim, Claim])[] {
  const cells = group.filter(({ cell }) => cell !== null);
  const tables = new Set(cells.map(({ cell }) => cell?.table));
  if (tables.size < cells.length) return [];
  return cells.flatMap((a, at) => cells.slice(at + 1).map((b) => [a, b] as const));
}
