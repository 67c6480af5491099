import { type Columns, someSchools, type Weight } from '../columns.js';

/**
 * What several schools may count and one of them keeps: the others say how many are kept elsewhere, so
 * the schools together count that many more than the city has.
 */
export function divideShared(columns: Columns, concept: string, weight: Weight): void {
  const elsewhere = `${concept}.elsewhere`;
  const counted = columns.plan.total(concept) + columns.plan.total(elsewhere);
  columns.divideTotal(concept, counted, weight);
  columns.divide(elsewhere, someSchools(0.25, elsewhere), {
    most: (_, index) => Math.floor(columns.at(concept, index) / 2),
  });
}
