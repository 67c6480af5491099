import { expect, test } from 'vitest';
import { type Concept, conceptSchema } from '../../../src/standard/index.js';
import { plainText, readTyped } from '../../../web/tables/typed.js';

const concept = (of: Partial<Concept>): Concept =>
  conceptSchema.parse({
    id: 'graduates',
    name: { zh: '毕业生人数', en: 'Graduates' },
    unit: '人',
    kind: 'count',
    period: 'academic-year',
    rollup: { how: 'sum' },
    definition: { zh: '毕业生', en: 'Graduates', basis: '表 1', standing: 'published' },
    ...of,
  });

const people = concept({});
const share = concept({ unit: '%', kind: 'score', decimals: 2 });
const money = concept({ unit: '万元', kind: 'amount', decimals: 2 });

const read = (text: string, of: Concept): string => {
  const typed = readTyped(text, of);
  return 'fault' in typed ? `✗ ${typed.fault.zh}` : plainText(typed.content) || '（空）';
};

test.each([
  ['642', people, '642'],
  ['６４２', people, '642'],
  ['25,805', people, '25805'],
  ['２５，８０５', people, '25805'],
  ['642 人', people, '642'],
  ['87. 04', share, '87.04'],
  ['87.040', share, '✗ 最多保留 2 位小数'],
  ['87.04％', share, '87.04'],
  ['1,234.50', money, '1234.50'],
  ['12 元', money, '✗ 这一行的单位是“万元”。'],
  ['1,23', people, '✗ “1,23”不是一个数。'],
  ['约六百', people, '✗ “约六百”不是一个数。'],
  ['6.5', people, '✗ 应为整数'],
  ['-3', people, '✗ 不能为负数'],
  ['', people, '（空）'],
  ['  ', people, '（空）'],
  ['不填报', people, '不填报'],
  ['中职不填报', people, '不填报'],
  ['未采集', people, '未采集'],
  ['0', people, '0'],
])('“%s” is read as %3$s', (text, of, wanted) => {
  expect(read(text, of)).toBe(wanted);
});

test('a choice is one of those offered', () => {
  const method = concept({ kind: 'choice', unit: '', choices: ['网络问卷调查', '抽样调查'] });
  expect(read('抽样调查', method)).toBe('抽样调查');
  expect(read('问卷', method)).toBe('✗ 应为以下之一：网络问卷调查、抽样调查');
});
