import { UNUSUAL } from './scores.js';

/** No single cell weighs more than this in its line: twice what is called unusual. */
const MOST = 2 * UNUSUAL;

/**
 * How unusual a line of cells is, an indicator across organisations or an organisation across indicators:
 * the mean distance of its cells, none counted beyond twice {@link UNUSUAL}, so that one slip of the pen does
 * not outweigh a school that is unlike the others throughout. Nothing where no cell can be compared.
 */
export function outlyingnessOf(scores: readonly (number | null)[]): number | null {
  const known = scores.filter((score) => score !== null);
  if (known.length === 0) return null;
  return known.reduce((sum, score) => sum + Math.min(Math.abs(score), MOST), 0) / known.length;
}

/** Orders lines: the most unusual first, those that cannot be compared last. */
export const mostOutlyingFirst = (a: number | null, b: number | null): number =>
  (b ?? -1) - (a ?? -1);

/** How a score is drawn: 0 is usual, 1 and 2 are further and further off, 3 is {@link UNUSUAL}. */
export type OutlyingStep = 0 | 1 | 2 | 3;

/** The step of a score, whichever side of the median it lies on. */
export function outlyingStep(score: number | null): OutlyingStep {
  const distance = Math.abs(score ?? 0);
  if (distance >= UNUSUAL) return 3;
  if (distance >= 2) return 2;
  return distance >= 1 ? 1 : 0;
}
