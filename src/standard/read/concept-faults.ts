import { perUnit, sameDimension, type Unit, unitOf } from '../../quantity/index.js';
import type { Concept, ConceptId } from '../concept.js';
import { likelyMeant } from '../formula/suggestion.js';
import { FAULTS } from './faults.js';
import { faultIn, type Item, type Report } from './items.js';
import type { Register } from './register.js';
import type { Path } from './source.js';

/** What is wrong with concepts as seen beside each other: units, roll-ups and choices. */
export function conceptFaults(register: Register, report: Report): void {
  for (const item of register.items.values()) {
    unitFaults(item, report);
    choiceFaults(item, report);
    rollupFaults(item, register, report);
  }
}

/** Reports an id that no concept has, with the likeliest one that was meant. */
export function knows(
  register: Register,
  item: Item<unknown>,
  path: Path,
  id: ConceptId,
  report: Report,
): boolean {
  if (register.written.has(id)) return register.concepts.has(id);
  const meant = likelyMeant(id, register.concepts.keys());
  const hint = meant === undefined ? '' : ` (${meant}?)`;
  report(faultIn(item, path, FAULTS.unknownConcept, { id, hint }));
  return false;
}

function unitFaults(item: Item<Concept>, report: Report): void {
  const { unit } = item.value;
  if (unitOf(unit) === undefined) report(faultIn(item, ['unit'], FAULTS.unknownUnit, { unit }));
}

function choiceFaults(item: Item<Concept>, report: Report): void {
  const { kind, choices } = item.value;
  if (kind === 'choice' && choices === undefined) {
    report(faultIn(item, ['kind'], FAULTS.needsChoices));
  }
  if (kind !== 'choice' && choices !== undefined) {
    report(faultIn(item, ['choices'], FAULTS.choicesOnOther));
  }
}

const WORDED: readonly Concept['kind'][] = ['text', 'choice', 'list'];
const FOR_WORDS: readonly string[] = ['list', 'none'];

function rollupFaults(item: Item<Concept>, register: Register, report: Report): void {
  const { kind, rollup } = item.value;
  const worded = WORDED.includes(kind);
  if (worded !== FOR_WORDS.includes(rollup.how) && rollup.how !== 'none') {
    const allowed = worded ? 'list, none' : 'sum, distinct, ratio, mean, max, median, none';
    const values = { kind, how: rollup.how, allowed };
    report(faultIn(item, ['rollup', 'how'], FAULTS.rollupKind, values));
    return;
  }
  if (rollup.how === 'ratio') ratioFaults(item, rollup, register, report);
  if (rollup.how === 'distinct') elsewhereFaults(item, rollup.elsewhere, register, report);
  if (rollup.how === 'mean') weightFaults(item, rollup.weight, register, report);
}

/** The unit of a concept that exists and has a known one. */
function unitOfConcept(
  item: Item<Concept>,
  path: Path,
  id: ConceptId,
  register: Register,
  report: Report,
): Unit | undefined {
  if (!knows(register, item, path, id, report)) return undefined;
  return unitOf(register.concepts.get(id)?.unit ?? '');
}

function ratioFaults(
  item: Item<Concept>,
  parts: { readonly numerator: ConceptId; readonly denominator: ConceptId },
  register: Register,
  report: Report,
): void {
  const top = unitOfConcept(item, ['rollup', 'numerator'], parts.numerator, register, report);
  const bottom = unitOfConcept(
    item,
    ['rollup', 'denominator'],
    parts.denominator,
    register,
    report,
  );
  const own = unitOf(item.value.unit);
  if (top === undefined || bottom === undefined || own === undefined) return;
  const quotient = perUnit(top, bottom);
  if (sameDimension(quotient, own)) return;
  const values = { ...parts, found: quotient.symbol, unit: own.symbol };
  report(faultIn(item, ['rollup'], FAULTS.ratioDimension, values));
}

function elsewhereFaults(
  item: Item<Concept>,
  id: ConceptId,
  register: Register,
  report: Report,
): void {
  const unit = unitOfConcept(item, ['rollup', 'elsewhere'], id, register, report);
  const own = unitOf(item.value.unit);
  if (unit === undefined || own === undefined || sameDimension(unit, own)) return;
  const values = { id, found: unit.symbol, unit: own.symbol };
  report(faultIn(item, ['rollup', 'elsewhere'], FAULTS.elsewhereUnit, values));
}

function weightFaults(
  item: Item<Concept>,
  id: ConceptId,
  register: Register,
  report: Report,
): void {
  if (!knows(register, item, ['rollup', 'weight'], id, report)) return;
  const kind = register.concepts.get(id)?.kind;
  if (kind === 'count' || kind === 'amount') return;
  report(faultIn(item, ['rollup', 'weight'], FAULTS.weightKind, { id }));
}
