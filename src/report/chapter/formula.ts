import {
  type Formula,
  type FormulaContext,
  type FormulaFault,
  parseFormula,
  typeFaults,
} from '../../standard/formula/index.js';

/** What the formulas of a chapter are checked against. */
export type Vocabulary = Pick<FormulaContext, 'concepts' | 'breakdowns'>;

/**
 * A quoted formula, or what is wrong with it. A report compares years freely: prose says which year it
 * speaks of, where a check could not.
 */
export function readFormula(
  source: string,
  vocabulary: Vocabulary,
  result: 'quantity' | 'truth',
): { readonly formula: Formula } | { readonly faults: readonly FormulaFault[] } {
  const parsed = parseFormula(source);
  if ('faults' in parsed) return parsed;
  const faults = typeFaults(parsed.formula, {
    ...vocabulary,
    severity: 'notice',
    acrossPeriods: true,
    result,
  });
  return faults.length === 0 ? parsed : { faults };
}
