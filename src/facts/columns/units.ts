import { BARE, exact, ONE, over, sameDimension } from '../../quantity/index.js';
import { readable } from '../evaluation/units.js';
import { type Column, NotInColumns } from './column.js';

/** Two columns that can be added or compared: a bare zero takes the unit of the other. Unlike units do not go. */
export function aligned(a: Column, b: Column): readonly [Column, Column] {
  if (a.unit === b.unit || sameDimension(a.unit, b.unit)) return [a, b];
  if (isBareZero(a)) return [{ ...a, unit: b.unit }, b];
  if (isBareZero(b)) return [a, { ...b, unit: a.unit }];
  if (isEmpty(a) || isEmpty(b)) return [a, b];
  throw new NotInColumns(`${a.unit.symbol} does not go with ${b.unit.symbol}`);
}

const isBareZero = ({ unit, lo, hi, state }: Column): boolean =>
  unit === BARE && state.every((each, row) => each === 0 && lo[row] === 0 && hi[row] === 0);

/** A column without any value goes with everything. */
const isEmpty = ({ state }: Column): boolean => state.every((each) => each > 1);

/** The number as it is printed, without its unit. */
export function withoutUnit(a: Column): Column {
  const { unit } = readable(exact(ONE, a.unit));
  return { ...a, step: over(a.step, unit.factor), unit: BARE };
}
