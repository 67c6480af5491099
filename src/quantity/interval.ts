import type { Decimal } from './decimal.js';
import {
  minus,
  order,
  over,
  plus,
  powerOfTen,
  type Rational,
  rational,
  times,
} from './rational.js';

/**
 * All the true values that a statement leaves possible. An end of `null` is unbounded; an open end does
 * not belong to the interval itself.
 */
export interface Interval {
  readonly lo: Rational | null;
  readonly hi: Rational | null;
  readonly loOpen: boolean;
  readonly hiOpen: boolean;
}

export const EVERYTHING: Interval = { lo: null, hi: null, loOpen: true, hiOpen: true };

/** The interval of exactly one value. */
export const point = (value: Rational): Interval => ({
  lo: value,
  hi: value,
  loOpen: false,
  hiOpen: false,
});

/** The closed interval between two values. */
export const between = (lo: Rational, hi: Rational): Interval => ({
  lo,
  hi,
  loOpen: false,
  hiOpen: false,
});

/** [value, ∞): what a partial sum of non-negative values says of the whole. */
export const atLeast = (value: Rational, open = false): Interval => ({
  lo: value,
  hi: null,
  loOpen: open,
  hiOpen: true,
});

/** (−∞, value]. */
export const atMost = (value: Rational, open = false): Interval => ({
  lo: null,
  hi: value,
  loOpen: true,
  hiOpen: open,
});

/**
 * The closed interval ± ½·10^−decimals around a stated value (XBRL Calculations 1.1, round to nearest).
 */
export function aroundStated({ mantissa, decimals }: Decimal): Interval {
  const twice = mantissa * 2n;
  const [raised, parts] =
    decimals > 0 ? [1n, powerOfTen(decimals).numerator] : [powerOfTen(-decimals).numerator, 1n];
  return between(
    rational((twice - 1n) * raised, 2n * parts),
    rational((twice + 1n) * raised, 2n * parts),
  );
}

/** Whether the interval holds one value only. */
export const isPoint = (a: Interval): boolean =>
  a.lo !== null && a.hi !== null && order(a.lo, a.hi) === 0 && !a.loOpen && !a.hiOpen;

/** Whether a value belongs to the interval. */
export function holds(a: Interval, value: Rational): boolean {
  const low = a.lo === null ? 1 : order(value, a.lo);
  const high = a.hi === null ? 1 : order(a.hi, value);
  return (low > 0 || (low === 0 && !a.loOpen)) && (high > 0 || (high === 0 && !a.hiOpen));
}

/** The interval of all sums. */
export const sumOf = (a: Interval, b: Interval): Interval => ({
  lo: a.lo === null || b.lo === null ? null : plus(a.lo, b.lo),
  hi: a.hi === null || b.hi === null ? null : plus(a.hi, b.hi),
  loOpen: a.loOpen || b.loOpen,
  hiOpen: a.hiOpen || b.hiOpen,
});

/** The interval of all negated values; its ends change places, open ends with them. */
export const negatedInterval = (a: Interval): Interval => ({
  lo: a.hi === null ? null : minus(rational(0), a.hi),
  hi: a.lo === null ? null : minus(rational(0), a.lo),
  loOpen: a.hiOpen,
  hiOpen: a.loOpen,
});

/** The interval of all differences. */
export const differenceOf = (a: Interval, b: Interval): Interval => sumOf(a, negatedInterval(b));

interface End {
  /** −1 and 1 are the two infinities; 0 a finite end. */
  readonly infinite: -1 | 0 | 1;
  readonly value: Rational;
  readonly open: boolean;
}

const zero = rational(0);
const lowEnd = (a: Interval): End =>
  a.lo === null
    ? { infinite: -1, value: zero, open: true }
    : { infinite: 0, value: a.lo, open: a.loOpen };
const highEnd = (a: Interval): End =>
  a.hi === null
    ? { infinite: 1, value: zero, open: true }
    : { infinite: 0, value: a.hi, open: a.hiOpen };
const signOf = (end: End): number => (end.infinite === 0 ? order(end.value, zero) : end.infinite);

/** A closed zero times anything, infinity too, is zero: no value of the other side is infinite. */
function productOfEnds(a: End, b: End): End {
  const sign = signOf(a) * signOf(b);
  if (sign === 0) {
    const open = !((signOf(a) === 0 && !a.open) || (signOf(b) === 0 && !b.open));
    return { infinite: 0, value: zero, open };
  }
  if (a.infinite !== 0 || b.infinite !== 0) {
    return { infinite: sign < 0 ? -1 : 1, value: zero, open: true };
  }
  return { infinite: 0, value: times(a.value, b.value), open: a.open || b.open };
}

function orderOfEnds(a: End, b: End): number {
  if (a.infinite !== b.infinite) return a.infinite - b.infinite;
  return a.infinite === 0 ? order(a.value, b.value) : 0;
}

