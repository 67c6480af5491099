import { sum } from '../../../quantity/index.js';
import type { Claim } from '../../claims/index.js';
import { endsOf } from '../slip-between.js';
import { claimsOf, holds, type Reckoning } from './reckoning.js';

/** Whether the numbers make each other in another way: one of them is the sum of some others, or one is left out of a base. */
export function makeAnother(reckoning: Reckoning): boolean {
  const { total, terms, of, scale } = reckoning;
  if (of === 'product') {
    const [whole, each] = terms;
    if (scale === 1 || whole === undefined || each === undefined) return false;
    // 缺考137人、实考8591人，缺考率1.57%: the base is both together.
    const [part, own, told] = [total, whole.claim, each.claim].map(endsOf);
    if (part === undefined || own === undefined || told === undefined) return false;
    const share = (part.least / (part.least + own.least)) * scale;
    return told.least <= share && share <= told.most;
  }
  const ends = claimsOf(reckoning)
    .slice(0, MOST_CHOSEN)
    .map((claim) => {
      const { least, most } = endsOf(claim) ?? { least: Number.NaN, most: Number.NaN };
      return (least + most) / 2;
    });
  return ends.some((whole, at) => {
    const others = ends.filter((_, index) => index !== at);
    return chosen(others).some(
      (some) =>
        some.length > 1 && Math.abs(some.reduce((all, each) => all + each, 0) - whole) < CLOSE,
    );
  });
}

/** Numbers of which every choice is looked at. */
const MOST_CHOSEN = 7;
const CLOSE = 1e-6;

const chosen = (numbers: readonly number[]): readonly (readonly number[])[] =>
  Array.from({ length: 2 ** numbers.length }, (_, choice) =>
    numbers.filter((__, at) => (choice >> at) % 2 === 1),
  );

/** Whether another number of the sentence in the place of one of them makes it come out: then that one was meant. */
export function othersHold(reckoning: Reckoning, near: readonly Claim[]): boolean {
  const used = new Set(claimsOf(reckoning));
  const others = near.filter((claim) => !used.has(claim));
  return others.some((other) => {
    if (other.measure === reckoning.total.measure && holds({ ...reckoning, total: other }) === true)
      return true;
    return reckoning.terms.some(
      (term) =>
        other.measure === term.claim.measure &&
        [other, ...(reckoning.of === 'product' ? [together(term.claim, other)] : [])].some(
          (claim) =>
            holds({
              ...reckoning,
              terms: reckoning.terms.map((each) => (each === term ? { ...term, claim } : each)),
            }) === true,
        ),
    );
  });
}

/** 省级26项、校级60项，平均每项0.5万元: the mean is over both. */
const together = (one: Claim, other: Claim): Claim => ({
  ...one,
  quantity: sum(one.quantity, other.quantity),
});
