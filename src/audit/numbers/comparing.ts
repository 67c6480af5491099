import {
  compared,
  decimalOf,
  isPoint,
  minus,
  order,
  over,
  plus,
  type Quantity,
  type Rational,
  rational,
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
  if (contradict(roundedFirst(a), roundedFirst(b))) return true;
  if (a.mention.hedge !== null || b.mention.hedge !== null) return false;
  if (a.mention.value === null || b.mention.value === null) return false;
  const alike =
    printedDecimals(a) === printedDecimals(b) && a.quantity.unit.symbol === b.quantity.unit.symbol;
  const scaled = /[万亿]/.test(a.mention.text) === /[万亿]/.test(b.mention.text);
  return alike && scaled && order(a.mention.value, b.mention.value) !== 0;
}

/** 不低于12.72亿元 of 127170.93万元: what is hedged has been rounded first, and its bound is as blunt as its last digit. */
function roundedFirst({ mention, quantity }: Claim): Quantity {
  const { hedge, value, text } = mention;
  const blunt = /[.．万亿]/.test(text) ? halfOfLastDigit(text, value) : null;
  if (hedge === null || blunt === null) return quantity;
  const { interval } = quantity;
  const lo = interval.lo === null ? null : minus(interval.lo, blunt);
  const hi = interval.hi === null ? null : plus(interval.hi, blunt);
  return { ...quantity, interval: { ...interval, lo, hi } };
}

/** Half of what one more in the last digit printed would add. */
function halfOfLastDigit(text: string, value: Rational | null): Rational | null {
  const digits = DIGITS.exec(text.normalize('NFKC'))?.[1]?.replace(/\D/g, '') ?? '';
  const printed = BigInt(digits || 0);
  return value === null || printed === 0n ? null : over(value, rational(2n * printed));
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
