import { approximation } from '../../quantity/index.js';
import type { Claim } from '../claims/index.js';
import { printedDecimals } from './comparing.js';
import { digitsIn } from './digits.js';
import { areShortSlips, areSlips } from './slip.js';

/**
 * Whether a number is a slip of the pen away from one that lies between two bounds: 1067人 where 1602.5 to 1607.5 are
 * asked for is 1607 with two digits changed about. Bounds are in the unit in which the claim is reckoned.
 */
export function isSlipFromBetween(claim: Claim, least: number, most: number): boolean {
  const { value, text, hedge } = claim.mention;
  const decimals = printedDecimals(claim);
  const figures = Number(text.normalize('NFKC').replace(/[^\d.]/g, ''));
  if (value === null || hedge !== null || decimals === null || !(figures > 0)) return false;
  const scale = reckoned(claim) / figures;
  const step = 10 ** -decimals;
  const first = Math.ceil(least / scale / step - CLOSE);
  const last = Math.floor(most / scale / step + CLOSE);
  const digits = digitsIn(text).length;
  // Of many numbers in between, one is soon like any other.
  if (last - first > (digits > SHORT ? MOST : MOST_SHORT) || !(last < LARGEST)) return false;
  for (let at = first; at <= last; at += 1) {
    const meant = (at * step).toFixed(decimals);
    if (areSlips(meant, text) || (digits > 1 && areShortSlips(meant, text))) return true;
  }
  return false;
}

const CLOSE = 1e-6;
const SHORT = 2;
/** No number of a report is printed with more digits. */
const LARGEST = 1e12;
const MOST = 20;
const MOST_SHORT = 1;

/** The number in the unit in which it is reckoned: the middle of what it may be. */
function reckoned({ quantity: { interval } }: Claim): number {
  const [lo, hi] = [interval.lo ?? interval.hi, interval.hi ?? interval.lo];
  return lo === null || hi === null ? Number.NaN : (approximation(lo) + approximation(hi)) / 2;
}

/**
 * Whether a number is a slip of the pen away from what it ought to be, and so long that chance would hardly bring the
 * two so near: four digits of which one was changed, or fewer of which two were changed about.
 */
export function isSureSlip(claim: Claim, meant: number): boolean {
  const digits = digitsIn(claim.mention.text);
  if (!(meant > 0) || !isSlipFromBetween(claim, meant, meant)) return false;
  const decimals = printedDecimals(claim) ?? 0;
  const figures = Number(claim.mention.text.normalize('NFKC').replace(/[^\d.]/g, ''));
  const ought = digitsIn(((meant / reckoned(claim)) * figures).toFixed(decimals));
  const sorted = (text: string): string => [...text].sort().join('');
  return digits.length >= LONG || sorted(ought) === sorted(digits);
}

const LONG = 4;
