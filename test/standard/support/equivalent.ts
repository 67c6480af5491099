import { unitOf } from '../../../src/quantity/index.js';
import { type Formula, formulaText, operandsOf } from '../../../src/standard/formula/index.js';
import type { Concept, ConceptId } from '../../../src/standard/index.js';
import { childrenOf } from './mutants.js';

/**
 * Whether `<` and `<=` (or `>` and `>=`) say the same of every value a comparison can meet, so that no
 * example can tell them apart. They differ only where an end of one side meets the other. Here one side is
 * a whole number n, the other the least or greatest of values that are stated, not counted, in n's unit.
 * A value stated with d decimals stands for an interval whose ends are odd multiples of 5·10^−(d+1).
 * For d ≥ 0 such an end is an odd number over 2·10^d and so not whole. For d < 0, with k = −d, n would be
 * odd · 5·10^(k−1) = odd · 2^(k−1) · 5^k: only where n holds 2 exactly k−1 times and 5 at least k times.
 */
function strictnessCannotMatter(
  { left, right }: Formula & { type: 'comparison' },
  concepts: ReadonlyMap<ConceptId, Concept>,
): boolean {
  const [number, values] = left.type === 'number' ? [left, right] : [right, left];
  return (
    number.type === 'number' &&
    /^\d+$/.test(number.text) &&
    !canBeEnd(Number(number.text)) &&
    isRounded(values, number.unit, concepts)
  );
}

/** Whether a whole number is an odd multiple of 2^(k−1) · 5^k for some k from 1. */
function canBeEnd(number: number): boolean {
  if (number === 0) return false;
  let odd = number;
  let fives = 5;
  while (odd % 2 === 0) {
    odd /= 2;
    fives *= 5;
  }
  return odd % fives === 0;
}

function isRounded(
  formula: Formula,
  symbol: string,
  concepts: ReadonlyMap<ConceptId, Concept>,
): boolean {
  if (formula.type === 'call' && (formula.name === 'min' || formula.name === 'max')) {
    return operandsOf(formula).every((each) => isRounded(each, symbol, concepts));
  }
  if (formula.type !== 'concept') return false;
  const concept = concepts.get(formula.concept);
  if (concept === undefined || concept.unit !== symbol || concept.rollup.how === 'ratio')
    return false;
  return unitOf(symbol)?.indivisible === false;
}

const STRICT: Readonly<Record<string, '<' | '<=' | '>' | '>='>> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
};

/** The texts of a formula's mutants that {@link strictnessCannotMatter} proves to mean the same. */
export function equivalentSlips(
  formula: Formula,
  concepts: ReadonlyMap<ConceptId, Concept>,
): ReadonlySet<string> {
  return new Set(relaxed(formula, concepts).map(formulaText));
}

function relaxed(formula: Formula, concepts: ReadonlyMap<ConceptId, Concept>): readonly Formula[] {
  const operator = formula.type === 'comparison' ? STRICT[formula.operator] : undefined;
  const here =
    formula.type === 'comparison' &&
    operator !== undefined &&
    strictnessCannotMatter(formula, concepts)
      ? [{ ...formula, operator }]
      : [];
  const beneath = childrenOf(formula).flatMap(({ child, put }) =>
    relaxed(child, concepts).map(put),
  );
  return [...here, ...beneath];
}
