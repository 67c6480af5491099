import {
  type Decimal,
  decimalText,
  exactly,
  holds,
  isPoint,
  order,
  type Rational,
  rounded,
  unitOf,
  ZERO,
} from '../quantity/index.js';
import type { Form } from './chapter/chapter.js';
import { middleOf, type Reckoned } from './reckon.js';

type Signed = Extract<Form, { readonly type: 'signed' }>;

/**
 * A number as it stands in a sentence: `25,805人`, `约2.6万人`, `增加1,203人`, `基本持平`. Where only one
 * end is known (some members have not reported), the sentence says so: 不少于.
 */
export function inWords(reckoned: Reckoned, forms: readonly Form[]): string {
  const signed = forms.find((form): form is Signed => form.type === 'signed');
  if (signed !== undefined) return changeInWords(reckoned, signed, forms);
  const hedge = boundOf(reckoned, { least: '不少于', most: '不多于' });
  const about = hedge === '' && forms.some((form) => form.type === 'about') ? '约' : '';
  return hedge + about + magnitude(reckoned, standingFor(reckoned), forms);
}

/** A number as it stands in a cell under a head that names its unit: `25,805`, `≥25,805`. */
export const inCell = (reckoned: Reckoned): string =>
  boundOf(reckoned, { least: '≥', most: '≤' }) + grouped(standingFor(reckoned));

/** The number that stands for a reckoned one: its middle, or its only end. */
export function standingFor(reckoned: Reckoned): Decimal {
  const { lo, hi } = reckoned.quantity.interval;
  return middleOf(reckoned) ?? rounded(lo ?? hi ?? ZERO, reckoned.decimals);
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
  const value = standingFor(reckoned);
  if (isPoint(interval) && holds(interval, ZERO)) return signed.same;
  if (holds(interval, ZERO) || value.mantissa === 0n) return `基本${signed.same}`;
  const rises = order(exactly(value), ZERO) > 0;
  const size = { ...value, mantissa: rises ? value.mantissa : -value.mantissa };
  return (rises ? signed.up : signed.down) + magnitude(reckoned, size, forms);
}

function magnitude(reckoned: Reckoned, value: Decimal, forms: readonly Form[]): string {
  const scale = forms.find((form) => form.type === 'scale');
  const bare = forms.some((form) => form.type === 'bare');
  if (scale?.type === 'scale') return scaled(reckoned, value, scale.scale, bare);
  const numeral = forms.some((form) => form.type === 'numeral');
  const digits = numeral ? chineseNumeral(value.mantissa) : grouped(value);
  return digits + (bare ? '' : suffixOf(reckoned.quantity.unit.symbol));
}

const SCALES = { 万: 4, 亿: 8 } as const;

/** 万 and 亿 of the plain unit: 40,800 万元 in 亿 is 4.08亿元. */
function scaled(reckoned: Reckoned, value: Decimal, scale: '万' | '亿', bare: boolean): string {
  const { unit } = reckoned.quantity;
  const plain = unitOf(unit.symbol.replace(/^[万亿](?=元)/, '')) ?? unit;
  const exponent = SCALES[scale] - exponentBetween(unit.factor, plain.factor);
  const shifted: Decimal = { mantissa: value.mantissa, decimals: value.decimals + exponent };
  const text = grouped(trimmed(rounded(exactly(shifted), 2)));
  return `${text}${scale}${bare ? '' : suffixOf(plain.symbol)}`;
}

const exponentBetween = (factor: Rational, plain: Rational): number =>
  String(factor.numerator / plain.numerator).length - 1;

/** Without zeros at its end: 4.10 is 4.1. */
const trimmed = (value: Decimal): Decimal =>
  value.decimals > 0 && value.mantissa % 10n === 0n
    ? trimmed({ mantissa: value.mantissa / 10n, decimals: value.decimals - 1 })
    : value;

/** A share of a hundred and Mbps stand as they are; percentage points are counted with 个. */
function suffixOf(symbol: string): string {
  if (symbol === '百分点') return '个百分点';
  return symbol === ':' ? ':1' : symbol;
}

/** Thousands separators; a minus sign where it is below zero. */
export function grouped(value: Decimal): string {
  const text = decimalText(value.decimals < 0 ? rounded(exactly(value), 0) : value);
  const [whole = '', fraction] = text.replace('-', '').split('.');
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${text.startsWith('-') ? '−' : ''}${digits}${fraction === undefined ? '' : `.${fraction}`}`;
}

const chineseNumeral = (value: bigint): string => String(value);
