import { describe, expect, it } from 'vitest';
import { evaluate, examplePlace } from '../../src/facts/index.js';
import {
  type Formula,
  formulaText,
  parseFormula,
  typeFaults,
} from '../../src/standard/formula/index.js';
import type { Check, Edition } from '../../src/standard/index.js';
import { bundledStandard } from '../../src/standard/load.js';
import { equivalentSlips } from './support/equivalent.js';
import { type Mutant, mutantsOf } from './support/mutants.js';

const standard = await bundledStandard();

const formulaOf = (check: Check): Formula => {
  const parsed = parseFormula(check.formula);
  if ('faults' in parsed) throw new Error(`${check.id} cannot be read`);
  return parsed.formula;
};

/** The examples of a check as places, each with what the check has to say there. */
const worldsOf = (check: Check, edition: Edition) =>
  (['pass', 'fail'] as const).flatMap((expected) =>
    check.examples[expected].map((example, index) => ({
      place: examplePlace(check, example, edition, standard),
      expected,
      name: `${expected}[${index}]`,
    })),
  );

function outcome(formula: Formula, place: ReturnType<typeof examplePlace>): string {
  const { value } = evaluate(formula, place);
  if (value.type !== 'truth') return value.type === 'absent' ? value.outcome : value.type;
  return value.verdict === 'never' ? 'fail' : 'pass';
}

/** Well-typed mutants that agree with every example of their check. */
function survivorsOf(check: Check, edition: Edition): readonly Mutant[] {
  const { breakdowns } = edition;
  const { severity, acrossPeriods } = check;
  const context = { concepts: standard.concepts, breakdowns, severity, acrossPeriods };
  const worlds = worldsOf(check, edition);
  return mutantsOf(formulaOf(check), breakdowns)
    .filter((mutant) => typeFaults(mutant.formula, context).length === 0)
    .filter((mutant) =>
      worlds.every(({ place, expected }) => outcome(mutant.formula, place) === expected),
    );
}

/** Mutants of which `support/equivalent.ts` proves that no example can tell them apart. */
const EQUIVALENT: Readonly<Record<string, string>> = {
  'equipment-total-low': '>= becomes > in equipment_value >= 300[万元]',
  'building-area-low': '>= becomes > in building_area >= 24000[平方米]',
  'scores-suspiciously-alike': '< becomes <= in min(',
  'scores-at-most-100': '<= becomes < in max(',
  'scores-not-fractions': '>= becomes > in min(',
};

describe.each(standard.editions)('$id', (edition) => {
  it.each(edition.checks)('$id: its examples pass and fail as they say', (check) => {
    const formula = formulaOf(check);
    const worlds = worldsOf(check, edition);
    expect(worlds.map(({ name, place }) => [name, outcome(formula, place)])).toEqual(
      worlds.map(({ name, expected }) => [name, expected]),
    );
  });

  it.each(edition.checks)('$id: its examples kill every mutant', (check) => {
    const same = equivalentSlips(formulaOf(check), standard.concepts);
    const survivors = survivorsOf(check, edition);
    const killable = survivors.filter((mutant) => !same.has(formulaText(mutant.formula)));
    expect(killable.map(({ slip }) => slip)).toEqual([]);
    const excused = EQUIVALENT[check.id];
    expect(survivors).toHaveLength(excused === undefined ? 0 : 1);
    if (excused !== undefined) expect(survivors[0]?.slip).toContain(excused);
  });
});
