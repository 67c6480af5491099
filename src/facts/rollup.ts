import { inUnit, type Quantity, quotient, weightedMean } from '../quantity/index.js';
import type { Concept, Rollup } from '../standard/index.js';
import { type FigureContent, quantityContent, unitFor } from './content.js';
import {
  type Contribution,
  type Contributors,
  contributors,
  type FigureLookup,
} from './contributors.js';
import type { Coverage, Place } from './figures.js';
import { atPosition, greatestOf, meanOf } from './statistics.js';
import { distinctTotal, openAbove, total } from './totals.js';

export interface RolledUp {
  readonly content: FigureContent;
  readonly coverage: Coverage;
}

/**
 * The value of a group from its schools as of the cycle. Sums and greatest values of incomplete groups are
 * lower bounds, [so far, ∞); ratios, means and medians are then those of the schools that have them, and
 * their coverage says so.
 */
export function rolledUp(
  concept: Concept,
  rollup: Rollup,
  place: Place,
  lookup: FigureLookup,
): RolledUp {
  const given = contributors(concept, rollup, place, lookup);
  const { coverage } = given;
  if (given.have.length === 0) return { content: nothing(given), coverage };
  if (rollup.how === 'list') return { content: listed(given), coverage };
  const quantity = combined(concept, rollup, given);
  const content: FigureContent =
    quantity === undefined
      ? { type: 'absent', absence: 'not-applicable', because: given.needs }
      : quantityContent(quantity, concept);
  return { content, coverage };
}

/** Why a group has no value at all: nobody has to, nobody was asked, or nobody has answered yet. */
function nothing({ coverage, lacking, needs }: Contributors): FigureContent {
  if (coverage.of === 0) return { type: 'absent', absence: 'not-applicable', because: needs };
  const absence = lacking.some((each) => each.absence === 'blank') ? 'blank' : 'not-collected';
  return {
    type: 'absent',
    absence,
    because: [...new Set(lacking.flatMap((each) => each.because))],
  };
}

function listed({ have }: Contributors): FigureContent {
  const texts = new Set(have.map((each) => each.text).filter((text) => text !== ''));
  return { type: 'text', text: [...texts].join('、') };
}

/** The quantity of several contributions; nothing where it would divide by zero. */
export function combined(
  concept: Concept,
  rollup: Rollup,
  { have, coverage }: Pick<Contributors, 'have' | 'coverage'>,
): Quantity | undefined {
  const partial = coverage.have < coverage.of;
  const first = have.flatMap((each) => each.quantities.slice(0, 1));
  switch (rollup.how) {
    case 'sum':
      return openAbove(total(first), partial);
    case 'distinct':
      return openAbove(distinctTotal(have), partial);
    case 'ratio':
      return ratioOf(have, concept);
    case 'mean':
      return weightedMean(have.flatMap(valueAndWeight));
    case 'mean-per-school':
      return meanOf(first);
    case 'max':
      return openAbove(greatestOf(first), partial);
    case 'median':
      return atPosition(first, 1, 2);
    default:
      return undefined;
  }
}

function ratioOf(have: readonly Contribution[], concept: Concept): Quantity | undefined {
  const numerators = total(have.flatMap((each) => each.quantities.slice(0, 1)));
  const denominators = total(have.flatMap((each) => each.quantities.slice(1, 2)));
  const ratio = numerators && denominators && quotient(numerators, denominators);
  return ratio === undefined ? undefined : inUnit(ratio, unitFor(concept));
}

const valueAndWeight = ({
  quantities: [value, weight],
}: Contribution): { value: Quantity; weight: Quantity }[] =>
  value === undefined || weight === undefined ? [] : [{ value, weight }];
