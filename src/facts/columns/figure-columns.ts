import { BARE, ONE } from '../../quantity/index.js';
import type { Concept, ConceptId } from '../../standard/index.js';
import { unitFor } from '../content.js';
import { rowsOf } from '../figure.js';
import { commonStep, divided, rescaled } from './arithmetic.js';
import { AWAY, type Column, emptyColumn, LACKING, PARTIAL, UNSURE } from './column.js';
import { type RolledColumn, rolledColumn } from './rollup.js';
import type { Rows } from './rows.js';
import { statedColumn } from './stated.js';
import type { Year } from './year.js';

const conceptIn = (id: ConceptId, { base }: Year): Concept | undefined =>
  base.standard.concepts.get(id);

/** What a cell that nobody has touched is: not asked for, of an organisation that is not there, or missing. */
export function untouchedState(id: ConceptId, { edition, rows }: Year): (row: number) => number {
  if (rowsOf(edition).get(id)?.notApplicable) return () => AWAY;
  return (row) => (rows.attributes[row] === undefined ? AWAY : LACKING);
}

/** What every organisation says of a concept by itself. What the register does not hold is missing. */
export function ownColumn(id: ConceptId, year: Year): Column {
  const concept = conceptIn(id, year);
  const size = year.rows.ids.length;
  if (concept === undefined) return filledWith(LACKING, size);
  const { rollup } = concept;
  if (rollup.how !== 'ratio') {
    return statedColumn(concept, year.facts?.of(id), size, untouchedState(id, year));
  }
  const quotient = divided(year.own(rollup.numerator), year.own(rollup.denominator));
  const parts = [year.own(rollup.numerator), year.own(rollup.denominator)];
  // Parts that are there and give no quotient: the ratio does not apply.
  const state = quotient.state.map((each, row) =>
    each === LACKING && parts.every((part) => (part.state[row] ?? UNSURE) <= PARTIAL) ? AWAY : each,
  );
  return { ...quotient, state, unit: unitFor(concept) };
}

/** A column that says the same of every row: nothing, for this reason. */
export function filledWith(state: number, size: number): Column {
  const column = emptyColumn(size, ONE, BARE);
  column.state.fill(state);
  return column;
}

/** What groups have of a concept together; nothing where it is not added up, or not in columns. */
export function rolledOf(id: ConceptId, year: Year): RolledColumn | undefined {
  const concept = conceptIn(id, year);
  return concept === undefined
    ? undefined
    : rolledColumn(concept, concept.rollup, year.rows, (need) => year.own(need));
}

/** The figures of a concept: a school's own, a group's added up; what columns do not add up is unsure. */
export function figureColumn(id: ConceptId, year: Year): Column {
  const own = year.own(id);
  const how = conceptIn(id, year)?.rollup.how ?? 'none';
  if (how === 'none') return own;
  const rolled = year.rolled(id)?.column ?? filledWith(UNSURE, year.rows.groups.length);
  return overlaid(own, rolled, year.rows);
}

/** A copy of the organisations' own values with those of the groups in their rows. */
function overlaid(own: Column, rolled: Column, { groups }: Rows): Column {
  const { step, left, right } = commonStep(own.step, rolled.step);
  const column = rescaled(own, left, step);
  const above = right === 1 ? rolled : rescaled(rolled, right, step);
  for (let group = 0; group < groups.length; group += 1) {
    const row = groups[group] ?? 0;
    column.lo[row] = above.lo[group] ?? 0;
    column.hi[row] = above.hi[group] ?? 0;
    column.error[row] = above.error[group] ?? 0;
    column.state[row] = above.state[group] ?? UNSURE;
  }
  return column;
}
