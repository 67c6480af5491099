import {
  conceptsIn,
  type Formula,
  operandsOf,
  parseFormula,
  partsMeant,
} from '../../standard/formula/index.js';
import type { Check, ConceptId, Edition } from '../../standard/index.js';

/** A check whose formula has been read once for its edition. */
export interface CompiledCheck {
  readonly check: Check;
  readonly formula: Formula;
  /** The concepts it names and, after them, those of the breakdowns it goes through. */
  readonly concepts: readonly ConceptId[];
}

const compiled = new WeakMap<Edition, readonly CompiledCheck[]>();

/** The checks of an edition, read once. The standard's reader has refused formulas that cannot be read. */
export function checksOf(edition: Edition): readonly CompiledCheck[] {
  const known = compiled.get(edition);
  if (known !== undefined) return known;
  const checks = edition.checks.map((check) => compiledCheck(check, edition));
  compiled.set(edition, checks);
  return checks;
}

/** A check with its formula read; throws where it cannot be read. */
export function compiledCheck(check: Check, edition: Edition): CompiledCheck {
  const parsed = parseFormula(check.formula);
  if ('faults' in parsed) {
    throw new RangeError(`check ${check.id}: ${parsed.faults[0]?.message.en ?? check.formula}`);
  }
  const { formula } = parsed;
  const concepts = new Set([...conceptsIn(formula), ...partsNamed(formula, edition)]);
  return { check, formula, concepts: [...concepts] };
}

const partsNamed = (formula: Formula, edition: Edition): readonly ConceptId[] =>
  formula.type === 'call' && formula.name === 'parts'
    ? (partsMeant(formula.operands, edition.breakdowns) ?? [])
    : operandsOf(formula).flatMap((each) => partsNamed(each, edition));
