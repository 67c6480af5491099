import {
  compared,
  decimalText,
  over,
  type Quantity,
  quotient,
  type Rational,
  shown,
} from '../../quantity/index.js';
import type { Claim } from '../claims/index.js';
import { printedDecimals } from './comparing.js';
import { scaleWordIn } from './scale-word.js';
import { areShortSlips, areSlips } from './slip.js';
import { printed, worked } from './telling.js';

/** A mean with the numbers that it may be of. */
export interface ToldMean {
  readonly claim: Claim;
  /** The numbers before it and behind it in its sentence, and those of the sentence before. */
  readonly earlier: readonly Claim[];
  readonly later: readonly Claim[];
  readonly before: readonly Claim[];
  /** The students of the report, where a mean is over them. */
  readonly known: readonly Claim[];
}

/** A total and the number it is spread over. */
export interface Divided {
  readonly total: Claim;
  readonly number: Claim;
}

/** 生均设备值 in 元/生 is spread from money. */
export const wholeMeasure = ({ measure }: Pick<Claim, 'measure'>): string =>
  measure.replace(/·person\^-1$|^person\^-1·/, '');

/** Whether the mean told is the one worked out, but for a slip of the pen. */
export function isSlip(claim: Claim, total: Claim, number: Claim): boolean {
  const ratio = mean(total, number);
  const { is } = scaleWordIn(claim.mention.text);
  const expected =
    ratio === undefined ? undefined : shown(countedBy(ratio, is), printedDecimals(claim) ?? 0);
  if (expected === undefined) return false;
  return (
    areSlips(decimalText(expected), claim.mention.text) ||
    areShortSlips(decimalText(expected), claim.mention.text)
  );
}

/** 67826 counted by 万: 6.7826. */
const countedBy = ({ interval, unit }: Quantity, one: Rational): Quantity => {
  const end = (of: Rational | null): Rational | null => (of === null ? null : over(of, one));
  return { unit, interval: { ...interval, lo: end(interval.lo), hi: end(interval.hi) } };
};

const mean = (total: Claim, number: Claim): Quantity | undefined =>
  quotient(total.quantity, number.quantity);

/** Whether a total over a number gives the mean, as exactly as each was stated. */
export function meanFits(total: Claim, number: Claim, claim: Claim): boolean {
  const ratio = mean(total, number);
  if (ratio === undefined) return false;
  const stated = { ...claim.quantity, unit: ratio.unit };
  const widened = widenedMean(claim, stated);
  return compared(ratio, '=', widened) !== 'never';
}

/** A mean of whole things (人均3人次) is rounded although they are whole. */
function widenedMean(claim: Claim, of: Quantity): Quantity {
  const { value, text: words } = claim.mention;
  if (value === null || value.denominator !== 1n || /[.．]/.test(words)) return of;
  const half = (sign: bigint) => ({ numerator: value.numerator * 2n + sign, denominator: 2n });
  return { ...of, interval: { lo: half(-1n), hi: half(1n), loOpen: false, hiOpen: false } };
}

/** 1200万元 ÷ 3000人 ＝ 0.4万元, for the derivation. */
export function divisionText(total: Claim, number: Claim): string {
  const ratio = mean(total, number);
  return `${printed(total)} ÷ ${printed(number)}${ratio === undefined ? '' : ` ＝ ${worked(ratio, 2)}`}`;
}
