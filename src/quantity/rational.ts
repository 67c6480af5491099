/** An exact number: a quotient of whole numbers. The denominator is always positive. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** In a loop: a recursive one runs out of stack on numbers of some ten thousand digits. */
function gcd(a: bigint, b: bigint): bigint {
  if (a <= SAFE && b <= SAFE) return BigInt(smallGcd(Number(a), Number(b)));
  let [greater, smaller] = [a, b];
  while (smaller !== 0n) [greater, smaller] = [smaller, greater % smaller];
  return greater;
}
const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** The same in plain numbers: most denominators are small, and bigints are made anew at every step. */
function smallGcd(a: number, b: number): number {
  let [greater, smaller] = [a, b];
  while (smaller !== 0) {
    const rest = greater % smaller;
    greater = smaller;
    smaller = rest;
  }
  return greater;
}

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

/** numerator ÷ denominator in lowest terms. A denominator of zero is a programmer's mistake and throws. */
export function rational(numerator: bigint | number, denominator: bigint | number = 1n): Rational {
  const top = BigInt(numerator);
  const bottom = BigInt(denominator);
  if (bottom === 0n) throw new RangeError('rational: denominator is zero');
  if (bottom === 1n) return { numerator: top, denominator: 1n };
  const common = gcd(magnitude(top), magnitude(bottom));
  if (common === 1n && bottom > 0n) return { numerator: top, denominator: bottom };
  const divisor = bottom < 0n ? -common : common;
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

/** 10 to a whole power, which may be negative. The powers in daily use are made once. */
export const powerOfTen = (exponent: number): Rational =>
  (exponent >= 0 ? RAISED : LOWERED)[Math.abs(exponent)] ?? madePower(exponent);

const madePower = (exponent: number): Rational =>
  exponent >= 0
    ? { numerator: 10n ** BigInt(exponent), denominator: 1n }
    : { numerator: 1n, denominator: 10n ** BigInt(-exponent) };

const DAILY = Array.from({ length: 25 }, (_, exponent) => exponent);
const RAISED = DAILY.map((exponent) => madePower(exponent));
const LOWERED = DAILY.map((exponent) => madePower(-exponent));

/** A binary number beside it, right to some fifteen digits; for drawing, for JSON and for statistics. */
export function approximation(value: Rational): number {
  const { numerator, denominator } = value;
  if (fitsExactly(numerator) && fitsExactly(denominator)) {
    return Number(numerator) / Number(denominator);
  }
  const exponent = digitsOf(denominator) - digitsOf(numerator) + 20;
  const scaled =
    exponent >= 0
      ? (numerator * 10n ** BigInt(exponent)) / denominator
      : numerator / (denominator * 10n ** BigInt(-exponent));
  return Number(`${scaled}e${-exponent}`);
}

const fitsExactly = (value: bigint): boolean =>
  value <= Number.MAX_SAFE_INTEGER && value >= Number.MIN_SAFE_INTEGER;
const digitsOf = (value: bigint): number => String(magnitude(value)).length;