/** The interval of all products. */
export function productOf(a: Interval, b: Interval): Interval {
  const ends = [
    productOfEnds(lowEnd(a), lowEnd(b)),
    productOfEnds(lowEnd(a), highEnd(b)),
    productOfEnds(highEnd(a), lowEnd(b)),
    productOfEnds(highEnd(a), highEnd(b)),
  ];
  const pick = (direction: 1 | -1): End =>
    ends.reduce((best, end) => {
      const difference = orderOfEnds(end, best) * direction;
      return difference > 0 || (difference === 0 && best.open && !end.open) ? end : best;
    });
  const low = pick(-1);
  const high = pick(1);
  return {
    lo: low.infinite === 0 ? low.value : null,
    hi: high.infinite === 0 ? high.value : null,
    loOpen: low.infinite !== 0 || low.open,
    hiOpen: high.infinite !== 0 || high.open,
  };
}

/** The interval of all quotients, or nothing where the divisor may be zero (not-assessable). */
export function quotientOf(a: Interval, b: Interval): Interval | undefined {
  const positive =
    b.lo !== null && (order(b.lo, zero) > 0 || (order(b.lo, zero) === 0 && b.loOpen));
  const negative =
    b.hi !== null && (order(b.hi, zero) < 0 || (order(b.hi, zero) === 0 && b.hiOpen));
  if (!positive && !negative) return undefined;
  const inverse = (end: Rational | null): Rational | null =>
    end === null ? zero : end.numerator === 0n ? null : over(rational(1), end);
  return productOf(a, {
    lo: inverse(b.hi),
    hi: inverse(b.lo),
    loOpen: b.hi === null || b.hiOpen,
    hiOpen: b.lo === null || b.loOpen,
  });
}

const lower = (a: End, b: End): End => {
  const difference = orderOfEnds(a, b);
  return difference < 0 || (difference === 0 && !a.open) ? a : b;
};
const higher = (a: End, b: End): End => {
  const difference = orderOfEnds(a, b);
  return difference > 0 || (difference === 0 && !a.open) ? a : b;
};
const fromEnds = (low: End, high: End): Interval => ({
  lo: low.infinite === 0 ? low.value : null,
  hi: high.infinite === 0 ? high.value : null,
  loOpen: low.open,
  hiOpen: high.open,
});
/** For the tighter of two equal ends, the open one binds. */
const tighter = (end: End, other: End, pick: (a: End, b: End) => End): End =>
  orderOfEnds(end, other) === 0 ? { ...end, open: end.open || other.open } : pick(end, other);

/** The interval of all smaller-of-the-two values. */
export const lesserOf = (a: Interval, b: Interval): Interval =>
  fromEnds(lower(lowEnd(a), lowEnd(b)), tighter(highEnd(a), highEnd(b), lower));

/** The interval of all greater-of-the-two values. */
export const greaterOf = (a: Interval, b: Interval): Interval =>
  fromEnds(tighter(lowEnd(a), lowEnd(b), higher), higher(highEnd(a), highEnd(b)));

/** The smallest interval that holds both. */
export const hullOf = (a: Interval, b: Interval): Interval =>
  fromEnds(lower(lowEnd(a), lowEnd(b)), higher(highEnd(a), highEnd(b)));

/** The values in both, or nothing where no value is. */
export function meetOf(a: Interval, b: Interval): Interval | undefined {
  const low = tighter(lowEnd(a), lowEnd(b), higher);
  const high = tighter(highEnd(a), highEnd(b), lower);
  const difference = orderOfEnds(low, high);
  if (low.infinite === 0 && high.infinite === 0) {
    if (difference > 0 || (difference === 0 && (low.open || high.open))) return undefined;
  }
  return fromEnds(low, high);
}

/** What two intervals say of a comparison: it holds for every pair of values, for some, or for none. */
export type Verdict = 'always' | 'sometimes' | 'never';

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** Whether a comparison holds for every, some or no pair of true values. Only `never` is a contradiction. */
export function verdict(a: Interval, comparison: Comparison, b: Interval): Verdict {
  switch (comparison) {
    case '=':
      if (meetOf(a, b) === undefined) return 'never';
      return isPoint(a) && isPoint(b) ? 'always' : 'sometimes';
    case '!=':
      return opposite(verdict(a, '=', b));
    case '<=':
      return atMostVerdict(a, b);
    case '>':
      return opposite(atMostVerdict(a, b));
    case '>=':
      return atMostVerdict(b, a);
    case '<':
      return opposite(atMostVerdict(b, a));
  }
}

/** The verdict on the opposite of a comparison. */
export const opposite = (of: Verdict): Verdict =>
  of === 'always' ? 'never' : of === 'never' ? 'always' : 'sometimes';

/** `a ≤ b` is `never` only when every a exceeds every b. */
function atMostVerdict(a: Interval, b: Interval): Verdict {
  if (a.hi !== null && b.lo !== null && order(a.hi, b.lo) <= 0) return 'always';
  if (a.lo !== null && b.hi !== null) {
    const difference = order(a.lo, b.hi);
    if (difference > 0 || (difference === 0 && (a.loOpen || b.hiOpen))) return 'never';
  }
  return 'sometimes';
}
