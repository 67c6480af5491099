import { expect, test } from 'vitest';
import type { TraceAnswer } from '../../../src/server/shapes.js';
import { largestFirst, shownChildren } from '../../../web/trace/largest-first.js';

const node = (of: Partial<TraceAnswer>): TraceAnswer => ({
  concept: 'graduates',
  label: { zh: '毕业生人数', en: 'Graduates' },
  organisation: 'a',
  organisationName: 'a',
  cycle: 2023,
  value: null,
  unit: '人',
  range: null,
  operation: 'asserted',
  formula: null,
  coverage: null,
  source: null,
  statements: [],
  children: [],
  ...of,
});

test('the largest value comes first by its size and not by its digits; none comes last', () => {
  const nodes = [node({ value: '9.5' }), node({ value: null }), node({ value: '12' })];
  expect(largestFirst(nodes).map(({ value }) => value)).toEqual(['12', '9.5', null]);
});

test('numerator and denominator stay in their order', () => {
  const parts = [node({ value: '1' }), node({ value: '2', concept: 'students' })];
  expect(largestFirst(parts)).toEqual(parts);
});

test('members of a weighted mean come with their weights, the heaviest first', () => {
  const score = (name: string, value: string) =>
    node({ organisationName: name, concept: 'score', value });
  const weight = (name: string, value: string) =>
    node({ organisationName: name, concept: 'score.n', value });
  const mean = node({
    operation: 'mean',
    children: [score('a', '90'), weight('a', '20'), score('b', '80'), weight('b', '300')],
  });
  expect(shownChildren(mean).map(({ node: { value }, weight }) => [value, weight?.value])).toEqual([
    ['80', '300'],
    ['90', '20'],
  ]);
});
