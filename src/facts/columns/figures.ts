import {
  between,
  over,
  type Quantity,
  quantity,
  type Rational,
  rational,
  times,
} from '../../quantity/index.js';
import type { ConceptId } from '../../standard/index.js';
import { quantityContent, unitFor } from '../content.js';
import { figureOf } from '../figure.js';
import type { Figure } from '../figures.js';
import { combined } from '../rollup.js';
import type { Column } from './column.js';
import { coverageOf } from './rollup.js';
import { isExactTotal, type Sum } from './totals.js';
import type { Year } from './year.js';

/** Roll-ups whose group value follows from the sums alone, so that all schools count as one. */
const BY_SUMS: ReadonlySet<string> = new Set(['sum', 'ratio']);

/**
 * The figure of a concept at a row, the same as `figureOf` gives: of a group from the sums in columns where
 * they are exact and tell it, else from every school anew.
 */
export function figureAt(id: ConceptId, year: Year, row: number): Figure {
  const place = year.place(row);
  const concept = year.base.standard.concepts.get(id);
  if (concept === undefined || year.rows.isGroup[row] === 0 || !BY_SUMS.has(concept.rollup.how)) {
    return figureOf(id, place);
  }
  const { rollup } = concept;
  const totals = year.rolled(id)?.totals;
  if (totals === undefined || !isExactTotal(totals, row) || totals.have[row] === 0) {
    return figureOf(id, place);
  }
  const needs = rollup.how === 'ratio' ? [rollup.numerator, rollup.denominator] : [id];
  const quantities = needs.flatMap((need, index) => {
    const sum = totals.sums[index];
    return sum === undefined ? [] : [quantityOf(sum, row, year.own(need), need, year)];
  });
  const coverage = coverageOf(totals, row);
  const all = combined(concept, rollup, { have: [{ school: '', quantities, text: '' }], coverage });
  if (all === undefined) return figureOf(id, place);
  const { organisation, cycle } = place;
  const content = quantityContent(all, concept);
  return { concept: id, organisation, cycle, content, origin: 'rolled-up', coverage };
}

function quantityOf(
  sum: Sum,
  row: number,
  { step }: Column,
  need: ConceptId,
  year: Year,
): Quantity {
  const concept = year.base.standard.concepts.get(need);
  if (concept === undefined) throw new RangeError(`no such concept: ${need}`);
  const unit = unitFor(concept);
  const count = over(step, unit.factor);
  const end = (ends: Float64Array): Rational => times(rational(ends[row] ?? 0), count);
  return quantity(between(end(sum.lo), end(sum.hi)), unit);
}
