import type { Claim } from '../claims/index.js';
import { isPercent } from './comparing.js';
import { digitsIn, withoutOne } from './digits.js';
import { isKnown } from './same-thing.js';

/**
 * Whether one number is the other with a slip of the pen: one digit changed, two changed about, or the same digits
 * with the point or the unit (万, 亿) moved. Short numbers are near one another by chance and tell nothing.
 */
export const isSlipOf = (a: Claim, b: Claim): boolean =>
  !areNearRates(a, b) &&
  (areSlips(inFigures(a), inFigures(b)) ||
    isRoundedElsewhere(a, b) ||
    isRoundedElsewhere(b, a) ||
    isSlipOfRounded(a, b) ||
    isSlipOfRounded(b, a));

/** 16264元 of 16763.53: with its decimals left off, a number of four digits or more is a slip of the other. */
function isSlipOfRounded(fine: Claim, blunt: Claim): boolean {
  const [one, other] = [fine, blunt].map((each) => inFigures(each).replace(/[,，\s]/g, ''));
  if (one === undefined || other === undefined) return false;
  const isFiner = /^\d{4,}\.\d+$/.test(one) && /^\d{4,}$/.test(other);
  return (
    isFiner &&
    fine.quantity.unit.symbol === blunt.quantity.unit.symbol &&
    areSlips(Number(one).toFixed(0), other)
  );
}

/** Rates of one decimal crowd below a hundred: of no indicator, 95.2% and 95.7% are as often of two things. */
const areNearRates = (a: Claim, b: Claim): boolean =>
  isPercent(a) &&
  [a, b].every(({ concept, head }) => concept === null && !isKnown(head)) &&
  [a, b].every(({ mention }) => digitsIn(mention.text).length < LONG_RATE);
const LONG_RATE = 4;

/** A number as it is printed; one in words (三十五项) in figures. */
function inFigures({ mention: { text, value } }: Claim): string {
  const words = /\d/.test(text.normalize('NFKC')) || value?.denominator !== 1n;
  return words ? withoutOne(text) : String(value.numerator);
}

/** 约640亿元 of 643.52万元: the digits rounded, in another place. */
function isRoundedElsewhere(rounded: Claim, exact: Claim): boolean {
  const [few, all] = [digitsOf(rounded.mention.text), digitsOf(exact.mention.text)];
  if (rounded.mention.hedge === null || few.length < 2 || few.length >= all.length) return false;
  const next = Number(few) + 1;
  return all.startsWith(few) || all.startsWith(String(next)) || all.startsWith(String(next - 2));
}

/** The same of numbers too short to tell it alone: 770 and 700, 25 and 29. */
export const isShortSlipOf = (a: Claim, b: Claim): boolean =>
  areShortSlips(inFigures(a), inFigures(b));

/** The same of two numbers as they are printed: of one length, with a digit changed or two changed about. */
export const areShortSlips = (a: string, b: string): boolean =>
  areDigitsSlipped(digitsIn(a), digitsIn(b));

/** The same of their digits. */
export const areDigitsSlipped = (first: string, second: string): boolean =>
  first.length === second.length &&
  first.length > 1 &&
  (isOneChanged(first, second) || isTwoSwapped(first, second));

/** The same of two numbers as they are printed. */
export function areSlips(a: string, b: string): boolean {
  const [first, second] = [digitsOf(a), digitsOf(b)];
  const [whole, other] = [digitsIn(a), digitsIn(b)];
  if (whole === other && whole.length >= LEAST) return true;
  // 24 and 42, 210 and 201: two numbers are one another's mirror once in ninety times, or less often.
  if (whole.length === other.length && isTwoSwapped(whole, other)) return true;
  if (Math.min(first.length, second.length) < LEAST) return false;
  if (first === second) return true;
  return (
    first.length === second.length && (isOneChanged(first, second) || isTwoSwapped(first, second))
  );
}

const LEAST = 3;

/** The digits that say something: without point, grouping and noughts at either end. */
const digitsOf = (text: string): string => digitsIn(text).replace(/^0+|0+$/g, '');

/** The places in which two texts differ; three are enough to know that they are no slip apart. */
function differing(a: string, b: string): readonly number[] {
  const places: number[] = [];
  for (let at = 0; at < a.length && places.length < 3; at += 1) {
    if (a.charCodeAt(at) !== b.charCodeAt(at)) places.push(at);
  }
  return places;
}

const isOneChanged = (a: string, b: string): boolean => differing(a, b).length === 1;

function isTwoSwapped(a: string, b: string): boolean {
  const [first, second, ...more] = differing(a, b);
  if (first === undefined || second === undefined || more.length > 0) return false;
  return a.charAt(first) === b.charAt(second) && a.charAt(second) === b.charAt(first);
}
