import { describe, expect, test } from 'vitest';
import { type Given, planOf } from '../../src/collect/index.js';
import { MARK_SHEET, markRows } from '../../src/collect/mark.js';
import { baseWith, HEADING, placeIn, sheetOf, sheetsOf, value, type Written } from './support.js';

const ROW: Written[] = ['1', '毕业生人数', '人', 258];

const mark = (organisation: string, computed = new Map<string, string>()) => ({
  ...sheetOf(
    MARK_SHEET,
    markRows({ organisation, cycle: 2023, edition: 'e', hash: 'h', label: '', computed }),
  ),
  hidden: true,
});

function told(
  above: readonly (readonly Written[])[],
  options: { fileName?: string; given?: Given; marked?: string } = {},
): string {
  const sheets = [sheetOf('表', [...above, HEADING, ROW])];
  if (options.marked !== undefined) sheets.push(mark(options.marked));
  const plan = planOf(sheetsOf(sheets, options.fileName ?? '表.xlsx'), baseWith(), options.given);
  const faults = plan.faults.map((fault) => `!${fault.code}`);
  return [plan.organisation, plan.cycle, ...faults].map(String).join(' ');
}

describe('whose workbook it is and for which year', () => {
  test.each<[string, string, Parameters<typeof told>]>([
    ['one line', 's01 2023', [[['填报单位：示例第一职业学校　　年度：2023']]]],
    ['two cells', 's01 2023', [[['填报单位', '示例第一职业学校'], ['2023年度']]]],
    ['with the seal', 's02 2022', [[['填报单位（公章）：示例第二职业学校', '', '2022 年度']]]],
    [
      'a title with the year',
      's01 2023',
      [[['2023年度中等职业教育质量年报指标'], ['填报单位:示例第一职业学校']]],
    ],
    [
      'a date of reporting is no year',
      's01 2023',
      [[['填报日期：2024年3月1日'], ['填报单位：示例第一职业学校'], ['2023年指标']]],
    ],
    [
      '年度 counts before 年',
      's01 2023',
      [[['2024年编制'], ['填报单位：示例第一职业学校', '2023年度']]],
    ],
    ['by code', 's02 2023', [[['填报单位：Xs02'], ['年度：2023']]]],
    ['by file name', 's02 2023', [[], { fileName: '2023年度-示例第二职业学校.xlsx' }]],
    [
      'the longest name in the file name',
      's03 2023',
      [[], { fileName: '示例第二职业学校分校（2023年度）.xlsx' }],
    ],
    ['by the hidden sheet', 's01 2023', [[], { marked: 's01' }]],
    ['given', 's01 2023', [[], { given: { organisation: 's01', cycle: 2023 } }]],
    [
      'given and said',
      's01 2023',
      [
        [['填报单位：示例第一职业学校', '年度：2023']],
        { given: { organisation: 's01', cycle: 2023 } },
      ],
    ],
    ['nothing said', 'null null !no-organisation !no-cycle', [[]]],
    [
      'a name nobody has',
      'null 2023 !unknown-organisation',
      [[['填报单位：不存在的学校', '年度：2023']]],
    ],
    [
      'an empty line for the name',
      'null 2023 !no-organisation',
      [[['填报单位：________', '年度：2023']]],
    ],
    [
      'somebody else’s workbook',
      'null 2023 !two-organisations',
      [[['填报单位：示例第二职业学校']], { marked: 's01' }],
    ],
    [
      'another organisation than given',
      'null 2023 !other-organisation',
      [[['填报单位：示例第二职业学校', '年度：2023']], { given: { organisation: 's01' } }],
    ],
    [
      'another year than given',
      's01 null !other-cycle',
      [[['填报单位：示例第一职业学校', '年度：2022']], { given: { cycle: 2023 } }],
    ],
    [
      'a year without a standard',
      's01 1999 !no-edition',
      [[['填报单位：示例第一职业学校']], { given: { cycle: 1999 } }],
    ],
  ])('%s', (_, expected, [above, options]) => {
    expect(told(above, options)).toBe(expected);
  });

  test('somebody else’s workbook stays refused even where the organisation is given', () => {
    const options = { marked: 's01', given: { organisation: 's02' } };
    expect(told([['填报单位：示例第二职业学校']], options)).toContain('!two-organisations');
  });
});

describe('what follows is stated, not asserted', () => {
  test('numbers for an organisation that is rolled up are statements about its totals', () => {
    const rows = [['填报单位：示例区', '', '年度：2023'], HEADING, ROW];
    const plan = planOf(sheetsOf([sheetOf('表', rows)]), baseWith());
    expect(plan.facts).toEqual([]);
    expect(plan.statements).toMatchObject([{ concept: 'graduates', cell: 'D3' }]);
  });

  test('a computed value that comes back unchanged is nobody’s statement; a changed one is', () => {
    const sheets = (typed: string) =>
      sheetsOf([
        sheetOf('表', [HEADING, ['1', '生师比', ':', typed]]),
        mark('s01', new Map([['student_teacher_ratio', '11.17']])),
      ]);
    expect(planOf(sheets('11.17'), baseWith()).statements).toEqual([]);
    expect(planOf(sheets('12.00'), baseWith()).statements).toHaveLength(1);
  });
});

test('a dry run tells what differs from what is stored, with the version it saw', () => {
  const base = baseWith({ s01: { graduates: value('258'), students: value('900') } });
  const { edition } = placeIn(base);
  expect(edition.id).toBe('secondary-2023');
  const rows = [
    ['填报单位：示例第一职业学校', '', '年度：2023'],
    HEADING,
    ['1', '毕业生人数', '人', 258],
    ['', '全日制在校生人数', '人', 901],
    ['', '班主任人数', '人', 20],
    ['', '毕业去向落实人数', '人', null],
  ];
  const plan = planOf(sheetsOf([sheetOf('表', rows)]), base);
  expect(plan.facts).toHaveLength(3);
  expect(plan.changes).toMatchObject([
    { concept: 'students', from: value('900'), content: value('901'), version: 3 },
    { concept: 'staff.class_teachers', from: null, version: 0 },
  ]);
});
