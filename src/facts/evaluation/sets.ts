import {
  between,
  exact,
  lesser,
  type Quantity,
  quantity,
  rational,
  sum,
} from '../../quantity/index.js';
import { atPosition, greatestOf } from '../statistics.js';
import { openAbove } from '../totals.js';
import { alignedAll } from './units.js';
import {
  notApplicable,
  notAssessable,
  quantityValue,
  type Reason,
  type SetValue,
  type Value,
} from './value.js';

/**
 * A set of values: what does not apply leaves it, what is missing is kept as a reason. `open` where each
 * member is zero or more, so that a part of them is a lower bound of their sum.
 */
export function setOf(values: readonly Value[], open: boolean): SetValue | Value {
  const members: Quantity[] = [];
  const lacking: Reason[] = [];
  for (const value of values) {
    if (value.type === 'quantity') {
      members.push(value.quantity);
      lacking.push(...value.missing);
    } else if (value.type === 'absent' && value.outcome === 'not-assessable') {
      lacking.push(...value.because);
    }
  }
  if (members.length > 0 || lacking.length > 0) return { type: 'set', members, lacking, open };
  return notApplicable(values.flatMap((each) => (each.type === 'absent' ? each.because : [])));
}

/** The sum, or the lower bound that the known members give. */
export const sumOfSet = (set: SetValue): Value =>
  bounded(set, (members) =>
    members
      .slice(1)
      .reduce<Quantity | undefined>((whole, part) => whole && sum(whole, part), members[0]),
  );

/** The greatest, or the lower bound that the known members give. */
export const greatestOfSet = (set: SetValue): Value => bounded(set, greatestOf);

function bounded(
  { members, lacking, open }: SetValue,
  gather: (members: readonly Quantity[]) => Quantity | undefined,
): Value {
  if (lacking.length > 0 && !open) return notAssessable(lacking);
  const gathered = openAbove(gather(alignedAll(members)), lacking.length > 0);
  return gathered === undefined ? notAssessable(lacking) : quantityValue(gathered, lacking);
}

/** The smallest; unknown as long as a member is. */
export const leastOfSet = (set: SetValue): Value =>
  complete(set, (members) =>
    members
      .slice(1)
      .reduce<Quantity | undefined>((least, each) => least && lesser(least, each), members[0]),
  );

/** The value so many quarters of the way through the ordered members. */
export const quarterOfSet = (set: SetValue, quarters: number): Value =>
  complete(set, (members) => atPosition(members, quarters, 4));

function complete(
  { members, lacking }: SetValue,
  gather: (members: readonly Quantity[]) => Quantity | undefined,
): Value {
  const gathered = lacking.length > 0 ? undefined : gather(alignedAll(members));
  return gathered === undefined ? notAssessable(lacking) : quantityValue(gathered);
}

/** How many members have a value; those that lack one may come to have it. */
export function countOfSet({ members, lacking }: SetValue): Value {
  const have = rational(members.length);
  if (lacking.length === 0) return quantityValue(exact(have));
  const { unit } = exact(have);
  return quantityValue(
    quantity(between(have, rational(members.length + lacking.length)), unit),
    lacking,
  );
}
