import { oncePer } from '../../once/index.js';
import { approximation } from '../../quantity/index.js';
import type { Claim } from '../claims/index.js';
import { printedDecimals } from './comparing.js';
import { digitsIn } from './digits.js';
import { areShortSlips, areSlips } from './slip.js';

/** Between what a number ought to be, in the unit in which it is reckoned. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

/**
 * Whether a number is a slip of the pen away from one that lies between two bounds: 1067人 where 1602.5 to 1607.5 are
 * asked for is 1607 with two digits changed about.
 */
export const isSlipFromBetween = (claim: Claim, bounds: Bounds): boolean =>
  meantBetween(claim, bounds).some(
    (meant) => areSlips(meant, claim.mention.text) || areShortSlips(meant, claim.mention.text),
  );

/**
 * The same, where chance would hardly bring the two so near: of four digits one was changed, of fewer two were changed
 * about, or the point was moved.
 */
export const isSureSlipFromBetween = (claim: Claim, bounds: Bounds): boolean => {
  const { text } = claim.mention;
  const digits = digitsIn(text).length;
  if (digits < LEAST) return false;
  const isLong = digits >= LONG;
  return meantBetween(claim, bounds).some(
    (meant) =>
      (areSlips(meant, text) || areShortSlips(meant, text)) &&
      (isLong || haveSameDigits(meant, text)),
  );
};

const LONG = 4;
const LEAST = 3;
const sorted = (text: string): string => [...digitsIn(text)].sort().join('').replace(/^0+/, '');

/** Whether two numbers have the same digits; 300 and 3000 have too few to say so of a moved point. */
function haveSameDigits(a: string, b: string): boolean {
  const [one, other] = [sorted(a), sorted(b)];
  return one === other && (one.length >= LEAST || digitsIn(a).length === digitsIn(b).length);
}

/** The numbers between the bounds as the claim would print them; none where there are too many to tell anything. */
function meantBetween(claim: Claim, { least, most }: Bounds): readonly string[] {
  const { value, text, hedge } = claim.mention;
  const decimals = printedDecimals(claim);
  const figures = Number(text.normalize('NFKC').replace(/[^\d.]/g, ''));
  if (value === null || hedge !== null || decimals === null || !(figures > 0)) return [];
  const step = (reckoned(claim) / figures) * 10 ** -decimals;
  const first = Math.ceil(least / step - CLOSE);
  const last = Math.floor(most / step + CLOSE);
  const digits = digitsIn(text).length;
  const many = digits > SHORT ? MOST : MOST_SHORT;
  if (digits < SHORT || !(last - first < many) || !(last < LARGEST)) return [];
  return Array.from({ length: last - first + 1 }, (_, at) =>
    ((first + at) * 10 ** -decimals).toFixed(decimals),
  );
}

const CLOSE = 1e-6;
const SHORT = 2;
/** Of many numbers in between, one is soon like any other. */
const MOST = 20;
const MOST_SHORT = 2;
/** No number of a report is printed with more digits. */
const LARGEST = 1e12;

/** The number in the unit in which it is reckoned: the middle of what it may be. */
function reckoned(claim: Claim): number {
  const ends = endsOf(claim);
  return ends === undefined ? Number.NaN : (ends.least + ends.most) / 2;
}

/** The ends of what a number may be, as floating-point numbers; nothing where it is open. */
export const endsOf = oncePer(
  ({ quantity: { interval } }: Pick<Claim, 'quantity'>): Bounds | undefined =>
    interval.lo === null || interval.hi === null
      ? undefined
      : { least: approximation(interval.lo), most: approximation(interval.hi) },
);
