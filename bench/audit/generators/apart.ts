import { cityReport } from './apart/city.js';
import { schoolReport } from './apart/school.js';
import type { Generator } from './generator.js';

/**
 * A report as thirty hands write it: elliptical lists, subjects carried over several clauses, parentheses,
 * comparisons, tables with heads of several levels. Kept apart: nothing is to be made by it.
 */
export const apart: Generator = {
  name: 'apart',
  keptApart: true,
  // A city's is four times as long as a school's: one in five keeps the measure quick.
  generate: (random) => (random.chance(0.2) ? cityReport(random) : schoolReport(random)),
};
