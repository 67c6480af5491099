import { describe, expect, test } from 'vitest';
import { textDocument } from '../../../src/document/read/text/read-text.js';
import { spannedRowsIn } from './table-rows.js';

/** Cells a line each, as a tool writes them that reads a page column by column. */
const cells = (words: string): string =>
  words
    .trim()
    .split(/\s*\|\s*/)
    .join('\n');
/** The same with a blank line behind each. */
const apart = (words: string): string =>
  words
    .trim()
    .split(/\s*\|\s*/)
    .join('\n\n');

describe('heads of two rows', () => {
  test('that the print centred, single names between the two lines', () => {
    expect(
      spannedRowsIn(`表1 毕业生去向
                              去向落实（人）
  市州        毕业生                                落实率（%）
                         小计      升学      就业
  示例东州     1,200     1,150     620      530      95.83
  示例西州       800       760     300      460      95.00
  合计         2,000     1,910     920      990      95.50
从表1看，各州都高于九成。
`),
    ).toEqual([
      ['市州', '毕业生', '去向落实（人）×3', '落实率（%）'],
      ['小计', '升学', '就业'],
      ['示例东州', '1,200', '1,150', '620', '530', '95.83'],
      ['示例西州', '800', '760', '300', '460', '95.00'],
      ['合计', '2,000', '1,910', '920', '990', '95.50'],
    ]);
  });

  const RATES = `学校 | 毕业生 | 升学 | 落实率（%） | 小计 | 本科 | 高职 |
    甲校 | 300 | 180 | 40 | 140 | 95.33 | 乙校 | 200 | 90 | 10 | 80 | 96.50 | 丙校 | 250 | 120 | 25 | 95 | 97.20`;

  test('whose names stand one after the other: the columns tell which of them stands over several', () => {
    expect(spannedRowsIn(`表4 毕业生去向\n${cells(RATES)}\n从表4看，升学近半。\n`)).toEqual([
      ['学校', '毕业生', '升学×3', '落实率（%）'],
      ['小计', '本科', '高职'],
      ['甲校', '300', '180', '40', '140', '95.33'],
      ['乙校', '200', '90', '10', '80', '96.50'],
      ['丙校', '250', '120', '25', '95', '97.20'],
    ]);
  });

  test('where nothing tells, no name is given to a column', () => {
    const unclear = RATES.replace('小计 | 本科', '甲类 | 乙类').replaceAll(/\d\d\.\d\d/g, '96');
    const [head] = spannedRowsIn(`表4 毕业生去向\n${cells(unclear)}\n从表4看，升学近半。\n`);
    expect(head).toEqual(['学校×6']);
  });
});

describe('heads of several lines above rows on a line each', () => {
  const ROWS = `东区 3 4120 15.2
西区 2 2810 14.8
南区 4 6030 16.1
合计 9 12960 15.5
从表6看，生师比达标。
`;
  const HEAD = ['区县', '学校数（所）', '在校生（人）', '生师比'];

  test.each([
    ['a name broken over two lines', '区县 学校数（所） 在校生\n（人） 生师比'],
    ['two lines of names', '区县 学校数（所）\n在校生（人） 生师比'],
    ['a name on each line', '区县\n学校数（所）\n在校生（人）\n生师比'],
  ])('%s', (_, head) => {
    expect(spannedRowsIn(`表6 各区情况\n${head}\n${ROWS}`).slice(0, 2)).toEqual([
      HEAD,
      ['东区', '3', '4120', '15.2'],
    ]);
  });
});

describe('rows whose first cell fills its column', () => {
  test('the number of the row and its name, a name and its figure, two figures', () => {
    expect(
      spannedRowsIn(`表2 办学条件
 序号   指标                  单位      2023年      2024年
 1 校舍建筑面积               平方米      54600       55200
 2 图书                      万册        12.4        12.9
 3 合作企业                   家          56          -
 4 出口带宽                   Mbps        1000 2000
表2说明如下。
`),
    ).toEqual([
      ['序号', '指标', '单位', '2023年', '2024年'],
      ['1', '校舍建筑面积', '平方米', '54600', '55200'],
      ['2', '图书', '万册', '12.4', '12.9'],
      ['3', '合作企业', '家', '56', '-'],
      ['4', '出口带宽', 'Mbps', '1000', '2000'],
    ]);
  });
});

describe('rows that blank lines part', () => {
  test('a name for several rows, and a sum whose name takes two columns', () => {
    expect(
      spannedRowsIn(`表3 培训
培训对象
项目
人次
学时

企业职工
安全培训
1200
24000

技能培训
800
16000

退役军人
技能培训
300
9000

合计
2300
49000

从表3看，企业职工最多。
`),
    ).toEqual([
      ['培训对象', '项目', '人次', '学时'],
      ['企业职工', '安全培训', '1200', '24000'],
      ['', '技能培训', '800', '16000'],
      ['退役军人', '技能培训', '300', '9000'],
      ['合计×2', '2300', '49000'],
    ]);
  });
});

describe('rows told by their figures alone, each cell between blank lines', () => {
  const HEAD = ['培训对象', '人次', '占比（%）'];
  const ROWS = [
    ['企业职工', '1200', '52.17'],
    ['退役军人', '300', '13.04'],
    ['农民', '500', '21.74'],
    ['学生', '300', '13.04'],
    ['合计', '2300', '100.00'],
  ];
  const tableOf = (words: string): readonly (readonly string[])[] =>
    spannedRowsIn(`表5 培训对象\n\n${apart(words)}\n\n从表5看，企业职工最多。\n`);
  const rest = ROWS.slice(1, -1).flat().join(' | ');

  test('the name of the first column behind that of the first row', () => {
    const written = `人次 | 占比（%） | 企业职工 | 培训对象 | 1200 | 52.17 | ${rest} | 合计 | 2300 | 100.00`;
    expect(tableOf(written)).toEqual([HEAD, ...ROWS]);
  });

  test('the name of the sums behind their figures', () => {
    const written = `培训对象 | 人次 | 占比（%） | 企业职工 | 1200 | 52.17 | ${rest} | 2300 | 100.00 | 合计`;
    expect(tableOf(written)).toEqual([HEAD, ...ROWS]);
  });

  test('the name of the first column behind all rows', () => {
    const written = `人次 | 占比（%） | ${ROWS.flat().join(' | ')} | 培训对象`;
    expect(tableOf(written)).toEqual([HEAD, ...ROWS]);
  });

  test('lists side by side are no rows of one table', () => {
    const lists =
      '占地 | 126770 | 平方米 | 在校生 | 3627 | 人 | 图书 | 12 | 万册 | 教师 | 230 | 人';
    const { blocks } = textDocument(`表7 条件\n\n${apart(lists)}\n\n如表7。\n`, '年报.txt');
    const tables = blocks.filter((block) => block.type === 'table');
    expect(tables.map(({ columns }) => columns)).not.toContain(2);
  });
});

describe('items of lists', () => {
  test('go on with the lines that stand in behind their marks', () => {
    const { blocks } = textDocument(
      `今年做了三件事。
● 一是把校内的实训室全部开放，周末和晚上都有教师值守，学生凭一卡通进入，
   全年进入 3120 人次；
● 二是把企业的师傅请进来，
   聘请 56 人。
`,
      '年报.txt',
    );
    expect(blocks.map((block) => ('passage' in block ? block.passage.text : block.type))).toEqual([
      '今年做了三件事。',
      '●一是把校内的实训室全部开放，周末和晚上都有教师值守，学生凭一卡通进入，全年进入3120人次；',
      '●二是把企业的师傅请进来，聘请56人。',
    ]);
  });
});
