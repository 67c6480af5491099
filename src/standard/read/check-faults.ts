import { decimalOf } from '../../quantity/index.js';
import type { ConceptId } from '../concept.js';
import type { Breakdown, Check, Example } from '../edition.js';
import {
  ATTRIBUTES,
  conceptsIn,
  type Formula,
  operandsOf,
  parseFormula,
  partsMeant,
  typeFaults,
} from '../formula/index.js';
import { partsOfRollup } from './edition-faults.js';
import { FAULTS, fault } from './faults.js';
import { faultIn, type Item, type Report } from './items.js';
import type { Register } from './register.js';
import { askedBy, isOwn, type ResolvedEdition } from './resolve.js';
import type { Path } from './source.js';

/** What is wrong with the checks an edition writes: formulas, messages and examples. */
export function checkFaults(
  edition: ResolvedEdition,
  register: Register,
  tablesAreWhole: boolean,
  report: Report,
): void {
  const own = edition.checks.filter((each) => isOwn(edition, each));
  const seen = new Map<string, Item<Check>>();
  for (const item of own) {
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
  const anyBroken = used.some((id) => register.written.has(id) && !register.concepts.has(id));
  if (!anyBroken) meaningFaults(item, formula, register, breakdowns, report);
  const asked = askedBy(edition);
  for (const id of used) {
    if (!tablesAreWhole || asked.has(id) || !register.concepts.has(id)) continue;
    report(faultIn(item, ['formula'], FAULTS.notAskedInFormula, { id }));
  }
  messageFaults(item, formula, used, report);
  const may = closure(used, register);
  for (const kind of ['pass', 'fail'] as const) {
    item.value.examples[kind].forEach((example, index) => {
      exampleFaults(item, example, ['examples', kind, index], may, register, report);
    });
  }
}

function formulaOf(item: Item<Check>, report: Report): Formula | undefined {
  const parsed = parseFormula(item.value.formula);
  if ('formula' in parsed) return parsed.formula;
  for (const { start, message } of parsed.faults) {
    report(fault(item.file, item.within(['formula'], start), message));
  }
  return undefined;
}

function meaningFaults(
  item: Item<Check>,
  formula: Formula,
  register: Register,
  breakdowns: readonly Breakdown[],
  report: Report,
): void {
  const { severity, acrossPeriods } = item.value;
  const context = { concepts: register.concepts, breakdowns, severity, acrossPeriods };
  for (const { start, message } of typeFaults(formula, context)) {
    report(fault(item.file, item.within(['formula'], start), message));
  }
}

/** The concepts a formula names, and those that its `parts(x)` stand for. */
export function conceptsUsed(
  formula: Formula,
  breakdowns: readonly Breakdown[],
): readonly ConceptId[] {
  const meant = (each: Formula): readonly ConceptId[] => [
    ...(each.type === 'call' && each.name === 'parts'
      ? (partsMeant(each.operands, breakdowns) ?? [])
      : []),
    ...operandsOf(each).flatMap(meant),
  ];
  return [...new Set([...conceptsIn(formula), ...meant(formula)])];
}

const PLACE = /\{([^{}]*)\}/g;

function messageFaults(
  item: Item<Check>,
  formula: Formula,
  used: readonly ConceptId[],
  report: Report,
): void {
  const sides = formula.type === 'comparison' ? ['left', 'right'] : [];
  const known = new Set<string>([...used, ...sides]);
  for (const locale of ['zh', 'en'] as const) {
    for (const match of item.value.message[locale].matchAll(PLACE)) {
      const place = match[1] ?? '';
      if (known.has(place)) continue;
      const position = item.within(['message', locale], match.index);
      report(fault(item.file, position, FAULTS.unknownPlaceholder, { place }));
    }
  }
}

/** The used concepts with everything they are computed from. */
function closure(used: readonly ConceptId[], register: Register): ReadonlySet<ConceptId> {
  const found = new Set<ConceptId>();
  const visit = (id: ConceptId): void => {
    if (found.has(id)) return;
    found.add(id);
    const rollup = register.concepts.get(id)?.rollup;
    if (rollup !== undefined) partsOfRollup(rollup).forEach(visit);
  };
  used.forEach(visit);
  return found;
}

function exampleFaults(
  item: Item<Check>,
  example: Example,
  path: Path,
  may: ReadonlySet<ConceptId>,
  register: Register,
  report: Report,
): void {
  const records: readonly [Path, Readonly<Record<string, string>>][] = [
    [['values'], example.values],
    [['lastYear'], example.lastYear ?? {}],
    ...(example.peers ?? []).map((each, index): [Path, typeof each] => [['peers', index], each]),
    ...(example.children ?? []).map((each, index): [Path, typeof each] => [
      ['children', index],
      each,
    ]),
  ];
  for (const [place, record] of records) {
    for (const [id, value] of Object.entries(record)) {
      exampleValueFaults(item, [...path, ...place, id], id, value, may, register, report);
    }
  }
  for (const name of Object.keys(example.organisation ?? {})) {
    if ((ATTRIBUTES as readonly string[]).includes(name)) continue;
    const values = { key: name, allowed: ATTRIBUTES.join('、') };
    report(faultIn(item, [...path, 'organisation', name], FAULTS.notAmong, values));
  }
}

const ABSENCES: readonly string[] = ['blank', 'not-applicable', 'not-collected'];

function exampleValueFaults(
  item: Item<Check>,
  path: Path,
  id: ConceptId,
  value: string,
  may: ReadonlySet<ConceptId>,
  register: Register,
  report: Report,
): void {
  const concept = register.concepts.get(id);
  if (!may.has(id)) {
    report(faultIn(item, path, FAULTS.exampleConcept, { id }));
  } else if (concept?.rollup.how === 'ratio') {
    const { numerator, denominator } = concept.rollup;
    report(faultIn(item, path, FAULTS.exampleComputed, { id, numerator, denominator }));
  } else if (concept !== undefined && !ABSENCES.includes(value)) {
    if (concept.choices !== undefined && !concept.choices.includes(value)) {
      const allowed = concept.choices.join('、');
      report(faultIn(item, path, FAULTS.exampleChoice, { id, value, allowed }));
    } else if (isNumeric(concept.kind) && decimalOf(value) === undefined) {
      report(faultIn(item, path, FAULTS.exampleValue, { id, value }));
    }
  }
}

const isNumeric = (kind: string): boolean => !['text', 'choice', 'list'].includes(kind);
