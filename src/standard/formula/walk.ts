import type { ConceptId } from '../concept.js';
import type { Formula } from './ast.js';

/** The formulas directly beneath a formula, from left to right. */
export function operandsOf(formula: Formula): readonly Formula[] {
  switch (formula.type) {
    case 'call':
      return formula.operands;
    case 'arithmetic':
    case 'comparison':
    case 'logic':
      return [formula.left, formula.right];
    case 'not':
    case 'negative':
      return [formula.operand];
    default:
      return [];
  }
}

/** The concepts a formula names, each once, in the order of their first appearance. */
export function conceptsIn(formula: Formula): readonly ConceptId[] {
  const found = new Set<ConceptId>();
  const visit = (each: Formula): void => {
    if (each.type === 'concept') found.add(each.concept);
    operandsOf(each).forEach(visit);
  };
  visit(formula);
  return [...found];
}
