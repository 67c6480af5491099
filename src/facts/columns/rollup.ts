import { BARE, ONE } from '../../quantity/index.js';
import type { Concept, ConceptId, Rollup } from '../../standard/index.js';
import { unitFor } from '../content.js';
import { added, commonStep, divided, multiplied } from './arithmetic.js';
import {
  AWAY,
  type Column,
  emptyColumn,
  KNOWN,
  LACKING,
  NotInColumns,
  PARTIAL,
  UNSURE,
} from './column.js';
import type { Rows } from './rows.js';
import {
  eachMembership,
  isExactTotal,
  type States,
  type Sum,
  statesOfAll,
  type Totals,
  totalsOf,
} from './totals.js';

/** What a roll-up adds up for every group, and the column that this comes to at the groups' rows. */
export interface RolledColumn {
  readonly totals: Totals;
  readonly column: Column;
}

/** The figures of groups of one concept, from the columns of their schools; nothing where columns cannot. */
export function rolledColumn(
  concept: Concept,
  rollup: Rollup,
  rows: Rows,
  columnOf: (concept: ConceptId) => Column,
): RolledColumn | undefined {
  const own = (): Column => columnOf(concept.id);
  switch (rollup.how) {
    case 'sum':
      return summed(rows, own());
    case 'max':
      return greatest(rows, own());
    case 'distinct':
      return distinct(rows, own(), columnOf(rollup.elsewhere));
    case 'ratio':
      return ratio(rows, columnOf(rollup.numerator), columnOf(rollup.denominator), concept);
    case 'mean':
      return mean(rows, own(), columnOf(rollup.weight));
    case 'mean-per-school':
      return meanPerSchool(rows, own());
    default:
      return undefined;
  }
}

function summed(rows: Rows, own: Column): RolledColumn {
  const totals = totalsOf(rows, [own], statesOfAll([own]));
  return { totals, column: bounded(sumColumn(totals, 0, own), totals) };
}

/** One of the sums as a column. */
function sumColumn(totals: Totals, index: number, { step, unit }: Column): Column {
  const sum = sumAt(totals, index);
  const column = emptyColumn(sum.lo.length, step, unit);
  column.lo.set(sum.lo);
  column.hi.set(sum.hi);
  for (let group = 0; group < sum.lo.length; group += 1) {
    column.state[group] = stateOfTotal(totals, group);
  }
  return column;
}

function sumAt({ sums }: Totals, index: number): Sum {
  const sum = sums[index];
  if (sum === undefined) throw new RangeError(`no sum ${index}`);
  return sum;
}

/** Whether a group has a value at all: nobody has to, nobody has answered yet, or somebody has. */
function stateOfTotal(totals: Totals, group: number): number {
  if (!isExactTotal(totals, group)) return UNSURE;
  if ((totals.have[group] ?? 0) > 0) return KNOWN;
  return (totals.lacking[group] ?? 0) === 0 ? AWAY : LACKING;
}

/** What an incomplete group says where each missing piece is at least zero: [so far, ∞). */
function bounded(column: Column, { lacking }: Totals): Column {
  for (let group = 0; group < column.lo.length; group += 1) {
    if (column.state[group] !== KNOWN || lacking[group] === 0) continue;
    column.hi[group] = Number.POSITIVE_INFINITY;
    column.state[group] = PARTIAL;
  }
  return column;
}

/**
 * What an incomplete group says otherwise: nothing. A quotient that was not to be had of a group that has
 * values does not apply.
 */
function complete(column: Column, totals: Totals): Column {
  for (let group = 0; group < column.lo.length; group += 1) {
    if (stateOfTotal(totals, group) !== KNOWN) column.state[group] = stateOfTotal(totals, group);
    else if (column.state[group] === LACKING) column.state[group] = AWAY;
    else if (column.state[group] === KNOWN && (totals.lacking[group] ?? 0) > 0) {
      column.state[group] = LACKING;
    }
  }
  return column;
}

function greatest(rows: Rows, own: Column): RolledColumn {
  const totals = totalsOf(rows, [own], statesOfAll([own]));
  const column = sumColumn(totals, 0, own);
  const { lo, hi } = greatestEnds(rows, own);
  column.lo.set(lo);
  column.hi.set(hi);
  return { totals, column: bounded(column, totals) };
}

/** The greatest of the lower and of the upper ends among the schools of every group that have a value. */
function greatestEnds(
  rows: Rows,
  { lo, hi, state }: Column,
): { lo: Float64Array; hi: Float64Array } {
  const size = rows.groups.length;
  const greatest = {
    lo: new Float64Array(size).fill(Number.NEGATIVE_INFINITY),
    hi: new Float64Array(size).fill(Number.NEGATIVE_INFINITY),
  };
  eachMembership(rows, (school, group) => {
    if (state[school] !== KNOWN) return;
    greatest.lo[group] = Math.max(greatest.lo[group] ?? 0, lo[school] ?? 0);
    greatest.hi[group] = Math.max(greatest.hi[group] ?? 0, hi[school] ?? 0);
  });
  return greatest;
}

