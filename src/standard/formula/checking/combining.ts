import type { Formula, Span } from '../ast.js';
import { composed, joined } from '../type.js';
import { type Checking, type Known, operandType } from './checking.js';
import { dimensionsFit } from './comparing.js';

/** What several numbers of one dimension come to together; ends at the first that has a fault. */
export function combined<Item>(
  checking: Checking,
  at: Span,
  items: readonly Item[],
  typeOf: (item: Item) => Known,
): Known {
  let whole: Known;
  for (const item of items) {
    const type = typeOf(item);
    if (type === undefined) return undefined;
    if (whole !== undefined && !dimensionsFit(checking, at, whole, type)) return undefined;
    whole = whole === undefined ? type : joined(whole, type);
  }
  return whole;
}

/** Sum, difference, product or quotient. */
export function arithmeticType(
  checking: Checking,
  formula: Formula & { type: 'arithmetic' },
  yearsBack: number,
): Known {
  const left = operandType(checking, formula.left, yearsBack, 'quantity');
  const right = operandType(checking, formula.right, yearsBack, 'quantity');
  if (left === undefined || right === undefined) return undefined;
  const { operator } = formula;
  if (operator === '*' || operator === '/') return composed(left, operator, right);
  return dimensionsFit(checking, formula, left, right) ? joined(left, right) : undefined;
}
