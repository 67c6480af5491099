import { evaluate, type Place } from '../facts/index.js';
import {
  type Comparison,
  compared,
  exact,
  plus,
  type Quantity,
  quantity,
  rational,
  sameDimension,
  times,
} from '../quantity/index.js';
import type { Formula } from '../standard/formula/index.js';

/**
 * Whether the condition of a passage holds. What cannot be assessed does not hold. Where rounding leaves a
 * comparison open, the values in the middle decide: they are the ones the report prints, and its words
 * must agree with them. (A check is stricter: it never decides what rounding leaves open.)
 */
export function holdsAt(condition: Formula, place: Place): boolean {
  if (condition.type === 'not')
    return isKnown(condition, place) && !holdsAt(condition.operand, place);
  if (condition.type === 'logic') {
    const left = holdsAt(condition.left, place);
    const right = holdsAt(condition.right, place);
    return condition.operator === 'and' ? left && right : left || right;
  }
  const { value } = evaluate(condition, place);
  if (value.type !== 'truth') return false;
  if (value.verdict !== 'sometimes') return value.verdict === 'always';
  return condition.type === 'comparison' && middlesCompare(condition, place);
}

const isKnown = (condition: Formula, place: Place): boolean =>
  evaluate(condition, place).value.type === 'truth';

function middlesCompare(
  { left, operator, right }: Formula & { readonly type: 'comparison' },
  place: Place,
): boolean {
  const a = middleAt(left, place);
  const b = middleAt(right, place);
  if (a === undefined || b === undefined) return false;
  return middlesVerdict(a, operator, b);
}

/** A bare 0 goes with every unit. */
function middlesVerdict(a: Quantity, operator: Comparison, b: Quantity): boolean {
  const right = sameDimension(a.unit, b.unit) ? b : quantity(b.interval, a.unit);
  return compared(a, operator, right) === 'always';
}

function middleAt(formula: Formula, place: Place): Quantity | undefined {
  const { value } = evaluate(formula, place);
  if (value.type !== 'quantity') return undefined;
  const { lo, hi } = value.quantity.interval;
  if (lo === null || hi === null) return undefined;
  return exact(times(plus(lo, hi), rational(1, 2)), value.quantity.unit);
}
