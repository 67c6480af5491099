import type { Comparison, Verdict } from '../../quantity/index.js';
import type { Formula } from '../../standard/formula/index.js';
import { valueAt } from './evaluate.js';
import type { Scene } from './scene.js';

/** The relation within a formula that decides it: two sides and what stands between them. */
export interface Relation {
  readonly left: Formula;
  readonly operator: Comparison;
  readonly right: Formula;
  readonly verdict: Verdict | undefined;
}

const verdictAt = (formula: Formula, scene: Scene): Verdict | undefined => {
  const value = valueAt(formula, scene);
  return value.type === 'truth' ? value.verdict : undefined;
};

/**
 * The comparison on which a formula's outcome hangs: the part of an `and` that fails, the consequence of
 * an implication, the bound of a `between` that is crossed. Nothing where no comparison is involved.
 */
export function decisive(formula: Formula, scene: Scene): Relation | undefined {
  if (formula.type === 'comparison') {
    const { left, operator, right } = formula;
    return { left, operator, right, verdict: verdictAt(formula, scene) };
  }
  if (formula.type === 'not') return decisive(formula.operand, scene);
  if (formula.type === 'logic') {
    const deciding = formula.operator === 'and' ? 'never' : 'always';
    const { left, right } = formula;
    const first = verdictAt(right, scene) === deciding && verdictAt(left, scene) !== deciding;
    return first ? decisive(right, scene) : (decisive(left, scene) ?? decisive(right, scene));
  }
  if (formula.type !== 'call') return undefined;
  const [first = formula, second = formula, third = formula] = formula.operands;
  if (formula.name === 'implies') return decisive(second, scene) ?? decisive(first, scene);
  if (formula.name === 'if') {
    return decisive(verdictAt(first, scene) === 'never' ? third : second, scene);
  }
  return formula.name === 'between' ? crossed(first, second, third, scene) : undefined;
}

/** The bound that a value lies outside of, or else the lower one. */
function crossed(value: Formula, low: Formula, high: Formula, scene: Scene): Relation {
  const { start, end } = value;
  const against = (operator: '>=' | '<=', right: Formula): Relation => ({
    left: value,
    operator,
    right,
    verdict: verdictAt({ type: 'comparison', operator, left: value, right, start, end }, scene),
  });
  const below = against('>=', low);
  const above = against('<=', high);
  return above.verdict === 'never' ? above : below;
}
