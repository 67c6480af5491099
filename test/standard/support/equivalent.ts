import { unitOf } from '../../../src/quantity/index.js';
import { type Formula, formulaText, operandsOf } from '../../../src/standard/formula/index.js';
import type { Concept, ConceptId } from '../../../src/standard/index.js';
import { childrenOf } from './mutants.js';

/**
 * Whether `<` and `<=` (or `>` and `>=`) say the same of every value a comparison can meet, so that no
 * example can tell them apart. Proof: one side is a literal that is a whole number, the other the least or
 * greatest of concepts whose values are stated with d ≥ 0 decimals and not counted. Such a value stands for
 * an interval whose ends are odd multiples of 5·10^−(d+1). A whole number n equal to such an end would
 * give n·10^(d+1) = 5·odd, but the left side is even. So ends never meet the literal, and only where they
 * meet do the two comparisons differ. `min` and `max` of such intervals have such ends.
 */
function strictnessCannotMatter(
  comparison: Formula & { type: 'comparison' },
  concepts: ReadonlyMap<ConceptId, Concept>,
): boolean {
  const { left, right } = comparison;
  return (
    (isWhole(right) && isRounded(left, concepts)) || (isWhole(left) && isRounded(right, concepts))
  );
}

const isWhole = (formula: Formula): boolean =>
  formula.type === 'number' && /^\d+$/.test(formula.text);

function isRounded(formula: Formula, concepts: ReadonlyMap<ConceptId, Concept>): boolean {
  if (formula.type === 'call' && (formula.name === 'min' || formula.name === 'max')) {
    return operandsOf(formula).every((each) => isRounded(each, concepts));
  }
  if (formula.type !== 'concept') return false;
  const concept = concepts.get(formula.concept);
  const unit = unitOf(concept?.unit ?? '');
  return concept?.rollup.how !== 'ratio' && unit !== undefined && !unit.indivisible;
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
