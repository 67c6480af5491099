import {
  type Decimal,
  holds,
  type Interval,
  isPoint,
  minus,
  order,
  plus,
  type Rational,
  rational,
  rounded,
  times,
  unitOf,
  type WrittenForm,
  withoutZeros,
  written,
  ZERO,
} from '../quantity/index.js';
import type { Form } from './chapter/chapter.js';
import type { Reckoned } from './reckon.js';
import { around, moreThan } from './rounding.js';

type Signed = Extract<Form, { readonly type: 'signed' }>;

/**
 * A number as it stands in a sentence: `25,805人`, `约2.6万人`, `增加1,203人`, `基本持平`. Where only one
 * end is known (some members have not reported), the sentence says so: 不少于.
 */
export function inWords(reckoned: Reckoned, forms: readonly Form[]): string {
  if (has(forms, 'ordinal')) return `第${inCell(reckoned)}`;
  const signed = forms.find((form): form is Signed => form.type === 'signed');
  if (signed !== undefined) return changeInWords(reckoned, signed, forms);
  const round = roundInWords(reckoned, forms);
  if (round !== undefined) return round;
  const bound = boundOf(reckoned, { least: '不少于', most: '不多于' });
  const about = bound === '' && has(forms, 'about');
  return bound + magnitude(reckoned, middle(reckoned), forms, about);
}

const has = (forms: readonly Form[], type: Form['type']): boolean =>
  forms.some((form) => form.type === type);

/**
 * 2.5万余人 or 约2.6万人, where the writer asked for that and it would be true. Only what is counted or paid
 * is told so; and 约 with a scale of its own is as fine as that scale.
 */
function roundInWords(reckoned: Reckoned, forms: readonly Form[]): string | undefined {
  const { interval, unit } = reckoned.quantity;
  const isRounded = has(forms, 'about') && !has(forms, 'scale');
  const told = has(forms, 'over') ? moreThan : isRounded ? around : undefined;
  const isCounted = unit.indivisible || unit.dimension.money !== undefined;
  if (told === undefined || !isCounted) return undefined;
  const { value, unit: plain } = inPlainUnit(middle(reckoned), reckoned);
  const phrase = told(value, scaledBy(interval, unit.factor), plain);
  return phrase === undefined ? undefined : withoutUnit(phrase, plain, forms);
}

const scaledBy = (interval: Interval, factor: Rational): Interval => ({
  ...interval,
  lo: interval.lo && times(interval.lo, factor),
  hi: interval.hi && times(interval.hi, factor),
});

/** A number as it stands in a cell under a head that names its unit: `25,805`, `≥25,805`. */
export function inCell(reckoned: Reckoned): string {
  const value = standingFor(reckoned);
  const digits = written(reckoned.trims ? withoutZeros(value) : value, '', { style: 'plain' });
  return boundOf(reckoned, { least: '≥', most: '≤' }) + digits.replace('-', '−');
}

/** What stands for a reckoned number in print: its middle, or its only end, rounded to its decimals. */
export const standingFor = (reckoned: Reckoned): Decimal =>
  rounded(middle(reckoned), reckoned.decimals);

function middle({ quantity: { interval } }: Reckoned): Rational {
  const { lo, hi } = interval;
  if (lo === null || hi === null) return lo ?? hi ?? ZERO;
  return times(plus(lo, hi), rational(1, 2));
}

function boundOf(
  { quantity: { interval } }: Reckoned,
  words: { readonly least: string; readonly most: string },
): string {
  if (interval.lo !== null && interval.hi !== null) return '';
  return interval.hi === null ? words.least : words.most;
}

/**
 * A change by its sign. What is exactly nothing is 持平; what rounding leaves open, or shows as nothing,
 * is 基本持平.
 */
function changeInWords(reckoned: Reckoned, signed: Signed, forms: readonly Form[]): string {
  const { interval } = reckoned.quantity;
  if (isPoint(interval) && holds(interval, ZERO)) return signed.same;
  if (holds(interval, ZERO) || standingFor(reckoned).mantissa === 0n) return `基本${signed.same}`;
  const value = middle(reckoned);
  const rises = order(value, ZERO) > 0;
  const size = rises ? value : minus(ZERO, value);
  return (rises ? signed.up : signed.down) + magnitude(reckoned, size, forms, false);
}

/** A size with its unit. What would read as exact and is not says 约 by itself. */
function magnitude(
  reckoned: Reckoned,
  size: Rational,
  forms: readonly Form[],
  about: boolean,
): string {
  const scales = has(forms, 'scale');
  const { value, unit } = scales
    ? inPlainUnit(size, reckoned)
    : { value: size, unit: symbolOf(reckoned) };
  const form: WrittenForm = {
    style: scales ? 'scaled' : has(forms, 'numeral') ? 'chinese' : 'plain',
    decimals: scales ? SCALED_DECIMALS : decimalsOf(value, reckoned),
    ...(about ? { hedge: '约' } : {}),
  };
  return withoutUnit(written(value, unit, form), unit, forms);
}

/** Without its unit where the writer asked for that. */
const withoutUnit = (text: string, unit: string, forms: readonly Form[]): string =>
  has(forms, 'bare') && text.endsWith(unit) ? text.slice(0, text.length - unit.length) : text;

const SCALED_DECIMALS = 2;

const symbolOf = ({ quantity }: Reckoned): string => quantity.unit.symbol;

/** Zeros that say nothing are dropped; those of shares and scores are kept, so that 99.02% and 99.00% agree. */
const decimalsOf = (value: Rational, { decimals, trims }: Reckoned): number =>
  trims ? withoutZeros(rounded(value, decimals)).decimals : decimals;

/** 40,800 万元 is 4.08亿元, not 4.08万万元. */
function inPlainUnit(value: Rational, reckoned: Reckoned): { value: Rational; unit: string } {
  const { unit } = reckoned.quantity;
  const plain = unitOf(unit.symbol.replace(/^[万亿](?=元)/, '')) ?? unit;
  return { value: times(value, unit.factor), unit: plain.symbol };
}
