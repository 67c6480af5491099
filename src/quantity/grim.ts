import type { Decimal } from './decimal.js';
import { aroundStated } from './interval.js';
import { type Rational, rational, times } from './rational.js';

/**
 * Whether `share`, a percentage as stated (96.5 for 96.5 %), can be that of some whole k among n whole
 * things: 45人中合格率 96.5 % cannot (GRIM: granularity-related inconsistency of means). A share of
 * nothing is none; below 0 % or above 100 % none is possible. Only for shares of things counted one by
 * one, never for scores.
 */
export function grim(share: Decimal, n: bigint | number): boolean {
  const size = BigInt(n);
  if (size <= 0n) return false;
  const { lo, hi } = aroundStated(share);
  if (lo === null || hi === null) return true;
  const perPercent = rational(size, 100n);
  const least = ceiling(times(lo, perPercent));
  const most = floor(times(hi, perPercent));
  return greaterOf(least, 0n) <= lesserOf(most, size);
}

const greaterOf = (a: bigint, b: bigint): bigint => (a > b ? a : b);
const lesserOf = (a: bigint, b: bigint): bigint => (a < b ? a : b);

function floor(value: Rational): bigint {
  const quotient = value.numerator / value.denominator;
  return value.numerator < 0n && quotient * value.denominator !== value.numerator
    ? quotient - 1n
    : quotient;
}

const ceiling = (value: Rational): bigint =>
  -floor({ numerator: -value.numerator, denominator: value.denominator });
