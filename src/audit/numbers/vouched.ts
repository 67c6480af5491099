import type { Claim } from '../claims/index.js';
import { restatesOtherwise } from './comparing.js';
import { digitsIn } from './digits.js';
import { isKnown } from './same-thing.js';

/** Whether a claim's number is the report's own, by what its sentence or its table says. */
export const isOwn = ({ concept, head, owned, attached, dated }: Claim): boolean =>
  (concept !== null || isKnown(head)) && owned && !attached && !dated;

/** How near a number stands to others that are the report's own: in one sentence, in one paragraph or table, or not. */
export type Vouched = 'sentence' | 'block' | 'none';

/**
 * Tells of a number whose owner is not named whether what stands around it speaks of the report's own organisation:
 * where the other numbers there are its own, as its tables give them, this one is meant to be. A paragraph may turn to
 * something else between two sentences, so that it vouches for less.
 */
export function vouching(groups: Iterable<readonly Claim[]>): (claim: Claim) => Vouched {
  const witnesses = new Map<Claim['block'], Map<Claim, number>>();
  const several = new Set<Claim>();
  for (const group of groups) {
    const own = group.filter(isOwn);
    if (own.length === 0) continue;
    for (const claim of group.filter((each) => !isOwn(each))) {
      // A paragraph or table that gives one name two values speaks of two things.
      const twice = ({ block }: Claim): boolean => block === claim.block;
      if (group.filter(twice).some((each) => restatesOtherwise(each, claim))) several.add(claim);
      const agrees = own.some((each) => !restatesOtherwise(each, claim));
      const told = witnesses.get(claim.block) ?? new Map<Claim, number>();
      told.set(claim, agrees ? weightOf(claim) : -1);
      witnesses.set(claim.block, told);
    }
  }
  return (claim) => {
    if (several.has(claim) || claim.dated) return 'none';
    const told = [...(witnesses.get(claim.block) ?? [])].filter(([other]) => other !== claim);
    const near = told.filter(([other]) => other.sentence === claim.sentence);
    // A count of one digit is soon that of something else.
    const least = figuresIn(claim) > 1 ? 1 : 2;
    return isEnough(near, least) ? 'sentence' : isEnough(told, least) ? 'block' : 'none';
  };
}

const isEnough = (told: readonly (readonly [Claim, number])[], least: number): boolean =>
  told.reduce((sum, [, weight]) => sum + weight, 0) >= least;

const figuresIn = ({ mention }: Claim): number => digitsIn(mention.text).length;

/** Long numbers agree by chance less often than short ones. */
function weightOf(claim: Claim): number {
  const digits = figuresIn(claim);
  return digits > 2 ? 1 : digits > 1 ? 0.5 : 0;
}
