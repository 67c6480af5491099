import {
  between,
  type Interval,
  meanOfWeighted,
  over,
  type Quantity,
  quantity,
  type Rational,
  rational,
  times,
} from '../../quantity/index.js';
import type { Concept, ConceptId } from '../../standard/index.js';
import { quantityContent, unitFor } from '../content.js';
import { figureOf } from '../figure.js';
import type { Figure } from '../figures.js';
import { combined } from '../rollup.js';
import { coverageOf } from './rollup.js';
import { isExactTotal, type Totals } from './totals.js';
import type { Year } from './year.js';

/**
 * The figure of a concept at a row, the same as `figureOf` gives: of a group from the sums in columns where
 * they are exact and tell it, else from every school anew.
 */
export function figureAt(id: ConceptId, year: Year, row: number): Figure {
  const place = year.place(row);
  const concept = year.base.standard.concepts.get(id);
  const group = year.rows.groupAt[row] ?? -1;
  const totals = group < 0 ? undefined : year.rolled(id)?.totals;
  if (concept === undefined || totals === undefined) return figureOf(id, place);
  if (!isExactTotal(totals, group) || totals.have[group] === 0) return figureOf(id, place);
  const found = quantityOf(concept, totals, group, year);
  if (found === undefined) return figureOf(id, place);
  const { organisation, cycle } = place;
  const content = quantityContent(found, concept);
  const coverage = coverageOf(totals, group);
  return { concept: id, organisation, cycle, content, origin: 'rolled-up', coverage };
}

/** What sums tell of a group's value. Sums and ratios take all schools together as one. */
function quantityOf(
  concept: Concept,
  totals: Totals,
  group: number,
  year: Year,
): Quantity | undefined {
  const { rollup } = concept;
  switch (rollup.how) {
    case 'sum':
      return together(concept, [concept.id], totals, group, year);
    case 'ratio':
      return together(concept, [rollup.numerator, rollup.denominator], totals, group, year);
    case 'mean':
      return meanAt(concept, rollup.weight, totals, group, year);
    default:
      return undefined;
  }
}

function together(
  concept: Concept,
  needs: readonly ConceptId[],
  totals: Totals,
  group: number,
  year: Year,
): Quantity | undefined {
  const quantities = needs.flatMap((need, index) => {
    const of = year.base.standard.concepts.get(need);
    const interval = sumAt(totals, index, group, stepIn(need, year));
    return of === undefined || interval === undefined ? [] : [quantity(interval, unitFor(of))];
  });
  const coverage = coverageOf(totals, group);
  const have = [{ school: '', quantities, text: '' }];
  return combined(concept, concept.rollup, { have, coverage });
}

function meanAt(
  concept: Concept,
  weight: ConceptId,
  totals: Totals,
  group: number,
  year: Year,
): Quantity | undefined {
  const [step, ofWeight] = [stepIn(concept.id, year), stepIn(weight, year)];
  const total = sumAt(totals, 0, group, times(step, ofWeight));
  const weights = sumAt(totals, 1, group, ofWeight);
  const [least, most] = [totals.values?.lo[group], totals.values?.hi[group]];
  if (total === undefined || weights === undefined) return undefined;
  const binds = Number.isFinite(least) && Number.isFinite(most);
  const values = binds ? interval(least ?? 0, most ?? 0, step) : undefined;
  const mean = meanOfWeighted({ total, weights, values });
  return mean === undefined ? undefined : quantity(mean, unitFor(concept));
}

/** How many of a concept's own unit one step of its column is. */
function stepIn(id: ConceptId, year: Year): Rational {
  const { step, unit } = year.own(id);
  return over(step, unit.factor);
}

const interval = (lo: number, hi: number, step: Rational): Interval =>
  between(times(rational(lo), step), times(rational(hi), step));

function sumAt(totals: Totals, index: number, group: number, step: Rational): Interval | undefined {
  const sum = totals.sums[index];
  return sum && interval(sum.lo[group] ?? 0, sum.hi[group] ?? 0, step);
}
