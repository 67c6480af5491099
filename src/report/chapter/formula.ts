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
  unit?: string,
): { readonly formula: Formula } | { readonly faults: readonly FormulaFault[] } {
  const parsed = parseFormula(source);
  if ('faults' in parsed) return parsed;
  const context: FormulaContext = { ...vocabulary, severity: 'notice', acrossPeriods: true };
  const faults = typeFaults(parsed.formula, { ...context, result });
  if (faults.length > 0) return { faults };
  const unlike = unit === undefined ? [] : unitFaults(parsed.formula, unit, context);
  return unlike.length === 0 ? parsed : { faults: unlike };
}

/** A formula can be turned into a unit where it could be compared with a value in that unit. */
function unitFaults(
  formula: Formula,
  unit: string,
  context: FormulaContext,
): readonly FormulaFault[] {
  const { start, end } = formula;
  const sample = { type: 'number', text: '1', unit: unit === '百分点' ? '%' : unit, start, end };
  return typeFaults(
    {
      type: 'comparison',
      operator: '=',
      left: formula,
      right: { ...sample, type: 'number' },
      start,
      end,
    },
    context,
  );
}
