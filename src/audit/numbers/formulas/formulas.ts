import { CHANGES } from './changes.js';
import type { Formula } from './formula.js';
import { MEANS } from './means.js';
import { RATES } from './rates.js';
import { TOTALS } from './totals.js';

/** The ways in which a sentence tells how its numbers make each other. */
export const FORMULAS: readonly Formula[] = [...RATES, ...MEANS, ...CHANGES, ...TOTALS];
