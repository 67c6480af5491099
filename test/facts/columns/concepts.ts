import type { Breakdown } from '../../../src/standard/index.js';
import { concept } from '../support/base.js';
import { CONCEPTS as NUMBERS } from '../support/city.js';

/** One concept for every way of rolling up, words among them, and one whose years are not comparable. */
export const CONCEPTS = [
  ...NUMBERS,
  concept('boarders', { breaks: [{ cycle: 2023, why: { zh: '口径调整', en: 'redefined' } }] }),
  concept('plan', { kind: 'choice', unit: '', rollup: { how: 'none' } }),
  concept('motto', { kind: 'list', unit: '', rollup: { how: 'list' } }),
  concept('seats', { unit: '个', rollup: { how: 'none' } }),
];

export const BREAKDOWNS: Breakdown[] = [
  { whole: 'students', parts: ['placed', 'boarders'], exhaustive: false, disjoint: false },
];
