import { order, powerOfTen, type Rational, rational, times } from './rational.js';

/**
 * A value as it was stated: mantissa × 10^−decimals. `87.040` is 87040 with 3 decimals and says more
 * than `87.04`. Decimals may be negative: 1.2万 is 12 with −3.
 */
export interface Decimal {
  readonly mantissa: bigint;
  readonly decimals: number;
}

/** A decimal from its two parts. */
export const decimal = (mantissa: bigint | number, decimals = 0): Decimal => ({
  mantissa: BigInt(mantissa),
  decimals,
});

/** The decimal that plain ASCII text such as `-87.04` states, or nothing where it is no such text. */
export function decimalOf(text: string): Decimal | undefined {
  const match = /^([+-]?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/.exec(text);
  if (match === null) return undefined;
  const [, sign = '', whole = '0', fraction = '', exponent = '0'] = match;
  const shift = Number(exponent);
  if (Math.abs(shift) > 60) return undefined;
  return {
    mantissa: BigInt(`${sign === '-' ? '-' : ''}${whole}${fraction}`),
    decimals: fraction.length - shift,
  };
}

/**
 * Plain ASCII text that {@link decimalOf} reads back to the very same decimal: `25805`, `87.04`, and
 * `12e3` where the last stated digit stands left of the units.
 */
export function decimalText(value: Decimal): string {
  if (value.decimals < 0) return `${value.mantissa}e${-value.decimals}`;
  if (value.decimals === 0) return String(value.mantissa);
  const sign = value.mantissa < 0n ? '-' : '';
  const digits = String(value.mantissa < 0n ? -value.mantissa : value.mantissa).padStart(
    value.decimals + 1,
    '0',
  );
  return `${sign}${digits.slice(0, -value.decimals)}.${digits.slice(-value.decimals)}`;
}

/** The exact number a decimal names. */
export const exactly = ({ mantissa, decimals }: Decimal): Rational =>
  decimals > 0
    ? rational(mantissa, powerOfTen(decimals).numerator)
    : { numerator: mantissa * powerOfTen(-decimals).numerator, denominator: 1n };

/** The same value without zeros at its end, but with at least so many decimals: 4.10 is 4.1. */
export function withoutZeros({ mantissa, decimals }: Decimal, least = 0): Decimal {
  let [left, places] = [mantissa, decimals];
  while (places > least && left % 10n === 0n) [left, places] = [left / 10n, places - 1];
  return { mantissa: left, decimals: places };
}

/** Whether two decimals were stated alike, to the last digit. */
export const sameDecimal = (a: Decimal, b: Decimal): boolean =>
  a.decimals === b.decimals && a.mantissa === b.mantissa;

/** Order of two decimals by value, whatever their digits. */
export const orderOfDecimals = (a: Decimal, b: Decimal): number => order(exactly(a), exactly(b));

/** An exact number rounded half away from zero, as Chinese statistics round (四舍五入). */
export function rounded(value: Rational, decimals: number): Decimal {
  const scaled = times(value, powerOfTen(decimals));
  const twice = scaled.numerator * 2n;
  const half = scaled.numerator < 0n ? -scaled.denominator : scaled.denominator;
  return { mantissa: (twice + half) / (scaled.denominator * 2n), decimals };
}
