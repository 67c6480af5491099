import type { Quantity } from '../../quantity/index.js';
import type { Claim } from '../claims/index.js';
import { contradict, isPercent } from './comparing.js';
import { plainRatio } from './plain-ratio.js';
import { endsOf, isSlipFromBetween } from './slip-between.js';

/** What a share may be of what. */
export interface Pair {
  readonly part: Claim;
  readonly whole: Claim;
}

const HUNDRED = 100;

/** What a pair makes, as a plain ratio; nothing where it makes none. */
export const ratioOf = ({ part, whole }: Pair): Quantity | undefined =>
  plainRatio(part.quantity, whole.quantity);

/** Whether a pair may make the share. */
export const makes = (pair: Pair, share: Claim): boolean => {
  const ratio = ratioOf(pair);
  return ratio !== undefined && !contradict(ratio, share.quantity);
};

const CLOSE = 1e-9;

/** The same by floating-point numbers: enough to let a share pass, and soon answered for every pair of a paragraph. */
export function mayMake({ part, whole }: Pair, share: Claim): boolean {
  const [of, base, told] = [part, whole, share].map(endsOf);
  if (of === undefined || base === undefined || told === undefined) return true;
  return (
    told.least * base.least <= HUNDRED * of.most * (1 + CLOSE) &&
    HUNDRED * of.least <= told.most * base.most * (1 + CLOSE)
  );
}

/** Whether a pair would make the share, were it not for a slip of the pen in one of the three numbers. */
export const nearlyMakes = (pair: Pair, share: Claim, isSlip = isSlipFromBetween): boolean => {
  const [of, base, told] = [pair.part, pair.whole, share].map(endsOf);
  if (of === undefined || base === undefined || told === undefined || !isPercent(share))
    return false;
  const rate = { least: told.least / HUNDRED, most: told.most / HUNDRED };
  const half = (told.most - told.least) / 2;
  const meant = {
    least: (HUNDRED * of.least) / base.most - half,
    most: (HUNDRED * of.most) / base.least + half,
  };
  return (
    isSlip(share, meant) ||
    isSlip(pair.part, { least: rate.least * base.least, most: rate.most * base.most }) ||
    isSlip(pair.whole, { least: of.least / rate.most, most: of.most / rate.least })
  );
};
