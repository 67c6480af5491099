import { type Decimal, decimalText, exactly, rounded, withoutZeros } from '../decimal.js';
import { aroundStated, holds, point } from '../interval.js';
import { minus, order, powerOfTen, type Rational, rational, times } from '../rational.js';
import { unitOf } from '../unit.js';
import { chineseFraction, chineseWhole } from './numerals.js';

/**
 * How a number is written. `plain`: 25,805 or 96.5. `scaled`: in 万 or 亿 once it reaches them, 2.6万 or
 * 4.08亿. `chinese`: 二十三. `decimals` are those shown (in 万 or 亿, where scaled); without it all that the
 * value was stated with, and for `scaled` one. `hedge: '约'` writes 约 in front.
 */
export interface WrittenForm {
  readonly style: 'plain' | 'scaled' | 'chinese';
  readonly decimals?: number;
  readonly hedge?: '约';
}

/** A ratio is never told in 万. */
const unscaled = (form: WrittenForm): WrittenForm =>
  form.style === 'scaled' ? { ...form, style: 'plain' } : form;

/** A rounded number on its way to paper: value ≈ shown × 10^power. */
interface Rounded {
  readonly shown: Decimal;
  readonly power: number;
}

/**
 * A value in its unit as a report writes it: `written(decimal(25805), '人', { style: 'scaled' })` is
 * 2.6万人. Whatever is written, {@link numbersIn} reads as an interval that holds the value: a count
 * rounded to whole things, which would read as exact, is written with 约.
 */
export function written(value: Decimal | Rational, unit: string, wanted: WrittenForm): string {
  const form = unit === ':' ? unscaled(wanted) : wanted;
  const exact = 'mantissa' in value ? exactly(value) : value;
  const whole = roundedFor(exact, form, 'mantissa' in value ? value.decimals : undefined);
  const number =
    form.style === 'chinese' ? chinese(whole.shown) : `${grouped(whole.shown)}${scaleWord(whole)}`;
  const hedge = form.hedge ?? (readsAs(whole, exact, unit) ? '' : '约');
  return `${hedge}${withUnit(number, unit, form)}`;
}

const SCALES = [
  { power: 0, word: '' },
  { power: 4, word: '万' },
  { power: 8, word: '亿' },
  { power: 12, word: '万亿' },
] as const;

const scaleWord = ({ power }: Rounded): string =>
  SCALES.find((scale) => scale.power === power)?.word ?? '';

/** Rounding may carry into the next scale: 9999.96万 with one decimal is 1亿, not 10000.0万. */
function roundedFor(value: Rational, form: WrittenForm, stated: number | undefined): Rounded {
  if (form.style !== 'scaled')
    return { shown: rounded(value, Math.max(0, form.decimals ?? stated ?? 0)), power: 0 };
  const decimals = form.decimals ?? 1;
  const fits = SCALES.map(({ power }) => scaledTo(value, power, decimals, stated));
  const reached = fits.filter(({ shown, power }) => power === 0 || reaches(shown, 0));
  const least = reached.find(({ shown }) => !reaches(shown, 4)) ?? reached.at(-1) ?? fits[0];
  return least ?? { shown: rounded(value, 0), power: 0 };
}

/** In 万 and 亿, zeros behind the point say nothing and are left out: 1亿. Below 万 nothing is rounded away. */
function scaledTo(value: Rational, power: number, decimals: number, stated = 0): Rounded {
  if (power === 0) return { shown: rounded(value, Math.max(0, stated)), power };
  const shown = rounded(times(value, powerOfTen(-power)), decimals);
  return { shown: withoutZeros(shown), power };
}

const reaches = (value: Decimal, power: number): boolean => {
  const size = exactly(value);
  const magnitude = size.numerator < 0n ? minus(rational(0), size) : size;
  return order(magnitude, powerOfTen(power)) >= 0;
};

/** Whether the reader's interval for the unhedged number holds the value; 1:1 is exact to the reader. */
function readsAs({ shown, power }: Rounded, exact: Rational, unit: string): boolean {
  const stated = { mantissa: shown.mantissa, decimals: shown.decimals - power };
  const isEven = unit === ':' && order(exactly(stated), rational(1)) === 0;
  const isCount = unit === '' || isEven || unitOf(unit)?.indivisible === true;
  const read = isCount && stated.decimals === 0 ? point(exactly(stated)) : aroundStated(stated);
  return holds(read, exact);
}

/** Thousands apart by commas: 25,805 and 1,234.50. */
function grouped(value: Decimal): string {
  const [whole = '', fraction] = decimalText(value).split('.');
  const parted = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? parted : `${parted}.${fraction}`;
}

function chinese(value: Decimal): string {
  const [whole = '0', fraction] = decimalText(value).split('.');
  const sign = whole.startsWith('-') ? '负' : '';
  const words = chineseWhole(BigInt(whole.replace('-', '')));
  return `${sign}${words}${fraction === undefined ? '' : chineseFraction(fraction)}`;
}

/** 百分之九十六点五, 二点三个百分点, 两所; 16:1 for a ratio; 3个月, for 3月 is March. */
function withUnit(number: string, unit: string, form: WrittenForm): string {
  const { style } = form;
  if (unit === ':') return style === 'chinese' ? `${number}比一` : `${number}:1`;
  if (unit === '百分点') return `${number}个百分点`;
  if (unit === '月') return withUnit(number, '个月', form);
  if (style !== 'chinese') return `${number}${unit}`;
  if (unit === '%')
    return number.startsWith('负') ? `负百分之${number.slice(1)}` : `百分之${number}`;
  return `${number === '二' && unit !== '' ? '两' : number}${unit}`;
}
