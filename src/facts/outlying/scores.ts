/**
 * Deviations that make the usual estimate of spread of a normal distribution: 1.4826 × the median absolute
 * deviation, and 1.2533 × the mean absolute deviation, are both its standard deviation.
 */
const MEDIAN_TO_SPREAD = 1.4826;
const MEAN_TO_SPREAD = 1.253314;

/** Of fewer values than these the median says little, so nobody is called unusual. */
export const LEAST_COMPARED = 5;

/** From here on a value is called unusual (Iglewicz and Hoaglin, How to Detect and Handle Outliers, 1993). */
export const UNUSUAL = 3.5;

/**
 * How far each value lies from the median of all, in units of the spread: above is positive. The spread is
 * the scaled median absolute deviation, which up to half of the values cannot move; where more than half are
 * alike it would be zero, and the scaled mean absolute deviation stands in, as the same authors advise.
 * A place without a value has no score; nobody has one where fewer than {@link LEAST_COMPARED} values are.
 */
export function outlyingScores(values: readonly (number | null)[]): readonly (number | null)[] {
  const known = values.filter((value) => value !== null);
  if (known.length < LEAST_COMPARED) return values.map(() => null);
  const middle = medianOf(known);
  const spread = spreadAround(middle, known);
  return values.map((value) => {
    if (value === null) return null;
    return spread === 0 ? 0 : (value - middle) / spread;
  });
}

/** The median of numbers; 0 of none. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2;
}

function spreadAround(middle: number, values: readonly number[]): number {
  const deviations = values.map((value) => Math.abs(value - middle));
  const spread = MEDIAN_TO_SPREAD * medianOf(deviations);
  if (spread > 0) return spread;
  return (MEAN_TO_SPREAD * deviations.reduce((sum, each) => sum + each, 0)) / values.length;
}
