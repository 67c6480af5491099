import {
  BARE,
  between,
  type Comparison,
  compared,
  difference,
  greaterOf,
  growth,
  hull,
  inUnit,
  negatedInterval,
  PERCENT,
  point,
  product,
  type Quantity,
  quantity,
  quotient,
  rational,
  sum,
} from '../../quantity/index.js';
import type { Formula } from '../../standard/formula/index.js';
import { aligned, readable } from './units.js';
import {
  absentTogether,
  missingIn,
  notAssessable,
  quantityValue,
  type Reason,
  truthValue,
  type Value,
} from './value.js';

export type Operator = (Formula & { type: 'arithmetic' })['operator'];

/** Two numbers and what they still lack, or why there are not two. */
function pair(
  a: Value,
  b: Value,
): { a: Quantity; b: Quantity; missing: readonly Reason[] } | Value {
  const absent = absentTogether([a, b]);
  if (absent !== undefined) return absent;
  if (a.type !== 'quantity' || b.type !== 'quantity') return notAssessable([]);
  return { a: a.quantity, b: b.quantity, missing: missingIn([a, b]) };
}

const isPair = (each: ReturnType<typeof pair>): each is Exclude<ReturnType<typeof pair>, Value> =>
  'a' in each;

/** The result of an operation on intervals; a divisor that may be zero is not-assessable for `why`. */
export function calculated(a: Value, operator: Operator, b: Value, why: () => Reason): Value {
  const both = pair(a, b);
  if (!isPair(both)) return both;
  const result = operated(both.a, operator, both.b);
  return result === undefined ? notAssessable([why()]) : quantityValue(result, both.missing);
}

function operated(a: Quantity, operator: Operator, b: Quantity): Quantity | undefined {
  switch (operator) {
    case '+':
      return sum(...aligned(a, b));
    case '-':
      return difference(...aligned(a, b));
    case '*':
      return product(a, b);
    case '/':
      return quotient(a, b);
  }
}

/** Whether a comparison holds for all, some or none of the true values; texts are alike or not. */
export function comparison(a: Value, operator: Comparison, b: Value): Value {
  if (a.type === 'text' && b.type === 'text') {
    return truthValue((a.text === b.text) === (operator === '=') ? 'always' : 'never');
  }
  const both = pair(a, b);
  if (!isPair(both)) return both;
  const [left, right] = aligned(both.a, both.b);
  return truthValue(compared(left, operator, right), both.missing);
}

/** What is possible where a condition is undecided. */
export function possibly(a: Value, b: Value): Value {
  if (a.type === 'truth' && b.type === 'truth') {
    return a.verdict === b.verdict ? a : truthValue('sometimes');
  }
  if (a.type === 'text' && b.type === 'text' && a.text === b.text) return a;
  const both = pair(a, b);
  return isPair(both) ? quantityValue(hull(...aligned(both.a, both.b)), both.missing) : both;
}

/** A number changed by `change`; what is absent stays so. */
export const changed = (value: Value, change: (of: Quantity) => Quantity): Value =>
  value.type === 'quantity' ? quantityValue(change(value.quantity), value.missing) : value;

export const negative = (of: Quantity): Quantity => quantity(negatedInterval(of.interval), of.unit);

/** How large a number is, whatever its sign. */
export function magnitude(of: Quantity): Quantity {
  const larger = greaterOf(of.interval, negatedInterval(of.interval));
  const least = larger.lo !== null && larger.lo.numerator < 0n;
  const { hi, hiOpen } = larger;
  if (!least) return quantity(larger, of.unit);
  const fromZero = hi === null ? greaterOf(larger, point(rational(0))) : between(rational(0), hi);
  return quantity({ ...fromZero, hiOpen }, of.unit);
}

/** The number as it is printed, without its unit. */
export const withoutUnit = (of: Quantity): Quantity => quantity(readable(of).interval, BARE);

/** The change against a year before, in %. */
export function grown(now: Value, before: Value, why: () => Reason): Value {
  const both = pair(now, before);
  if (!isPair(both)) return both;
  const result = growth(...aligned(both.a, both.b));
  return result === undefined
    ? notAssessable([why()])
    : quantityValue(inUnit(result, PERCENT), both.missing);
}
