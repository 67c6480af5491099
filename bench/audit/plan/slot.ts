import { type Fact, type Interval, isCounted, point, scaled } from '../graph/index.js';
import { chineseCount, ofChinese } from './words.js';

/** A word beside a number that widens what it says. */
export interface Hedge {
  readonly word: string;
  /** Before the digits, or after digits and scale: 约2.6万人, 500余人, 9成以上 would be after the unit. */
  readonly side: 'before' | 'after' | 'end';
  /** One last unit to either side, below, above, without end above, without end below. */
  readonly meaning: 'about' | 'near' | 'over' | 'beyond' | 'under';
}

/** A place where a fact is printed, and how precisely. Each one in a plan is an object of its own. */
export interface NumberSlot {
  readonly kind: 'number';
  readonly fact: Fact;
  readonly decimals: number;
  /** Printed in so many thousands or millions. */
  readonly scale: '' | '万' | '亿';
  /** The unit as printed; nothing in a table whose head names it. */
  readonly unit: string;
  /** How many of the fact's units one printed unit is: 10,000 where 万元 is printed in 亿元. */
  readonly factor: number;
  readonly hedge: Hedge | null;
  /** Rounded to such a step of what is printed; 10^−decimals where it is null. */
  readonly step: number | null;
  readonly rounding: 'nearest' | 'up' | 'down';
  readonly grouping: boolean;
  readonly numerals: 'digits' | 'words';
  /** −1 where a fall is printed as 下降3.2%. */
  readonly sign: 1 | -1;
}

/** What is printed in a slot, and where in it the digits and the unit are. */
export interface PrintedNumber {
  readonly text: string;
  readonly digits: { readonly start: number; readonly end: number };
  readonly unit: { readonly start: number; readonly end: number };
}

const SCALES = { '': 1, 万: 1e4, 亿: 1e8 } as const;

const wholeFactor = (slot: NumberSlot): number => SCALES[slot.scale] * slot.factor * slot.sign;

/** The slot as text, with other digits or another unit where those are given. */
export function printed(
  slot: NumberSlot,
  digits: string = digitsOf(slot),
  unit: string = slot.unit,
): PrintedNumber {
  const { hedge, scale } = slot;
  const before = hedge?.side === 'before' ? hedge.word : '';
  const after = hedge?.side === 'after' ? hedge.word : '';
  const end = hedge?.side === 'end' ? hedge.word : '';
  const start = before.length;
  const unitStart = start + digits.length + scale.length + after.length;
  return {
    text: `${before}${digits}${scale}${after}${unit}${end}`,
    digits: { start, end: start + digits.length },
    unit: { start: unitStart, end: unitStart + unit.length },
  };
}

/** The digits, or the words, that the fact leaves in this slot. */
export function digitsOf(slot: NumberSlot): string {
  const value = slot.fact.value / wholeFactor(slot);
  const step = slot.step ?? 10 ** -slot.decimals;
  const steps = { nearest: Math.round, up: Math.ceil, down: Math.floor }[slot.rounding];
  // A hair more, away from nought, so that a half is rounded as it is on paper.
  const hair = slot.rounding === 'nearest' ? Math.sign(value) * 1e-9 : 0;
  const rounded = steps(cleaned(value / step) + hair) * step;
  if (slot.numerals === 'words') return chineseCount(Math.round(rounded));
  const plain = rounded.toFixed(slot.decimals);
  return slot.grouping ? grouped(plain) : plain;
}

const cleaned = (value: number): number => Number(value.toPrecision(14));

const grouped = (plain: string): string => plain.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',');

/** Decimals of a fact's values that the slot leaves possible, from the digits that stand in it. */
export function intervalOf(
  slot: NumberSlot,
  digits: string = digitsOf(slot),
  factor = 1,
): Interval {
  const value = numberOf(digits);
  if (value === null) return { low: -Infinity, high: Infinity };
  return scaled(unscaledInterval(slot, digits, value), wholeFactor(slot) * factor);
}

/** What stands in the slot as a number: digits or words. */
export function numberOf(digits: string): number | null {
  const plain = digits.replace(/,/g, '');
  if (/^-?\d+(\.\d+)?$/.test(plain)) return Number(plain);
  return ofChinese(digits);
}

function unscaledInterval(slot: NumberSlot, digits: string, value: number): Interval {
  const decimals = digits.split('.')[1]?.length ?? 0;
  const unit = 10 ** -decimals;
  if (slot.hedge === null) {
    const whole = decimals === 0 && slot.scale === '' && slot.factor === 1;
    if (whole && isCounted(slot.fact)) return point(value);
    const half = unit / 2;
    return { low: value - half, high: value + half };
  }
  const last = lastUnit(digits, unit);
  switch (slot.hedge.meaning) {
    case 'about':
      return { low: value - last, high: value + last };
    case 'near':
      return { low: value - last, high: value };
    case 'over':
      return { low: value, high: value + last };
    case 'beyond':
      return { low: value, high: Infinity };
    case 'under':
      return { low: -Infinity, high: value };
  }
}

/** What one in the last digit that is not nought stands for: 1,000 in 26,000. */
function lastUnit(digits: string, unit: number): number {
  const plain = digits.replace(/[,.]/g, '');
  const noughts = /^\d*[1-9](0*)$/.exec(plain)?.[1]?.length ?? 0;
  return unit * 10 ** (digits.includes('.') ? 0 : noughts);
}
