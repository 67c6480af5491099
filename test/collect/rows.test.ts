import { describe, expect, test } from 'vitest';
import { planOf } from '../../src/collect/index.js';
import {
  baseWith,
  HEADING,
  LABEL,
  lines,
  placeIn,
  planRows,
  sheetOf,
  sheetsOf,
  type Written,
} from './support.js';

const planSheet = (
  rows: readonly (readonly Written[])[],
  merged: Parameters<typeof sheetOf>[2] = [],
) =>
  lines(
    planOf(sheetsOf([sheetOf('任意名', rows, merged)]), baseWith(), {
      organisation: 's01',
      cycle: 2023,
    }),
  );

describe('rows are found by their printed names', () => {
  test.each([
    ['as printed', '毕业生人数'],
    ['numbered', '1.毕业生人数'],
    ['numbered in Chinese', '（一）毕业生人数'],
    ['numbered below the point', '1.1 毕业生人数'],
    ['with 其中', '其中：毕业生人数'],
    ['spaced', '毕 业 生　人 数'],
    ['broken into lines', '毕业生\n人数'],
    ['with its unit', '毕业生人数（人）'],
    ['starred', '*毕业生人数*'],
    ['with a colon', '毕业生人数：'],
    ['by an alias', '毕业生总数'],
    ['by its identifier', 'graduates'],
  ])('%s', (_, name) => {
    expect(lines(planRows([['7', name, '人', 258]]))).toEqual(['graduates=258 @D3']);
  });

  test('brackets in full or half width, or left out', () => {
    for (const name of [
      '公共基础课（不含思想政治课）教学满意度',
      '公共基础课(不含思想政治课)教学满意度',
      '公共基础课教学满意度',
    ]) {
      expect(lines(planRows([['', name, '%', 89.38]]))).toEqual([
        'satisfaction.students.general=89.38 @D3',
      ]);
    }
    expect(lines(planRows([['', '留在当地就业', '人', 8]]))).toEqual(['employed.local=8 @D3']);
  });

  test('a name that no row has is a fault that offers the nearest one', () => {
    const known: Written[] = ['1', '全日制在校生人数', '人', 900];
    const plan = planRows([known, ['', '毕业生的人数', '人', 258], ['', '食堂座位', '个', 3]]);
    expect(lines(plan)).toEqual(['students=900 @D3', '!unknown-row-near @B4', '!unknown-row @B5']);
    expect(plan.faults[0]?.next.zh).toContain('毕业生人数');
  });

  test('titles, signatures, notes and rows without value are passed over', () => {
    expect(
      lines(
        planRows([
          ['', '毕业生情况'],
          ['1', '毕业生人数', '人', 258],
          ['', '填表人：示例', '', 13800000000],
          ['', '说明：本表数据截至 2023 年 8 月', '', 8],
        ]),
      ),
    ).toEqual(['graduates=258 @D3'.replace('D3', 'D4')]);
  });
});

