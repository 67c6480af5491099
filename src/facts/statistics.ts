import {
  between,
  greater,
  inUnit,
  minus,
  order,
  plus,
  point,
  productOf,
  type Quantity,
  quantity,
  type Rational,
  rational,
  sum,
  times,
} from '../quantity/index.js';

/** The greatest of several quantities, or nothing where there are none. */
export function greatestOf(of: readonly Quantity[]): Quantity | undefined {
  const [first, ...rest] = of;
  return first === undefined ? undefined : rest.reduce(greater, first);
}

/** The arithmetic mean of several quantities, each with the same weight. */
export function meanOf(of: readonly Quantity[]): Quantity | undefined {
  const [first, ...rest] = of;
  if (first === undefined) return undefined;
  const whole = rest.reduce(sum, first);
  return quantity(productOf(whole.interval, point(rational(1, of.length))), whole.unit);
}

/**
 * The value at `numerator/denominator` of the way through the ordered quantities: 1/2 is the median, 1/4
 * the first quartile. Between two neighbours it is interpolated, as Excel's QUARTILE.INC does. Of
 * intervals, the lower ends give the lower end and the upper ends the upper one. Nothing where there are
 * none, or where one is unbounded.
 */
export function atPosition(
  of: readonly Quantity[],
  numerator: number,
  denominator: number,
): Quantity | undefined {
  const [first] = of;
  if (first === undefined) return undefined;
  const ends = of.map((each) => inUnit(each, first.unit).interval);
  const lows = ends.flatMap(({ lo }) => (lo === null ? [] : [lo]));
  const highs = ends.flatMap(({ hi }) => (hi === null ? [] : [hi]));
  if (lows.length < of.length || highs.length < of.length) return undefined;
  const low = interpolated([...lows].sort(order), numerator, denominator);
  const high = interpolated([...highs].sort(order), numerator, denominator);
  return quantity(between(low, high), first.unit);
}

function interpolated(
  sorted: readonly Rational[],
  numerator: number,
  denominator: number,
): Rational {
  const steps = (sorted.length - 1) * numerator;
  const below = sorted[Math.floor(steps / denominator)] ?? rational(0);
  const above = sorted[Math.ceil(steps / denominator)] ?? below;
  return plus(below, times(minus(above, below), rational(steps % denominator, denominator)));
}
