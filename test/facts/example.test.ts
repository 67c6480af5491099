import { describe, expect, it } from 'vitest';
import { exampleOutcome } from '../../src/facts/index.js';
import type { Example, Standard } from '../../src/standard/index.js';
import { check, concept, edition } from './support/base.js';

const CONCEPTS = [
  concept('a'),
  concept('b'),
  concept('rate', {
    unit: '%',
    kind: 'share',
    rollup: { how: 'ratio', numerator: 'a', denominator: 'b' },
    breaks: [{ cycle: 2022, why: { zh: '变', en: 'changed' } }],
  }),
  concept('method', { unit: '', kind: 'choice', rollup: { how: 'list' }, choices: ['1', '2'] }),
];
const EDITION = edition(CONCEPTS.map((each) => each.id));
const STANDARD: Standard = {
  concepts: new Map(CONCEPTS.map((each) => [each.id, each])),
  editions: [EDITION],
};

const outcome = (formula: string, example: Example, levels?: ['city']): string =>
  exampleOutcome(
    check(formula, levels === undefined ? {} : { levels }),
    example,
    EDITION,
    STANDARD,
  );

describe('the world of an example', () => {
  it.each<[string, Example, string]>([
    ['a <= b', { values: { a: '1', b: '2' } }, 'pass'],
    ['a <= b', { values: { a: '1' } }, 'not-assessable'],
    ['a <= b', { values: { a: 'not-applicable', b: '1' } }, 'not-applicable'],
    ['rate = 50[%]', { values: { a: '1', b: '2' } }, 'pass'],
    ['rate < 50[%]', { values: { rate: '50.1' } }, 'fail'],
    ['growth(rate) > 0', { values: { rate: '50.1' }, lastYear: { rate: '40.0' } }, 'pass'],
    ['a >= median(peers(a))', { values: { a: '1' }, peers: [{ a: '2' }, { a: '3' }] }, 'fail'],
    ['sum(children(a)) = a', { values: { a: '5' }, children: [{ a: '2' }, { a: '3' }] }, 'pass'],
    ['sum(children(a)) = a', { values: { a: '6' }, children: [{ a: '2' }, { a: '3' }] }, 'fail'],
    [
      "implies(organisation.type = '卫生', a > b)",
      { values: { a: '1', b: '2' }, organisation: { type: '卫生' } },
      'fail',
    ],
    ["method = '1'", { values: { method: '1' } }, 'pass'],
  ])('%s of %j', (formula, example, expected) => {
    expect(outcome(formula, example)).toBe(expected);
  });

  it('stands at the level at which the check runs', () => {
    const level = "organisation.level = 'city' and a = 1[人]";
    expect(outcome(level, { values: { a: '1' } }, ['city'])).toBe('pass');
    expect(outcome(level, { values: { a: '1' } })).toBe('fail');
  });
});
