import {
  compared,
  decimalOf,
  isPoint,
  order,
  type Quantity,
  sameDimension,
} from '../../quantity/index.js';
import type { Claim } from '../claims/index.js';

/** Whether no true value satisfies both quantities. */
export const contradict = (a: Quantity, b: Quantity): boolean =>
  sameDimension(a.unit, b.unit) && compared(a, '=', b) === 'never';

/** Whether every value of `a` exceeds every value of `b`. */
export const exceeds = (a: Quantity, b: Quantity): boolean =>
  sameDimension(a.unit, b.unit) && compared(a, '<=', b) === 'never';

const DIGITS = /^[^\d]*(\d[\d,，\s]*(?:[.．]\d+)?)/;

/** Decimals that a number was printed with, its scale word left aside. */
export function printedDecimals({ mention }: Claim): number | null {
  const digits = DIGITS.exec(mention.text.normalize('NFKC'))?.[1]?.replace(/[,，\s]/g, '');
  return digits === undefined ? null : (digits.split('.')[1]?.length ?? 0);
}

/**
 * Whether two statements of one thing contradict each other. With the same decimals any other digit does, even
 * where the intervals touch: 96.5% and 96.6% (the rule of restating).
 */
export function restatesOtherwise(a: Claim, b: Claim): boolean {
  if (contradict(a.quantity, b.quantity)) return true;
  if (a.mention.hedge !== null || b.mention.hedge !== null) return false;
  if (a.mention.value === null || b.mention.value === null) return false;
  const alike =
    printedDecimals(a) === printedDecimals(b) && a.quantity.unit.symbol === b.quantity.unit.symbol;
  const scaled = /[万亿]/.test(a.mention.text) === /[万亿]/.test(b.mention.text);
  return alike && scaled && order(a.mention.value, b.mention.value) !== 0;
}

/** Whether both say exactly the same. */
export const sameValue = (a: Claim, b: Claim): boolean =>
  a.mention.value !== null &&
  b.mention.value !== null &&
  order(a.mention.value, b.mention.value) === 0;

/** Whether a claim is in per cent, by its own sign or by the head of its column. */
export const isPercent = ({ quantity: { unit } }: Claim): boolean => unit.symbol === '%';

/** Whether a claim is an unhedged number of whole things. */
export const isCount = ({ quantity }: Claim): boolean =>
  quantity.unit.indivisible && isPoint(quantity.interval);

/** The percentage a claim prints, as a decimal with its own places; nothing where it is none. */
export function shareDecimal(claim: Claim) {
  if (!isPercent(claim) || claim.mention.hedge !== null) return undefined;
  const digits = DIGITS.exec(claim.mention.text.normalize('NFKC'))?.[1]?.replace(/[,，\s]/g, '');
  return digits === undefined ? undefined : decimalOf(digits);
}

/** The middle of a quantity as an exact number, or its only end. */
export const middleOf = ({ mention }: Claim) => mention.value ?? undefined;