function ratio(rows: Rows, top: Column, bottom: Column, concept: Concept): RolledColumn {
  const totals = totalsOf(rows, [top, bottom], statesOfAll([top, bottom]));
  const quotient = divided(sumColumn(totals, 0, top), sumColumn(totals, 1, bottom));
  return { totals, column: complete({ ...quotient, unit: unitFor(concept) }, totals) };
}

function meanPerSchool(rows: Rows, own: Column): RolledColumn {
  const totals = totalsOf(rows, [own], statesOfAll([own]));
  const count = emptyColumn(rows.groups.length, ONE, BARE);
  count.lo.set(totals.have);
  count.hi.set(totals.have);
  return { totals, column: complete(divided(sumColumn(totals, 0, own), count), totals) };
}

/** A mean over nobody does not apply to a school. Of weights not below zero it lies within the values. */
function mean(rows: Rows, own: Column, weight: Column): RolledColumn {
  const products = multiplied(own, weight);
  const states = statesOfAll([own, weight, products]);
  for (let row = 0; row < states.length; row += 1) {
    const isNobody = weight.state[row] === KNOWN && weight.lo[row] === 0 && weight.hi[row] === 0;
    if (isNobody) states[row] = AWAY;
  }
  const totals = totalsOf(rows, [products, weight], states);
  const whole = divided(sumColumn(totals, 0, products), sumColumn(totals, 1, weight));
  const column = complete({ ...whole, unit: own.unit }, totals);
  const values = valuesWithin(rows, own, weight, states);
  return { totals: { ...totals, values }, column: between(column, values, own) };
}

/** The ends between which a mean of each group lies. */
function valuesWithin(
  rows: Rows,
  own: Column,
  weight: Column,
  states: States,
): { lo: Float64Array; hi: Float64Array } {
  const size = rows.groups.length;
  const values = {
    lo: new Float64Array(size).fill(Number.POSITIVE_INFINITY),
    hi: new Float64Array(size).fill(Number.NEGATIVE_INFINITY),
  };
  eachMembership(rows, (school, group) => {
    if (states[school] !== KNOWN) return;
    // Once a weight may be below zero nothing binds the mean any more: the infinities are kept apart by sign.
    const weighs = (weight.lo[school] ?? 0) >= 0;
    const [lo, hi] = [own.lo[school] ?? 0, own.hi[school] ?? 0];
    values.lo[group] = Math.min(values.lo[group] ?? 0, weighs ? lo : Number.NEGATIVE_INFINITY);
    values.hi[group] = Math.max(values.hi[group] ?? 0, weighs ? hi : Number.POSITIVE_INFINITY);
  });
  return values;
}

function between(
  column: Column,
  values: { readonly lo: Float64Array; readonly hi: Float64Array },
  own: Column,
): Column {
  const { left, right } = commonStep(own.step, column.step);
  if (left !== 1 || right !== 1) {
    throw new NotInColumns('a mean is counted in the steps of its values');
  }
  for (let group = 0; group < column.lo.length; group += 1) {
    if (column.state[group] !== KNOWN) continue;
    column.lo[group] = Math.max(column.lo[group] ?? 0, values.lo[group] ?? 0);
    column.hi[group] = Math.min(column.hi[group] ?? 0, values.hi[group] ?? 0);
  }
  return column;
}

/**
 * How many different things schools have between them: their counts less what is kept elsewhere. Where not
 * every school says how much that is, at least as many as the greatest single count.
 */
function distinct(rows: Rows, own: Column, elsewhere: Column): RolledColumn {
  const states = statesOfAll([own]);
  const others = statesOfAll([elsewhere]);
  for (let row = 0; row < states.length; row += 1) {
    if (others[row] === UNSURE) states[row] = UNSURE;
    if (states[row] !== KNOWN) others[row] = AWAY;
  }
  const totals = totalsOf(rows, [own], states);
  const shared = totalsOf(rows, [elsewhere], others);
  const known = sumColumn(shared, 0, elsewhere);
  for (let group = 0; group < known.state.length; group += 1) {
    // Where nobody says anything of others, nothing is taken off.
    if (known.state[group] !== UNSURE) known.state[group] = KNOWN;
  }
  const column = added(sumColumn(totals, 0, own), known, -1);
  const { left } = commonStep(own.step, elsewhere.step);
  const { lo } = greatestEnds(rows, own);
  for (let group = 0; group < column.lo.length; group += 1) {
    if (shared.have[group] === totals.have[group]) continue;
    column.lo[group] = Math.min((lo[group] ?? 0) * left, column.hi[group] ?? 0);
  }
  return { totals, column: bounded(column, totals) };
}

/** How many of a group's schools that should have a value have one. */
export const coverageOf = ({ have, lacking, away }: Totals, group: number) => ({
  have: have[group] ?? 0,
  of: (have[group] ?? 0) + (lacking[group] ?? 0),
  notApplicable: away[group] ?? 0,
});
