import { type Decimal, exactly, rounded } from './decimal.js';
import {
  aroundStated,
  type Comparison,
  differenceOf,
  greaterOf,
  hullOf,
  type Interval,
  isPoint,
  lesserOf,
  meetOf,
  point,
  productOf,
  quotientOf,
  sumOf,
  type Verdict,
  verdict,
} from './interval.js';
import { plus, type Rational, rational, times } from './rational.js';
import { BARE, conversion, perUnit, sameDimension, timesUnit, type Unit, unitOf } from './unit.js';

/** The true values that a statement leaves possible, with their unit. */
export interface Quantity {
  readonly interval: Interval;
  readonly unit: Unit;
}

/** A quantity from its two parts. */
export const quantity = (interval: Interval, unit: Unit): Quantity => ({ interval, unit });

/** Exactly one value. */
export const exact = (value: Rational, unit: Unit = BARE): Quantity => quantity(point(value), unit);

/**
 * What a stated decimal says: a number of indivisible things stated down to the single one is exactly
 * that many; anything else, 1.2万人 too, stands for ± half of its last stated digit.
 */
export function stated(value: Decimal, unit: Unit): Quantity {
  const whole = unit.indivisible && value.decimals === 0;
  return quantity(whole ? point(exactly(value)) : aroundStated(value), unit);
}

/** The quantity in another unit of the same dimension; throws where the dimensions differ. */
export function inUnit(of: Quantity, unit: Unit): Quantity {
  if (of.unit === unit) return of;
  if (!sameDimension(of.unit, unit)) {
    throw new TypeError(`${of.unit.symbol} cannot be expressed in ${unit.symbol}`);
  }
  const factor = conversion(of.unit, unit);
  return quantity(productOf(of.interval, point(factor)), unit);
}

/** The sum, in the unit of `a`. */
export const sum = (a: Quantity, b: Quantity): Quantity =>
  quantity(sumOf(a.interval, inUnit(b, a.unit).interval), a.unit);

/** a − b, in the unit of `a`. */
export const difference = (a: Quantity, b: Quantity): Quantity =>
  quantity(differenceOf(a.interval, inUnit(b, a.unit).interval), a.unit);

/** The product, in the product of the units. */
export const product = (a: Quantity, b: Quantity): Quantity =>
  quantity(productOf(a.interval, b.interval), timesUnit(a.unit, b.unit));

/** a ÷ b, in the quotient of the units; nothing where b may be zero. */
export function quotient(a: Quantity, b: Quantity): Quantity | undefined {
  const interval = quotientOf(a.interval, b.interval);
  return interval === undefined ? undefined : quantity(interval, perUnit(a.unit, b.unit));
}

/** The smaller of two, in the unit of `a`. */
export const lesser = (a: Quantity, b: Quantity): Quantity =>
  quantity(lesserOf(a.interval, inUnit(b, a.unit).interval), a.unit);

/** The greater of two, in the unit of `a`. */
export const greater = (a: Quantity, b: Quantity): Quantity =>
  quantity(greaterOf(a.interval, inUnit(b, a.unit).interval), a.unit);

/** The smallest quantity that holds both, in the unit of `a`. */
export const hull = (a: Quantity, b: Quantity): Quantity =>
  quantity(hullOf(a.interval, inUnit(b, a.unit).interval), a.unit);

/** The values possible under both statements, or nothing where they contradict each other. */
export function meet(a: Quantity, b: Quantity): Quantity | undefined {
  const interval = meetOf(a.interval, inUnit(b, a.unit).interval);
  return interval === undefined ? undefined : quantity(interval, a.unit);
}

/** Whether a comparison holds for all, some or none of the true values; units are converted. */
export const compared = (a: Quantity, comparison: Comparison, b: Quantity): Verdict =>
  verdict(a.interval, comparison, inUnit(b, a.unit).interval);

/**
 * How much `now` is above `before`, as a share of `before` (增长率); nothing where `before` may be zero.
 */
export function growth(now: Quantity, before: Quantity): Quantity | undefined {
  const ratio = quotient(now, inUnit(before, now.unit));
  if (ratio === undefined) return undefined;
  return inUnit(difference(inUnit(ratio, BARE), exact(rational(1))), PERCENT);
}

/** The difference of two shares in percentage points (百分点). */
export function percentagePoints(now: Quantity, before: Quantity): Quantity {
  const gap = differenceOf(inUnit(now, PERCENT).interval, inUnit(before, PERCENT).interval);
  return quantity(gap, POINTS);
}

/**
 * Σ value·weight ÷ Σ weight, in the unit of the first value; nothing where the weights may be zero
 * altogether.
 */
export function weightedMean(
  pairs: readonly { readonly value: Quantity; readonly weight: Quantity }[],
): Quantity | undefined {
  const [first] = pairs;
  if (first === undefined) return undefined;
  const terms = pairs.map((pair) => ({
    value: inUnit(pair.value, first.value.unit).interval,
    weight: inUnit(pair.weight, first.weight.unit).interval,
  }));
  const weighs = terms.every(({ weight }) => weight.lo !== null && weight.lo.numerator >= 0n);
  const mean = meanOfWeighted({
    total: terms.map((term) => productOf(term.value, term.weight)).reduce(sumOf),
    weights: terms.map((term) => term.weight).reduce(sumOf),
    values: weighs ? terms.map((term) => term.value).reduce(hullOf) : undefined,
  });
  return mean === undefined ? undefined : quantity(mean, first.value.unit);
}

/** Several weighted values added up. */
export interface WeightedTotals {
  /** Σ value·weight. */
  readonly total: Interval;
  /** Σ weight. */
  readonly weights: Interval;
  /** The smallest interval that holds all values; absent where a weight may be below zero. */
  readonly values: Interval | undefined;
}

/**
 * The mean that totals give. One of weights that are not negative lies between the least and the greatest
 * value, so an inexact weight, which stands above and below the line alike, never widens it beyond them.
 */
export function meanOfWeighted(of: WeightedTotals): Interval | undefined {
  const mean = quotientOf(of.total, of.weights);
  if (mean === undefined || of.values === undefined) return mean;
  return meetOf(mean, of.values) ?? mean;
}

/** The decimal shown for a quantity: its middle rounded to `decimals`; nothing where an end is unbounded. */
export function shown(of: Quantity, decimals: number): Decimal | undefined {
  const { lo, hi } = of.interval;
  if (lo === null || hi === null) return undefined;
  return rounded(times(plus(lo, hi), rational(1, 2)), decimals);
}

/** Whether the quantity is known exactly. */
export const isExact = (of: Quantity): boolean => isPoint(of.interval);

const required = (symbol: string): Unit => {
  const unit = unitOf(symbol);
  if (unit === undefined) throw new RangeError(`no such unit: ${symbol}`);
  return unit;
};

export const PERCENT: Unit = required('%');
export const POINTS: Unit = required('百分点');
