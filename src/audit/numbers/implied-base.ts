import type { Claim } from '../claims/index.js';
import { isPercent } from './comparing.js';
import { isCountLike } from './known-counts.js';
import { endsOf } from './slip-between.js';

/** What a base may be. */
interface Base {
  readonly least: number;
  readonly most: number;
}

/** Shares beside one that must agree with it: two may by chance. */
const LEAST_OTHERS = 2;

/**
 * Whether a share and the count before it are of the base that the other shares of its sentence are of, which no words
 * need tell: 三年总学时3240，公共基础课1152学时，占35.56%；专业课1440学时，占44.44%；岗位实习648学时，占20.00%.
 */
export function isOfImpliedBase(share: Claim, part: Claim, sentence: readonly Claim[]): boolean {
  const own = impliedBase(part, share);
  if (own === undefined) return false;
  const others = sentence.flatMap((each, at) => {
    const count = sentence[at - 1];
    const isOther = each !== share && each.role === 'share' && each.base === share.base;
    const base =
      isOther && count !== undefined && count.measure === part.measure && isCountLike(count)
        ? impliedBase(count, each)
        : undefined;
    return base === undefined ? [] : [base];
  });
  const least = Math.max(own.least, ...others.map((each) => each.least));
  const most = Math.min(own.most, ...others.map((each) => each.most));
  return others.length >= LEAST_OTHERS && least <= most;
}

function impliedBase(part: Claim, share: Claim): Base | undefined {
  const [of, told] = [endsOf(part), endsOf(share)];
  if (of === undefined || told === undefined || !isPercent(share) || told.least <= 0)
    return undefined;
  return { least: (100 * of.least) / told.most, most: (100 * of.most) / told.least };
}
