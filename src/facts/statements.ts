import { compared, type Quantity, sameDecimal, stated } from '../quantity/index.js';
import type { Concept } from '../standard/index.js';
import { unitFor } from './content.js';
import type { Statement } from './fact.js';
import { figureOf } from './figure.js';
import type { Figure, Place } from './figures.js';
import type { Outcome } from './finding.js';

/** A statement beside the figure it speaks of. `agrees` is false only where the two contradict. */
export interface ComparedStatement {
  readonly statement: Statement;
  readonly figure: Figure;
  readonly agrees: boolean;
  /** `not-assessable` where the figure is missing or too incomplete to tell. */
  readonly outcome: Extract<Outcome, 'pass' | 'fail' | 'not-assessable'>;
}

const indexes = new WeakMap<readonly Statement[], ReadonlyMap<string, readonly Statement[]>>();

function indexOf(statements: readonly Statement[]): ReadonlyMap<string, readonly Statement[]> {
  const known = indexes.get(statements);
  if (known !== undefined) return known;
  const index = new Map<string, Statement[]>();
  for (const statement of statements) {
    const key = `${statement.organisation}/${statement.cycle}`;
    const others = index.get(key);
    if (others === undefined) index.set(key, [statement]);
    else others.push(statement);
  }
  indexes.set(statements, index);
  return index;
}

/** Everything said of the figures of a place, in the order in which it was said. */
export const statementsAt = ({ base, organisation, cycle }: Place): readonly Statement[] =>
  indexOf(base.statements).get(`${organisation}/${cycle}`) ?? [];

/**
 * Every statement about a place held against its figure. A derived figure contradicts a statement only if
 * no true value satisfies both; one that was stated itself, with as many decimals, contradicts it by any
 * other digit, even where the intervals touch.
 */
export const comparedStatements = (place: Place): readonly ComparedStatement[] =>
  statementsAt(place).flatMap((statement) => {
    const concept = place.base.standard.concepts.get(statement.concept);
    if (concept === undefined) return [];
    const figure = figureOf(statement.concept, place);
    const outcome = outcomeAgainst(statement, figure, concept);
    return [{ statement, figure, agrees: outcome !== 'fail', outcome }];
  });

/** What a statement says, as a quantity of its concept. */
const statedQuantity = (statement: Statement, concept: Concept): Quantity =>
  stated(statement.value, unitFor(concept));

/** Whether two statements of one thing contradict each other (the rule of restating). */
export function restates(a: Statement, b: Statement, concept: Concept): boolean {
  if (a.value.decimals === b.value.decimals) return sameDecimal(a.value, b.value);
  return compared(statedQuantity(a, concept), '=', statedQuantity(b, concept)) !== 'never';
}

function outcomeAgainst(
  statement: Statement,
  { content, coverage, origin, fact }: Figure,
  concept: Concept,
): ComparedStatement['outcome'] {
  if (content.type !== 'quantity') return 'not-assessable';
  if (origin === 'asserted' && fact?.content.type === 'value') {
    const { value } = fact.content;
    if (value.decimals === statement.value.decimals) {
      return sameDecimal(value, statement.value) ? 'pass' : 'fail';
    }
  }
  const partial = coverage.have < coverage.of;
  if (partial && content.quantity.interval.hi !== null) return 'not-assessable';
  const verdict = compared(content.quantity, '=', statedQuantity(statement, concept));
  if (verdict === 'never') return 'fail';
  return partial ? 'not-assessable' : 'pass';
}
