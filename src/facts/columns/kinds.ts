import { approximation, BARE, type Rational, rational, times } from '../../quantity/index.js';
import type { Formula } from '../../standard/formula/index.js';
import { valueAt } from '../evaluation/evaluate.js';
import type { Value } from '../evaluation/value.js';
import type { Cycle } from '../fact.js';
import {
  AWAY,
  type Column,
  emptyColumn,
  KNOWN,
  LACKING,
  PARTIAL,
  ROUNDING,
  TOUCH,
  UNSURE,
} from './column.js';
import type { Year } from './year.js';

/** Quartiles of values with up to six decimals, halved for their ends, are whole numbers of these. */
const PARTS = rational(8_000_000);

/**
 * A formula that asks of a school for nothing but its type, such as `median(peers(x))`: the exact evaluation
 * answers once for each type. What it comes to at a group is left to it as well.
 */
export function kindColumn(formula: Formula, year: Year, now: Cycle): Column {
  const { ids, attributes, groupAt } = year.rows;
  const values = new Map<string, Value>();
  const each = ids.map((_, row) => {
    if (groupAt[row] !== -1) return undefined;
    const type = attributes[row]?.type ?? '';
    const value = values.get(type) ?? valueAt(formula, { place: year.place(row), now });
    values.set(type, value);
    return value;
  });
  return columnOf(each);
}

function columnOf(values: readonly (Value | undefined)[]): Column {
  const found = values.find((each) => each?.type === 'quantity');
  const unit = found?.type === 'quantity' ? found.quantity.unit : BARE;
  const step = times(unit.factor, rational(1n, PARTS.numerator));
  const column = emptyColumn(values.length, step, unit);
  for (const [row, value] of values.entries()) fill(column, row, value);
  return column;
}

function fill(column: Column, row: number, value: Value | undefined): void {
  if (value?.type === 'absent') {
    column.state[row] = value.outcome === 'not-applicable' ? AWAY : LACKING;
    return;
  }
  if (value?.type !== 'quantity' || value.quantity.unit.symbol !== column.unit.symbol) {
    column.state[row] = UNSURE;
    return;
  }
  const { lo, hi, loOpen, hiOpen } = value.quantity.interval;
  const low = counted(lo, Number.NEGATIVE_INFINITY);
  const high = counted(hi, Number.POSITIVE_INFINITY);
  column.lo[row] = low.value;
  column.hi[row] = high.value;
  const touches = (loOpen && lo !== null) || (hiOpen && hi !== null);
  column.error[row] = Math.max(low.error, high.error, touches ? TOUCH : 0);
  column.state[row] = value.missing.length > 0 ? PARTIAL : KNOWN;
}

function counted(end: Rational | null, infinite: number): { value: number; error: number } {
  if (end === null) return { value: infinite, error: 0 };
  const scaled = times(end, PARTS);
  const value = approximation(scaled);
  const isExact = scaled.denominator === 1n && Number.isSafeInteger(value);
  return { value, error: isExact ? 0 : Math.abs(value) * 4 * ROUNDING + TOUCH };
}
