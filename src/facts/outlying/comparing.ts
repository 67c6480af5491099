import { approximation, isExact, type Quantity } from '../../quantity/index.js';
import { type Concept, type ConceptId, isWorded } from '../../standard/index.js';
import type { Figure } from '../figures.js';

/** By what the size of a school, a district or a city is told: the students there. */
export const SIZE: ConceptId = 'students';

/** Heads that a count is told for where sizes differ: so many for every hundred students. */
export const HEADS = 100;

/**
 * How organisations of unlike size are compared in a concept: shares, scores, means and ratios as they are;
 * what grows with an organisation for every {@link HEADS} students; the size itself and words not at all.
 */
export type Comparison = 'as-it-is' | 'per-student' | 'none';

/** Roll-ups by which a value grows with the number of schools. */
const GROWING: ReadonlySet<Concept['rollup']['how']> = new Set(['sum', 'distinct']);

/** How a concept is compared between organisations of unlike size. */
export function comparisonOf(concept: Concept): Comparison {
  if (isWorded(concept) || concept.id === SIZE || concept.rollup.how === 'none') return 'none';
  return GROWING.has(concept.rollup.how) ? 'per-student' : 'as-it-is';
}

/**
 * The number that stands for a figure beside those of others; nothing where there is none, where it is only
 * known to be at least something, or where the size is not known. For statistics and drawing only: what is
 * shown as the figure itself stays exact.
 */
export function comparedNumber(
  comparison: Comparison,
  figure: Figure,
  size: Figure,
): number | null {
  const value = middleOf(figure);
  if (comparison === 'none' || value === null) return null;
  if (comparison === 'as-it-is') return value;
  const students = middleOf(size);
  return students === null || students <= 0 ? null : (value / students) * HEADS;
}

function middleOf({ content }: Figure): number | null {
  if (content.type !== 'quantity') return null;
  return middle(content.quantity);
}

function middle(of: Quantity): number | null {
  const { lo, hi } = of.interval;
  if (lo === null || hi === null) return null;
  return isExact(of) ? approximation(lo) : (approximation(lo) + approximation(hi)) / 2;
}
