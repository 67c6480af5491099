import type { Formula } from '../../standard/formula/index.js';
import type { Place } from '../figures.js';
import type { Step } from '../finding.js';
import { valueAt } from './evaluate.js';
import { stepOf } from './explain.js';
import type { Value } from './value.js';

export type { Absent, Reason, SetValue, Value } from './value.js';

/** What a formula comes to, and how. */
export interface Evaluation {
  readonly value: Value;
  readonly step: Step;
}

/**
 * Evaluates a formula at a place: a quantity, a truth (`always`, `sometimes` or `never`), a text, a set, or
 * an absence with its reasons. Check the formula with `typeFaults` first: unlike units throw here.
 */
export function evaluate(formula: Formula, place: Place): Evaluation {
  const scene = { place, now: place.cycle };
  return { value: valueAt(formula, scene), step: stepOf(formula, scene) };
}
