import { expect, test } from 'vitest';
import { changeLines, changeWorkbook } from '../../src/collect/index.js';
import type { FactBase } from '../../src/facts/index.js';
import { decimalText } from '../../src/quantity/index.js';
import { absent, baseWith, placeIn, value } from './support.js';

const years = (
  last: Parameters<typeof baseWith>[0],
  now: Parameters<typeof baseWith>[0],
): FactBase => ({
  ...baseWith(now),
  facts: new Map([...baseWith(last, 2022).facts, ...baseWith(now).facts]),
});
const base = years(
  {
    s01: {
      graduates: value('250'),
      students: value('0'),
      'satisfaction.students': value('87.04'),
      staff: absent('not-collected'),
    },
  },
  {
    s01: {
      graduates: value('258'),
      students: value('900'),
      'satisfaction.students': value('86.5'),
      staff: value('90'),
      practice_centres: value('3'),
    },
  },
);
const lineOf = (concept: string) => {
  const line = changeLines(placeIn(base)).find((each) => each.concept.id === concept);
  if (line === undefined) throw new Error(concept);
  const { difference, growth, apart } = line;
  return [difference && decimalText(difference), growth && decimalText(growth), apart];
};

test.each([
  ['graduates', ['8', '3.2', null], 'counts differ in themselves and in per cent'],
  ['students', ['900', null, null], 'nothing grows from nothing by a per cent'],
  ['satisfaction.students', ['-0.54', null, null], 'scores differ in points only'],
  ['staff', [null, null, 'missing'], 'what was not collected is not nought'],
  ['practice_centres', [null, null, 'not-asked'], 'an earlier edition did not ask for it'],
])('%s: %j (%s)', (concept, expected) => expect(lineOf(concept)).toEqual(expected));

test('a changed definition is said instead of a difference', () => {
  const concept = base.standard.concepts.get('graduates');
  if (concept === undefined) throw new Error('graduates');
  const breaks = [{ cycle: 2023, why: { zh: '口径', en: 'definition' } }];
  const concepts = new Map([...base.standard.concepts, ['graduates', { ...concept, breaks }]]);
  const broken = placeIn({ ...base, standard: { ...base.standard, concepts } });
  const line = changeLines(broken).find((each) => each.concept.id === 'graduates');
  expect(line).toMatchObject({ apart: 'break', difference: null, growth: null });
});

test('a total over other schools than last year says so', () => {
  const district = changeLines(
    placeIn(
      years(
        { s01: { graduates: value('10') } },
        { s01: { graduates: value('10') }, s02: { graduates: value('5') } },
      ),
      '210102',
    ),
  );
  expect(district.find((each) => each.concept.id === 'graduates')?.coverage).toEqual({
    before: '1/3',
    now: '2/3',
  });
});

test('the workbook shows every row, its change, and what was said of it', () => {
  const notes = new Map([
    ['graduates', [{ zh: '毕业生增加（合并一校）', en: 'More graduates (merger)' }]],
  ]);
  const [sheet] = changeWorkbook(placeIn(base), notes).sheets;
  const texts = sheet?.rows.map((row) =>
    row.map(({ content }) =>
      content.type === 'value'
        ? decimalText(content.value)
        : content.type === 'text'
          ? content.text
          : '',
    ),
  );
  expect(texts?.[0]?.[0]).toBe('示例第一职业学校　2023 年度指标变动表（与 2022 年度比较）');
  expect(texts?.[2]?.slice(4, 8)).toEqual(['2022 年', '2023 年', '增减', '增减幅度（%）']);
  expect(texts?.find((row) => row[4] === '250')?.slice(5)).toEqual([
    '258',
    '8',
    '3.2',
    '毕业生增加（合并一校）',
  ]);
  expect(texts?.find((row) => row[5] === '90')?.[8]).toBe('有一年没有数，未比较');
});
