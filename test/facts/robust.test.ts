import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, findingsOf, traceOfFormula } from '../../src/facts/index.js';
import {
  type FormulaContext,
  formulaText,
  parseFormula,
  typeFaults,
} from '../../src/standard/formula/index.js';
import { check } from './support/base.js';
import { cities, EDITION, IDS } from './support/city.js';

const BREAKDOWNS = [
  { whole: 'students', parts: ['placed'], exhaustive: false, disjoint: true },
  { whole: 'placed', parts: ['students'], exhaustive: false, disjoint: true },
];

/** Formulas of every shape; most have faults of type, the others must never surprise. */
const formulas = fc.letrec<{ number: string; truth: string; set: string }>((tie) => ({
  number: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...IDS),
    fc.constantFrom(...IDS),
    fc.constantFrom('0', '0.5', '3[人]', '20[%]', '2500[元/生]', '1[万元]'),
    fc
      .tuple(tie('number'), fc.constantFrom('+', '-', '*', '/'), tie('number'))
      .map(([a, operator, b]) => `(${a} ${operator} ${b})`),
    fc
      .tuple(fc.constantFrom('abs', 'number', 'last_year', 'growth', 'sum', 'max'), tie('number'))
      .map(([name, a]) => `${name}(${a})`),
    fc
      .tuple(fc.constantFrom('sum', 'min', 'max', 'median', 'count'), tie('set'))
      .map(([name, set]) => `${name}(${set})`),
    tie('set').map((set) => `quartile(${set}, 1)`),
    fc
      .tuple(tie('truth'), tie('number'), tie('number'))
      .map(([condition, a, b]) => `if(${condition}, ${a}, ${b})`),
  ),
  set: fc.oneof(
    fc.constantFrom(...IDS).map((id) => `peers(${id})`),
    fc.constantFrom('parts(placed)'),
    tie('number').map((a) => `children(${a})`),
  ),
  truth: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc
      .tuple(tie('number'), fc.constantFrom('=', '!=', '<', '<=', '>', '>='), tie('number'))
      .map(([a, operator, b]) => `${a} ${operator} ${b}`),
    fc
      .tuple(fc.constantFrom(...IDS), fc.constantFrom('=', '<=', '>'), fc.constantFrom(...IDS))
      .map(([a, operator, b]) => `${a} ${operator} ${b}`),
    fc
      .tuple(tie('truth'), fc.constantFrom('and', 'or'), tie('truth'))
      .map(([a, operator, b]) => `((${a}) ${operator} (${b}))`),
    fc.tuple(tie('truth'), tie('truth')).map(([a, b]) => `implies(${a}, ${b})`),
    tie('truth').map((a) => `(not (${a}))`),
    tie('number').map((a) => `reported(${a})`),
    fc
      .tuple(tie('number'), tie('number'), tie('number'))
      .map(([a, low, high]) => `between(${a}, ${low}, ${high})`),
  ),
}));

const edition = { ...EDITION, breakdowns: BREAKDOWNS };

function sound(text: string, concepts: FormulaContext['concepts'], result: 'truth' | 'quantity') {
  const parsed = parseFormula(text);
  if ('faults' in parsed) return undefined;
  const context = {
    concepts,
    breakdowns: BREAKDOWNS,
    severity: 'notice',
    acrossPeriods: true,
    result,
  } as const;
  return typeFaults(parsed.formula, context).length === 0 ? parsed.formula : undefined;
}

describe('a formula without faults', () => {
  it('evaluates, explains and is found at any place, whatever is missing', () => {
    let sounds = 0;
    fc.assert(
      fc.property(
        cities,
        formulas.truth,
        fc.constantFrom('city', 'north', 's0'),
        (base, text, at) => {
          const formula = sound(text, base.standard.concepts, 'truth');
          if (formula === undefined) return;
          sounds += 1;
          const place = {
            base,
            edition: { ...edition, checks: [check(formulaText(formula))] },
            organisation: at,
            cycle: 2023,
          };
          const { value } = evaluate(formula, place);
          expect(['truth', 'absent']).toContain(value.type);
          const found = findingsOf(place, 'all').find((each) => each.check === 'a-check');
          expect(found?.message.zh).not.toMatch(/\{|NaN|undefined/);
          expect(found?.arithmetic.en).not.toMatch(/\{|NaN|undefined/);
          const failed = value.type === 'truth' && value.verdict === 'never';
          expect(found?.outcome === 'fail').toBe(failed);
        },
      ),
      { numRuns: 1000 },
    );
    expect(sounds).toBeGreaterThan(50);
  });

  it('can be traced where it is a number', () => {
    fc.assert(
      fc.property(cities, formulas.number, fc.constantFrom('city', 's0'), (base, text, at) => {
        fc.pre(sound(text, base.standard.concepts, 'quantity') !== undefined);
        const node = traceOfFormula(text, { base, edition, organisation: at, cycle: 2023 });
        expect(node.value === null).toBe(node.operation === 'absent');
      }),
      { numRuns: 300 },
    );
  });

  it('of the greatest size allowed is still evaluated at once', () => {
    const [base] = fc.sample(cities, { numRuns: 1, seed: 1 });
    if (base === undefined) throw new Error('no city');
    const place = { base, edition, organisation: 's0', cycle: 2023 };
    for (const text of [
      `${'students+'.repeat(400)}students > 0`,
      `${'not '.repeat(45)}students > 0`,
      `${'last_year('.repeat(45)}students${')'.repeat(45)} > 0`,
      `${'implies(students > 0, '.repeat(40)}students > 0${')'.repeat(40)}`,
    ]) {
      const parsed = parseFormula(text);
      if ('faults' in parsed) throw new Error(parsed.faults[0]?.message.en);
      expect(evaluate(parsed.formula, place).value.type).toMatch(/truth|absent/);
    }
  });
});
