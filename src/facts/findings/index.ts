import type { Place } from '../figures.js';
import type { Finding } from '../finding.js';
import { checkFindings, failedFindings } from './checks.js';
import type { CompiledCheck } from './compiled.js';
import { completenessFindings } from './completeness.js';
import { granularityFindings } from './granularity.js';
import { statementFindings } from './statements.js';

export { outcomeOf } from './checks.js';
export { type Filling, fillingOf } from './completeness.js';

/**
 * What is found at a place: first the checks of its edition, then blank cells, statements that contradict
 * the figures, and shares that no count can give. `failures` leaves out the checks that pass, do not apply or
 * cannot be assessed.
 */
export const findingsOf = (
  place: Place,
  which: 'failures' | 'all' = 'failures',
): readonly Finding[] => [
  ...checkFindings(place, which),
  ...completenessFindings(place),
  ...statementFindings(place, which),
  ...granularityFindings(place),
];

/** The failures of a place of whose checks it is known which ones fail: the same as `findingsOf` gives. */
export const failuresGiven = (
  place: Place,
  failing: readonly CompiledCheck[],
): readonly Finding[] => [
  ...failedFindings(place, failing),
  ...completenessFindings(place),
  ...statementFindings(place, 'failures'),
  ...granularityFindings(place),
];
