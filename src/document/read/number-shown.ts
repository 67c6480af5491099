import {
  type Decimal,
  decimalOf,
  decimalText,
  exactly,
  orderOfDecimals,
  rounded,
  withoutZeros,
} from '../../quantity/index.js';

/** A number as its cell shows it, and all of it that is stored; both ×100 where it is shown as a percentage. */
export interface NumberShown {
  readonly shown: string;
  readonly stored: string;
  readonly percent: boolean;
}

/** Digits beyond the fifteenth are noise of binary fractions, as spreadsheets have it too. */
const SIGNIFICANT_DIGITS = 15;

/** Without a power of ten left of the units: 12e3 becomes 12000. */
const written = (value: Decimal): Decimal =>
  value.decimals >= 0
    ? value
    : { mantissa: value.mantissa * 10n ** BigInt(-value.decimals), decimals: 0 };

function storedDecimal(value: number): Decimal {
  const text = String(Number(value.toPrecision(SIGNIFICANT_DIGITS)));
  return written(decimalOf(text) ?? { mantissa: 0n, decimals: 0 });
}

const magnitude = (value: Decimal): Decimal => ({
  ...value,
  mantissa: value.mantissa < 0n ? -value.mantissa : value.mantissa,
});

/** Whether a number format shows a percentage; a % in quotes is only decoration. */
const showsPercent = (format: string): boolean =>
  format
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .includes('%');

/** The number in a shown text, without separators and signs. */
function digitsIn(shown: string): Decimal | undefined {
  const match = /(\d[\d,]*)?(?:\.(\d+))?/.exec(shown.slice(Math.max(0, shown.search(/[\d.]/))));
  const [, whole = '0', fraction = ''] = match ?? [];
  return decimalOf(
    fraction === '' ? whole.replaceAll(',', '') : `${whole.replaceAll(',', '')}.${fraction}`,
  );
}

/**
 * The number that a reader of the sheet sees: `shown` has the decimals of the number format where what is
 * displayed is the stored value rounded, and all stored digits where the format scales or abbreviates.
 */
export function numberShown(value: number, displayed: string, format: string): NumberShown {
  const plain = storedDecimal(value);
  const percent = showsPercent(format);
  const stored = percent ? written({ ...plain, decimals: plain.decimals - 2 }) : plain;
  // ×100 may leave zeros after the point that nobody wrote.
  const text = decimalText(withoutZeros(stored));
  const all = { shown: text, stored: text, percent };
  if (format === '' || format === 'General' || format === '@') return all;
  const seen = digitsIn(displayed);
  if (seen === undefined) return all;
  const near = rounded(exactly(stored), seen.decimals);
  return orderOfDecimals(magnitude(near), seen) === 0 ? { ...all, shown: decimalText(near) } : all;
}
