import type { ConceptId } from '../concept.js';
import type { Breakdown, Check } from '../edition.js';
import {
  conceptsIn,
  type Formula,
  type FormulaContext,
  operandsOf,
  parseFormula,
  partsMeant,
  typeFaults,
} from '../formula/index.js';
import { exampleFaults } from './example-faults.js';
import { FAULTS, fault } from './faults.js';
import { faultIn, type Item, type Report } from './items.js';
import { messageFaults } from './message-faults.js';
import type { Register } from './register.js';
import { askedBy, isOwn, type ResolvedEdition } from './resolve.js';

/** What is wrong with the checks an edition writes: ids, formulas, messages and examples. */
export function checkFaults(
  edition: ResolvedEdition,
  register: Register,
  tablesAreWhole: boolean,
  report: Report,
): void {
  const seen = new Map<string, Item<Check>>();
  for (const item of edition.checks.filter((each) => isOwn(edition, each))) {
    const { id } = item.value;
    const other = seen.get(id);
    if (other === undefined) seen.set(id, item);
    else {
      const values = { id, file: other.file, line: other.at(['id']).line };
      report(faultIn(item, ['id'], FAULTS.duplicateCheck, values));
    }
    oneCheckFaults(item, edition, register, tablesAreWhole, report);
  }
}

function oneCheckFaults(
  item: Item<Check>,
  edition: ResolvedEdition,
  register: Register,
  tablesAreWhole: boolean,
  report: Report,
): void {
  const formula = formulaOf(item, report);
  if (formula === undefined) return;
  const breakdowns = edition.breakdowns.map((each) => each.value);
  const used = conceptsUsed(formula, breakdowns);
  if (tablesAreWhole) notAskedFaults(item, used, edition, register, report);
  // What is written but broken has been reported where it stands; it is not unknown.
  if (used.some((id) => register.written.has(id) && !register.concepts.has(id))) return;
  const { severity, acrossPeriods } = item.value;
  const context = { concepts: register.concepts, breakdowns, severity, acrossPeriods };
  meaningFaults(item, formula, context, report);
  messageFaults(item, formula, context, report);
  exampleFaults(item, used, register, report);
}

function formulaOf(item: Item<Check>, report: Report): Formula | undefined {
  const parsed = parseFormula(item.value.formula);
  if ('formula' in parsed) return parsed.formula;
  for (const { start, message } of parsed.faults) {
    report(fault(item.file, item.within(['formula'], start), message));
  }
  return undefined;
}

function notAskedFaults(
  item: Item<Check>,
  used: readonly ConceptId[],
  edition: ResolvedEdition,
  register: Register,
  report: Report,
): void {
  const asked = askedBy(edition);
  for (const id of used) {
    if (asked.has(id) || !register.concepts.has(id)) continue;
    report(faultIn(item, ['formula'], FAULTS.notAskedInFormula, { id }));
  }
}

function meaningFaults(
  item: Item<Check>,
  formula: Formula,
  context: FormulaContext,
  report: Report,
): void {
  for (const { start, message } of typeFaults(formula, context)) {
    report(fault(item.file, item.within(['formula'], start), message));
  }
}

/** The concepts a formula names, and those that its `parts(x)` stand for. */
function conceptsUsed(formula: Formula, breakdowns: readonly Breakdown[]): readonly ConceptId[] {
  const meant = (each: Formula): readonly ConceptId[] => [
    ...(each.type === 'call' && each.name === 'parts'
      ? (partsMeant(each.operands, breakdowns) ?? [])
      : []),
    ...operandsOf(each).flatMap(meant),
  ];
  return [...new Set([...conceptsIn(formula), ...meant(formula)])];
}
