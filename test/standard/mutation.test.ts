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
import { mutantsOf } from './support/mutants.js';

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

describe.each(standard.editions)('$id', (edition) => {
  const { breakdowns } = edition;

  it.each(edition.checks)('$id: its examples pass and fail as they say', (check) => {
    const formula = formulaOf(check);
    const said = worldsOf(check, edition).map((world) => [
      world.name,
      outcome(formula, world.place),
    ]);
    expect(said).toEqual(worldsOf(check, edition).map(({ name, expected }) => [name, expected]));
  });

  it.each(edition.checks)('$id: its examples kill every mutant', (check) => {
    const { severity, acrossPeriods } = check;
    const context = { concepts: standard.concepts, breakdowns, severity, acrossPeriods };
    const worlds = worldsOf(check, edition);
    const formula = formulaOf(check);
    const survivors = mutantsOf(formula, breakdowns)
      .filter((mutant) => typeFaults(mutant.formula, context).length === 0)
      .filter((mutant) =>
        worlds.every(({ place, expected }) => outcome(mutant.formula, place) === expected),
      )
      .filter(
        (mutant) => !equivalentSlips(formula, standard.concepts).has(formulaText(mutant.formula)),
      );
    expect(survivors.map(({ slip }) => slip)).toEqual([]);
  });
});
