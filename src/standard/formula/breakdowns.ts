import type { ConceptId } from '../concept.js';
import type { Breakdown } from '../edition.js';
import type { Formula } from './ast.js';

/** The breakdowns (其中) of a whole, in the order in which they were declared. */
export const breakdownsOf = (
  whole: ConceptId,
  breakdowns: readonly Breakdown[],
): readonly Breakdown[] => breakdowns.filter((each) => each.whole === whole);

/**
 * The concepts that `parts(x)` or `parts(x, n)` stands for: those of the only breakdown of x, or of its
 * n-th one, counted from 1. Nothing where there is no such breakdown.
 */
export function partsMeant(
  operands: readonly Formula[],
  breakdowns: readonly Breakdown[],
): readonly ConceptId[] | undefined {
  const [whole, place] = operands;
  if (whole?.type !== 'concept') return undefined;
  const number = place?.type === 'number' ? Number(place.text) : 1;
  return breakdownsOf(whole.concept, breakdowns)[number - 1]?.parts;
}
