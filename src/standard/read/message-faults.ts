import type { Check } from '../edition.js';
import type { FormulaContext } from '../formula/index.js';
import { type Formula, operandsOf, parseFormula, typeFaults } from '../formula/index.js';
import { FAULTS, fault } from './faults.js';
import type { Item, Report } from './items.js';

const PLACE = /\{([^{}]*)\}/g;
const SIDES: readonly string[] = ['left', 'right', 'difference'];

/**
 * Places of a check's message that nothing can fill. `{left}`, `{right}` and `{difference}` speak of the
 * comparison that decides, `{organisation}` is its name; anything else is a formula that gives a number,
 * most often a concept.
 */
export function messageFaults(
  item: Item<Check>,
  formula: Formula,
  context: FormulaContext,
  report: Report,
): void {
  const compares = holdsComparison(formula);
  const filled = (place: string): boolean =>
    place === 'organisation' || (SIDES.includes(place) ? compares : givesNumber(place, context));
  for (const locale of ['zh', 'en'] as const) {
    for (const { 1: place = '', index } of item.value.message[locale].matchAll(PLACE)) {
      if (filled(place)) continue;
      const position = item.within(['message', locale], index);
      report(fault(item.file, position, FAULTS.unknownPlaceholder, { place }));
    }
  }
}

const holdsComparison = (formula: Formula): boolean =>
  formula.type === 'comparison' ||
  (formula.type === 'call' && formula.name === 'between') ||
  operandsOf(formula).some(holdsComparison);

function givesNumber(text: string, context: FormulaContext): boolean {
  const parsed = parseFormula(text);
  if ('faults' in parsed) return false;
  return typeFaults(parsed.formula, { ...context, result: 'quantity' }).length === 0;
}
