import type { Locale, Message } from '../messages/index.js';
import {
  type Decimal,
  decimalText,
  isPoint,
  type Quantity,
  type Rational,
  rounded,
  shown,
  type Unit,
} from '../quantity/index.js';
import { UNIT_WORDS } from './messages.js';

/** Plain digits of a decimal, never with an exponent: 12 × 10³ is `12000`. */
export const plainText = (value: Decimal): string =>
  decimalText(
    value.decimals < 0
      ? { mantissa: value.mantissa * 10n ** BigInt(-value.decimals), decimals: 0 }
      : value,
  );

/** Thousands separators for plain digits: `25,805`, `−1,204.50`. */
export function grouped(digits: string): string {
  const isNegative = digits.startsWith('-');
  const point = digits.indexOf('.');
  const end = point < 0 ? digits.length : point;
  let text = digits.slice(end);
  let at = end;
  for (const start = isNegative ? 1 : 0; at - 3 > start; at -= 3) {
    text = `,${digits.slice(at - 3, at)}${text}`;
  }
  return isNegative ? `−${digits.slice(1, at)}${text}` : digits.slice(0, at) + text;
}

/** An exact number in plain digits, with at most so many decimals and no zeros at their end. */
export function digitsOf(value: Rational, most = 6): string {
  const text = plainText(rounded(value, most));
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** Decimals that show an exact number to three figures or better: fewer for large ones. */
function decimalsFor(value: Rational): number {
  const size = value.numerator < 0n ? -value.numerator : value.numerator;
  if (size >= value.denominator * 1000n) return 1;
  if (size >= value.denominator * 10n) return 2;
  return 4;
}

/**
 * The digits that stand for a quantity: its middle, or its only end; `—` where it has none. Without
 * `most`, as many decimals as a reader needs at its size.
 */
export function valueDigits(of: Quantity, most?: number): string {
  const { lo, hi } = of.interval;
  const end = lo ?? hi;
  if (end === null) return '—';
  const decimals = most ?? decimalsFor(end);
  const middle = shown(of, decimals);
  if (middle === undefined) return grouped(digitsOf(end));
  const text = plainText(middle);
  return grouped(text.includes('.') ? text.replace(/\.?0+$/, '') : text);
}

/** Ends are shown a digit beyond what rounding to six decimals could hide, and no finer. */
const endText = (value: Rational): string => grouped(digitsOf(value));

/**
 * The interval of a quantity in words, without its unit: `[87.035, 87.045]`, `≥ 1,204`; nothing where the
 * value is exact. An open end has a round bracket or a strict sign.
 */
export function rangeText(of: Quantity): string | null {
  const { lo, hi, loOpen, hiOpen } = of.interval;
  if (isPoint(of.interval)) return null;
  if (lo === null && hi === null) return '(−∞, ∞)';
  if (lo === null) return `${hiOpen ? '<' : '≤'} ${hi === null ? '' : endText(hi)}`;
  if (hi === null) return `${loOpen ? '>' : '≥'} ${endText(lo)}`;
  return `${loOpen ? '(' : '['}${endText(lo)}, ${endText(hi)}${hiOpen ? ')' : ']'}`;
}

/** A unit as readers of `locale` write it after a number, a space in front where one belongs. */
export function unitSuffix(unit: Unit, locale: Locale): string {
  const word = UNIT_WORDS.get(unit.symbol)?.[locale] ?? unit.symbol;
  return word === '' || word === '%' || word === '‰' ? word : ` ${word}`;
}

/** Digits with a unit in both languages. */
export const withUnit = (digits: string, unit: Unit): Message => ({
  zh: digits + unitSuffix(unit, 'zh'),
  en: digits + unitSuffix(unit, 'en'),
});

/** A quantity for a reader: digits, unit, and its range where it is not exact. */
export function quantityWords(of: Quantity): Message {
  const { zh, en } = withUnit(valueDigits(of), of.unit);
  const range = rangeText(of);
  if (range === null) return { zh, en };
  if (of.interval.lo === null || of.interval.hi === null) return withUnit(range, of.unit);
  return { zh: `${zh}（${range}）`, en: `${en} (${range})` };
}
