import type { ConceptId, Rollup } from './concept.js';

/** The concepts a roll-up needs beside the concept itself. */
export function partsOfRollup(rollup: Rollup): readonly ConceptId[] {
  switch (rollup.how) {
    case 'ratio':
      return [rollup.numerator, rollup.denominator];
    case 'mean':
      return [rollup.weight];
    case 'distinct':
      return [rollup.elsewhere];
    default:
      return [];
  }
}
