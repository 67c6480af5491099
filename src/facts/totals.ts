import {
  atLeast,
  between,
  difference,
  order,
  type Quantity,
  quantity,
  sum,
} from '../quantity/index.js';
import type { Contribution } from './contributors.js';
import { greatestOf } from './statistics.js';

/** The sum of several quantities, or nothing where there are none. */
export function total(of: readonly Quantity[]): Quantity | undefined {
  const [first, ...rest] = of;
  return first === undefined ? undefined : rest.reduce(sum, first);
}

/** What a part says of the whole where every missing piece is at least zero: [lowest, ∞). */
export function openAbove(of: Quantity | undefined, partial: boolean): Quantity | undefined {
  if (of === undefined || !partial || of.interval.lo === null) return of;
  return quantity(atLeast(of.interval.lo, of.interval.loOpen), of.unit);
}

/**
 * How many different things several schools have between them: the sum of their counts less what they
 * count though another keeps it. Where some do not say how much that is, the number lies between the
 * greatest single count and the sum less what is known to be elsewhere.
 */
export function distinctTotal(have: readonly Contribution[]): Quantity | undefined {
  const counts = have.flatMap((each) => each.quantities.slice(0, 1));
  const known = have.flatMap((each) => (each.elsewhere === undefined ? [] : [each.elsewhere]));
  const all = total(counts);
  const shared = total(known);
  if (all === undefined) return undefined;
  const most = shared === undefined ? all : difference(all, shared);
  if (known.length === have.length) return most;
  const least = greatestOf(counts)?.interval.lo ?? null;
  const { hi } = most.interval;
  if (least === null || hi === null) return most;
  return quantity(between(order(least, hi) < 0 ? least : hi, hi), most.unit);
}