describe('names that the print repeats', () => {
  const BANKS: Written[][] = [
    ['6', '专业教学资源库数', '个', 6],
    ['', '其中：国家级数量', '个', 3],
    ['', '其中：接入国家智慧教育平台数量', '个', 1],
    ['', '省级数量', '个', 2],
    ['', '接入国家智慧教育平台数量', '个', 2],
    ['', '校级数量', '个', 1],
    ['', '接入国家智慧教育平台数量', '个', 0],
  ];

  test('are told apart by the rows above them, whatever their numbers', () => {
    expect(
      lines(
        planRows([
          ...BANKS.map((row, at) => [String(at + 40), ...row.slice(1)]),
          ['', '在线精品课程数', '门', 4],
          ['', '在线精品课程数', '学时', 400],
          ['', '国家级数量', '门', 1],
          ['', '接入国家智慧教育平台数量', '门', 1],
          ['', '编写教材数', '本', 9],
          ['', '接入国家智慧教育平台数量', '本', 0],
        ]),
      ),
    ).toEqual([
      'resource_banks=6 @D3',
      'resource_banks.national=3 @D4',
      'resource_banks.national.on_platform=1 @D5',
      'resource_banks.provincial=2 @D6',
      'resource_banks.provincial.on_platform=2 @D7',
      'resource_banks.school=1 @D8',
      'resource_banks.school.on_platform=0 @D9',
      'online_courses=4 @D10',
      'online_courses.hours=400 @D11',
      'online_courses.national=1 @D12',
      'online_courses.national.on_platform=1 @D13',
      'textbooks=9 @D14',
      'textbooks.on_platform=0 @D15',
    ]);
  });

  test('sections may change places', () => {
    const plan = lines(
      planRows([
        ['8', '虚拟仿真实训基地数', '个', 5],
        ['', '国家级数量', '个', 5],
        ['6', '专业教学资源库数', '个', 4],
        ['', '国家级数量', '个', 4],
      ]),
    );
    expect(plan).toEqual([
      'simulation_bases=5 @D3',
      'simulation_bases.national=5 @D4',
      'resource_banks=4 @D5',
      'resource_banks.national=4 @D6',
    ]);
  });

  test('are a fault where nothing tells them apart', () => {
    const plan = planRows([
      ['1', '生师比', ':', 11],
      ['', '接入国家智慧教育平台数量', '个', 1],
    ]);
    expect(lines(plan)).toEqual(['student_teacher_ratio~11 @D3', '!ambiguous-row @B4']);
    expect(plan.faults[0]?.next.zh).toContain('国家级数量');
  });

  test('in another table mean the row of that table', () => {
    expect(
      lines(
        planRows([
          ['', '专业群数量', '个', 3],
          ['', '专业数量', '个', 14],
        ]),
      ),
    ).toEqual(['programme_groups=3 @D3', 'programmes=14 @D4']);
    expect(
      lines(
        planRows([
          ['', '中外合作办学专业数', '个', 1],
          ['', '其中：在校生数', '人', 30],
        ]),
      ),
    ).toEqual(['joint_programmes=1 @D3', 'joint_programmes.students=30 @D4']);
  });

  test('two units of one name, in two rows or in one cell', () => {
    const inRows = planRows([
      ['5', '教学计划内课程总数', '门', 80],
      ['', '教学计划内课程总数', '学时', 9000],
    ]);
    expect(lines(inRows)).toEqual(['courses=80 @D3', 'courses.hours=9000 @D4']);
    const withoutUnits = planRows([
      ['5', '教学计划内课程总数', '', 80],
      ['', '教学计划内课程总数', '', 9000],
    ]);
    expect(lines(withoutUnits)).toEqual(['courses=80 @D3', 'courses.hours=9000 @D4']);
    const inOne = planRows([['5', '教学计划内课程总数', '门/学时', '80/9,000']]);
    expect(lines(inOne)).toEqual(['courses=80 @D3', 'courses.hours=9000 @D3']);
    expect(lines(planRows([['5', '教学计划内课程总数', '门/学时', '80']]))).toEqual([
      '!unclear-digits @D3',
      '!unclear-digits @D3',
    ]);
  });
});

