import { BARE, exact, ONE, over, sameDimension } from '../../quantity/index.js';
import { readable } from '../evaluation/units.js';
import { type Column, NotInColumns, PARTIAL } from './column.js';

/** Two columns that can be added or compared: one that is the same in every unit takes that of the other. */
export function aligned(a: Column, b: Column): readonly [Column, Column] {
  if (a.unit === b.unit || sameDimension(a.unit, b.unit)) return [a, b];
  if (isUnitless(a)) return [{ ...a, unit: b.unit }, b];
  if (isUnitless(b)) return [a, { ...b, unit: a.unit }];
  throw new NotInColumns(`${a.unit.symbol} does not go with ${b.unit.symbol}`);
}

/** Several columns in units that can be added. */
export function alignedAll(of: readonly Column[]): readonly Column[] {
  const model = of.find((each) => !isUnitless(each)) ?? of[0];
  return model === undefined ? of : of.map((each) => aligned(each, model)[0]);
}

/** Whether there are no values but nothing, and everything from nothing on: these are so in every unit. */
const isUnitless = ({ lo, hi, state }: Column): boolean =>
  state.every((each, row) => each > PARTIAL || (isZero(lo[row] ?? 0) && isZero(hi[row] ?? 0)));

const isZero = (end: number): boolean => end === 0 || !Number.isFinite(end);

/** The number as it is printed, without its unit. */
export function withoutUnit(a: Column): Column {
  const { unit } = readable(exact(ONE, a.unit));
  return { ...a, step: over(a.step, unit.factor), unit: BARE };
}
