import { BARE, perUnit, sameDimension, timesUnit, type Unit } from '../../quantity/index.js';
import type { Time } from './periods.js';

/**
 * What kind of thing an expression is. A unit of `null` fits every unit: that of the literal 0 alone.
 * `times` are the times of all concepts beneath it; a truth has none left.
 */
export interface Type {
  readonly kind: 'quantity' | 'set' | 'truth' | 'text';
  readonly unit: Unit | null;
  readonly times: readonly Time[];
}

export const TRUTH: Type = { kind: 'truth', unit: null, times: [] };
export const ZERO_LITERAL: Type = { kind: 'quantity', unit: null, times: [] };

/** A text that speaks of some times. */
export const textType = (times: readonly Time[] = []): Type => ({
  kind: 'text',
  unit: null,
  times,
});

/** A number in a unit. */
export const quantityType = (unit: Unit | null, times: readonly Time[]): Type => ({
  kind: 'quantity',
  unit,
  times,
});

/** Whether two units may be added or compared; `null` fits all. */
export const unitsFit = (a: Unit | null, b: Unit | null): boolean =>
  a === null || b === null || sameDimension(a, b);

/** The type of a sum of two, its units already found to fit. */
export const joined = (a: Type, b: Type): Type =>
  quantityType(a.unit ?? b.unit, [...a.times, ...b.times]);

/** The type of a product or quotient. */
export const composed = (a: Type, operator: '*' | '/', b: Type): Type => {
  const left = a.unit ?? BARE;
  const right = b.unit ?? BARE;
  const unit = operator === '*' ? timesUnit(left, right) : perUnit(left, right);
  return quantityType(unit, [...a.times, ...b.times]);
};
