/** The values a printed number leaves possible; both ends belong to it. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

export const EVERYTHING: Interval = { low: -Infinity, high: Infinity };

export const point = (value: number): Interval => ({ low: value, high: value });

export const around = (value: number, half: number): Interval => ({
  low: value - half,
  high: value + half,
});

export const scaled = ({ low, high }: Interval, factor: number): Interval =>
  factor < 0
    ? { low: high * factor, high: low * factor }
    : { low: low * factor, high: high * factor };

export const added = (a: Interval, b: Interval): Interval => ({
  low: a.low + b.low,
  high: a.high + b.high,
});

export const subtracted = (a: Interval, b: Interval): Interval => ({
  low: a.low - b.high,
  high: a.high - b.low,
});

/** The quotient; the divisor is a count or an amount and never below nought. */
export function divided(a: Interval, b: Interval): Interval {
  if (b.low <= 0) return EVERYTHING;
  const ends = [a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high];
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

/** What two intervals have in common; where they have nothing, its low end lies above its high end. */
export const common = (a: Interval, b: Interval): Interval => ({
  low: Math.max(a.low, b.low),
  high: Math.min(a.high, b.high),
});

/** Floating point leaves dust on sums that are equal: less than this part of a value is no difference. */
const DUST = 1e-9;

/** Whether no value can be in both. */
export function disjoint(a: Interval, b: Interval): boolean {
  const { low, high } = common(a, b);
  return low - high > DUST * Math.max(1, Math.abs(low), Math.abs(high));
}
