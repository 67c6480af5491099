import type { Rational, Unit } from '../../quantity/index.js';

/**
 * What a column says at a row. Of two operands the greater one tells what becomes of both: the order is
 * part of the rule, what does not apply outweighs what is missing.
 */
export const KNOWN = 0;
/** A lower bound: what is missing can only add to it. */
export const PARTIAL = 1;
/** Something is missing: not-assessable. */
export const LACKING = 2;
/** Not-applicable. */
export const AWAY = 3;
/** Columns cannot tell; the exact evaluation has to. */
export const UNSURE = 4;

/**
 * The interval of one expression at every row, in steps: `lo` and `hi` times `step` are base units of its
 * dimension, infinite where the interval has no end. Where `error` is 0 both are exact whole numbers of
 * steps; otherwise each true end lies within `error` of the one here, and an end that does not belong to
 * its interval counts as inexact too, so that nothing is ever decided by a tie.
 */
export interface Column {
  readonly step: Rational;
  /** Where the expression's unit shows: in `number(x)`. */
  readonly unit: Unit;
  readonly lo: Float64Array;
  readonly hi: Float64Array;
  readonly error: Float64Array;
  readonly state: Uint8Array;
}

/** A column of so many rows, to be filled. */
export const emptyColumn = (size: number, step: Rational, unit: Unit): Column => ({
  step,
  unit,
  lo: new Float64Array(size),
  hi: new Float64Array(size),
  error: new Float64Array(size),
  state: new Uint8Array(size),
});

/** Whole numbers up to here, their sums and their products up to here, are exact. */
export const LARGEST = Number.MAX_SAFE_INTEGER;

/** Twice what one operation on binary numbers may be off, relative to its result. */
export const ROUNDING = 2 * Number.EPSILON;

/** Stands for an error that no calculation made: an open end. Far below any step and far above underflow. */
export const TOUCH = 1e-250;

/** The size of a number that is one; an infinite end has no rounding error. */
export const sizeOf = (value: number): number => (Number.isFinite(value) ? Math.abs(value) : 0);

/** Thrown where a formula's values cannot be counted in columns; the exact evaluation then answers. */
export class NotInColumns extends Error {}