describe('sheets that were changed', () => {
  test('columns moved, lines above, no heading at all', () => {
    expect(planSheet([['说明'], [], ['单位', '数值', '指标'], ['人', 258, '毕业生人数']])).toEqual([
      'graduates=258 @B4',
    ]);
    expect(
      planSheet([
        ['毕业生人数', '人', 258],
        ['毕业去向落实人数', '人', 250],
      ]),
    ).toEqual(['graduates=258 @C1', 'graduates.placed=250 @C2']);
  });

  test('names stepped over several columns', () => {
    expect(
      planSheet([
        ['序号', '指标', '', '单位', '数值'],
        ['1', '毕业去向落实人数', '', '人', 250],
        ['', '其中：', '毕业生升学人数', '人', 100],
      ]),
    ).toEqual(['graduates.placed=250 @E2', 'graduates.further_study=100 @E3']);
  });

  test('several tables on one sheet, one beneath another', () => {
    expect(
      planSheet([
        ['表1'],
        [...HEADING],
        ['1', '毕业生人数', '人', 258],
        ['表6'],
        ['指标', '数值', '单位'],
        ['全日制在校生人数', 900, '人'],
      ]),
    ).toEqual(['graduates=258 @D3', 'students=900 @B6']);
  });

  test('years side by side: the one of the cycle counts', () => {
    expect(
      planSheet([
        ['指标', '单位', '2021年', '2022年', '2023年'],
        ['毕业生人数', '人', 1, 2, 3],
      ]),
    ).toEqual(['graduates=3 @E2']);
  });

  test('participations and method beside a score, under a heading of two rows', () => {
    expect(
      planSheet(
        [
          ['序号', '指标', '单位', '满意度'],
          ['', '', '', '数值', '调查人次', '调查方式'],
          ['1', '在校生满意度', '%', 87.04, 19776, '网络问卷调查'],
        ],
        [{ fromRow: 0, toRow: 0, fromColumn: 3, toColumn: 5 }],
      ),
    ).toEqual([
      'satisfaction.students=87.04 @D3',
      'satisfaction.students.n=19776 @E3',
      'satisfaction.students.method=网络问卷调查 @F3',
    ]);
  });

  test('labels merged over rows are no matter, values merged over rows are a fault', () => {
    const rows: Written[][] = [
      [...HEADING],
      ['1', '毕业生人数', '人', 258],
      ['', '毕业去向落实人数', '', 250],
    ];
    const block = (column: number) => ({
      fromRow: 1,
      toRow: 2,
      fromColumn: column,
      toColumn: column,
    });
    expect(planSheet(rows, [block(0), block(2)])).toEqual([
      'graduates=258 @D2',
      'graduates.placed=250 @D3',
    ]);
    expect(planSheet(rows, [block(3)])).toEqual(['!merged-values @D2', '!merged-values @D3']);
    const wide = { fromRow: 1, toRow: 1, fromColumn: 3, toColumn: 5 };
    expect(planSheet(rows, [wide])).toContain('graduates=258 @D2');
  });

  test('the same row twice: agreeing is fine, differing is a fault and neither counts', () => {
    const row = (value: number): Written[] => ['1', '毕业生人数', '人', value];
    expect(lines(planRows([row(258), row(258)]))).toEqual(['graduates=258 @D3']);
    const plan = planRows([row(258), row(259), row(258)]);
    expect(plan.facts).toEqual([]);
    expect(plan.faults.map((fault) => fault.code)).toEqual(['stated-twice', 'stated-twice']);
    expect(plan.faults[0]?.what.zh).toContain('表!D3');
  });

  test('sheets renamed, reordered, hidden, or about something else', () => {
    const mine = sheetOf('Sheet3', [LABEL, HEADING, ['1', '全日制在校生人数', '人', 900]]);
    const other = sheetOf('通讯录', [
      ['姓名', '电话'],
      ['示例', 13800000000],
    ]);
    const hidden = { ...sheetOf('旧', [HEADING, ['1', '毕业生人数', '人', 1]]), hidden: true };
    expect(lines(planOf(sheetsOf([other, hidden, mine]), baseWith()))).toEqual([
      'students=900 @D3',
    ]);
  });

  test('a workbook without any row says so', () => {
    const plan = planOf(sheetsOf([sheetOf('表', [LABEL])]), baseWith());
    expect(lines(plan)).toEqual(['!nothing-found @']);
  });

  test('names but no values: the column is missing', () => {
    expect(
      planSheet([
        ['指标', '单位'],
        ['毕业生人数', '人'],
      ]),
    ).toEqual(['!no-value-column @']);
  });
});

test('every row of the edition is found by its printed name in its printed place', () => {
  const { edition } = placeIn(baseWith());
  for (const table of edition.tables) {
    const rows = table.rows.map((row, at): Written[] => [
      String(row.no),
      row.printedName,
      row.printedUnit,
      row.notApplicable ? '不填报' : `=${at}`,
    ]);
    const plan = planOf(sheetsOf([sheetOf('x', [LABEL, HEADING, ...rows])]), baseWith());
    const found = plan.faults.map((fault) => fault.concept);
    const asked = table.rows.filter((row) => !row.notApplicable).map((row) => row.concept);
    expect(found).toEqual(asked);
  }
});
