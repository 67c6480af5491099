import { expect, it } from 'vitest';
import type { ReportFact } from '../../../src/server/shapes/report.js';
import { matchingFacts, traceAddress } from '../../../web/report/panels/matching-facts.js';

const fact = (ref: string, given: Partial<ReportFact>): ReportFact => ({
  ref,
  text: '25,805人',
  label: { zh: '毕业生人数', en: 'Graduates' },
  formula: 'graduates',
  concept: 'graduates',
  organisation: '210100',
  organisationName: { zh: '示例市', en: 'Example City' },
  cycle: 2023,
  value: '25805',
  unit: '人',
  place: { part: 'talent', anchor: 'talent.h1', heading: '1.1 毕业去向', label: '表 1-1' },
  ...given,
});

const COUNT = fact('a', {});
const SHARE = fact('b', {
  text: '97.63%',
  label: { zh: '就业人数 ÷ 毕业生人数', en: 'placed ÷ graduates' },
  formula: 'graduates.placed / graduates',
  concept: null,
  value: '97.63',
  place: { part: 'foreword', anchor: 'foreword', heading: '前言', label: null },
});

const found = (part: string | undefined, text: string) =>
  matchingFacts([COUNT, SHARE], part, text).map(({ ref }) => ref);

it('finds a quotation by what is printed, its value, its name, its formula and its place', () => {
  for (const text of [
    '25,805',
    '25805',
    '毕业生人数',
    'GRADUATES',
    '表 1-1',
    '毕业去向',
    ' 示例市 ',
  ]) {
    expect(found(undefined, text), text).toContain('a');
  }
  expect(found(undefined, 'graduates.placed /')).toEqual(['b']);
  expect(found(undefined, '')).toEqual(['a', 'b']);
  expect(found(undefined, 'nothing such')).toEqual([]);
});

it('keeps to a chapter', () => {
  expect(found('foreword', 'graduates')).toEqual(['b']);
});

it('leads to the trace of the indicator, or of the formula', () => {
  expect(traceAddress(COUNT)).toBe('210100/2023/graduates');
  expect(traceAddress(SHARE)).toBe('210100/2023/=graduates.placed / graduates');
});
