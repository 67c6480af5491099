/** An exact number: a quotient of whole numbers. The denominator is always positive. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));
const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

/** numerator ÷ denominator in lowest terms. A denominator of zero is a programmer's mistake and throws. */
export function rational(numerator: bigint | number, denominator: bigint | number = 1n): Rational {
  const top = BigInt(numerator);
  const bottom = BigInt(denominator);
  if (bottom === 0n) throw new RangeError('rational: denominator is zero');
  if (bottom === 1n) return { numerator: top, denominator: 1n };
  const sign = bottom < 0n ? -1n : 1n;
  const divisor = gcd(magnitude(top), magnitude(bottom)) * sign;
  return { numerator: top / divisor, denominator: bottom / divisor };
}

export const ZERO: Rational = { numerator: 0n, denominator: 1n };
export const ONE: Rational = { numerator: 1n, denominator: 1n };

/** The sum of two exact numbers. */
export function plus(a: Rational, b: Rational): Rational {
  if (a.denominator === b.denominator) return rational(a.numerator + b.numerator, a.denominator);
  return rational(
    a.numerator * b.denominator + b.numerator * a.denominator,
    a.denominator * b.denominator,
  );
}

/** a − b. */
export const minus = (a: Rational, b: Rational): Rational => plus(a, negated(b));

/** −a. */
export const negated = (a: Rational): Rational => ({
  numerator: -a.numerator,
  denominator: a.denominator,
});

/** The product of two exact numbers. */
export const times = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.numerator, a.denominator * b.denominator);

/** a ÷ b; throws where b is zero. */
export const over = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.denominator, a.denominator * b.numerator);

/** Negative, zero or positive as a is below, at or above b; by cross-multiplying, so always exact. */
export function order(a: Rational, b: Rational): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** 10 to a whole power, which may be negative. */
export const powerOfTen = (exponent: number): Rational =>
  exponent >= 0
    ? { numerator: 10n ** BigInt(exponent), denominator: 1n }
    : { numerator: 1n, denominator: 10n ** BigInt(-exponent) };

/** The nearest binary number; only for drawing and for statistics that name themselves approximate. */
export function approximation(value: Rational): number {
  const near = Number(value.numerator) / Number(value.denominator);
  if (Number.isFinite(near)) return near;
  return Number((value.numerator * 10n ** 15n) / value.denominator) / 1e15;
}
