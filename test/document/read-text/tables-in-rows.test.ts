import { describe, expect, test } from 'vitest';
import { spannedRowsIn, tablesIn } from './table-rows.js';

/** Cells as a tool writes them that puts a blank line between any two: cells by |, lines of one cell by /. */
const apart = (rows: string): string =>
  rows
    .trim()
    .split('\n')
    .flatMap((row) => row.trim().split('|'))
    .map((cell) => cell.split('/').join('\n'))
    .join('\n\n');

const AFTER = '从表1看，各校都有增长，其中县职教中心增长最多，其余各校次之。';

const tableOf = (rows: string): readonly (readonly string[])[] =>
  spannedRowsIn(`表1 各校情况\n\n${apart(rows)}\n\n${AFTER}\n`);

describe('a table written row by row, a blank line between cells', () => {
  test('a name broken over two lines, and sums that count the rows', () => {
    expect(
      tableOf(`序号|学校|占地（㎡）|校舍（㎡）|专业点|留学生
        1|示例职业技术大学|1217497|650681|39|6
        2|示例河幼儿师范高等专科学/校|561290|217185|31|67
        3|示例林职业学院|464878|225147|40|0
        4|示例泉职业技术学院|564731|319722|43|31
        合计|4 所|2808396|1412735|153|104`),
    ).toEqual([
      ['序号', '学校', '占地（㎡）', '校舍（㎡）', '专业点', '留学生'],
      ['1', '示例职业技术大学', '1217497', '650681', '39', '6'],
      ['2', '示例河幼儿师范高等专科学校', '561290', '217185', '31', '67'],
      ['3', '示例林职业学院', '464878', '225147', '40', '0'],
      ['4', '示例泉职业技术学院', '564731', '319722', '43', '31'],
      ['合计', '4所', '2808396', '1412735', '153', '104'],
    ]);
  });

  test('the names of several columns on one line', () => {
    expect(
      tableOf(`专业
        期初（2022.8.31） 本年新增 本年报废 期末（2023.8.31） 工位（个）
        数控技术应用|612.40|186.40|24.80|774.00|412
        模具制造技术|318.60|72.50|12.60|378.50|268
        焊接技术应用|286.50|88.60|9.50|365.60|236
        全校|1217.50|347.50|46.90|1518.10|916`),
    ).toEqual([
      ['专业', '期初（2022.8.31）', '本年新增', '本年报废', '期末（2023.8.31）', '工位（个）'],
      ['数控技术应用', '612.40', '186.40', '24.80', '774.00', '412'],
      ['模具制造技术', '318.60', '72.50', '12.60', '378.50', '268'],
      ['焊接技术应用', '286.50', '88.60', '9.50', '365.60', '236'],
      ['全校', '1217.50', '347.50', '46.90', '1518.10', '916'],
    ]);
  });

  test('names of all rows that a tool wrote as one cell are none', () => {
    const text = `表1 各校情况\n\n${apart(`培训类别|项目（个）|计划人次|实际人次|完成率|学时
      企业职工岗/位培训/农村实用人/才培训/退役军人技/能培训/社区教育/劳动体验
      38|4000|4126|103.15%|21460|21|2400|2315|96.46%|9840|9|600|648|108.00%|7776
      46|5500|5872|106.76%|6130|32|6000|6204|103.40%|2482`)}\n\n${AFTER}\n`;
    const cells = tablesIn(text).flatMap((table) => table.cells.map(({ passage }) => passage.text));
    expect(cells.filter((words) => words.includes('才培训退役军人'))).toEqual([]);
  });
});

describe('a table of indicators of which some rows at a time stand column by column', () => {
  const captioned = (stacks: string): readonly (readonly string[])[] =>
    spannedRowsIn(`附表1 人才培养质量计分卡\n${apart(stacks)}\n\n${AFTER}\n`);
  const HEAD = '序/号/1/2|3|指标|单位|中职|高职';

  test('each row in its place, the numbers with the rows that are no part of others', () => {
    expect(
      captioned(`${HEAD}
        毕业生人数/毕业去向落实人数/其中：升学人数|人/人/人|7010/6831/4251|2748/2631/512
        其中：升入本科人数|人|217|512
        毕业生本省去向/落实率|%|94.45|84.99
        4/自主创业率/%/0.56/1.38`),
    ).toEqual([
      ['序号', '指标', '单位', '中职', '高职'],
      ['1', '毕业生人数', '人', '7010', '2748'],
      ['2', '毕业去向落实人数', '人', '6831', '2631'],
      ['', '其中：升学人数', '人', '4251', '512'],
      ['', '其中：升入本科人数', '人', '217', '512'],
      ['3', '毕业生本省去向落实率', '%', '94.45', '84.99'],
      ['4', '自主创业率', '%', '0.56', '1.38'],
    ]);
  });

  test('the head again on a further page, and names that stand in front of the figures of several groups', () => {
    expect(
      captioned(`${HEAD}
        全日制在校生人数|人|22450|8965
        序/号/4|5|指标|单位|中职|高职
        年生均财政拨款水平/年财政专项拨款/教职工总数|元/万元|18552/5580|22385/4850|人|1776|612
        思政课教师数|人|81|46`),
    ).toEqual([
      ['序号', '指标', '单位', '中职', '高职'],
      ['1', '全日制在校生人数', '人', '22450', '8965'],
      ['2', '年生均财政拨款水平', '元', '18552', '22385'],
      ['3', '年财政专项拨款', '万元', '5580', '4850'],
      ['4', '教职工总数', '人', '1776', '612'],
      ['5', '思政课教师数', '人', '81', '46'],
    ]);
  });

  test.each([
    [
      'figures are left over',
      '毕业生人数|人|7010|2748\n升学人数|人|4251|512\n月收入|元|3372|4236\n创业人数|人|39|38\n8700',
    ],
    [
      'a column lacks a figure',
      '毕业生人数/升学人数/月收入|人/人/元|7010/4251/3372|2748/512\n创业人数|人|39|38',
    ],
    [
      'names may be broken otherwise',
      '毕业生本省去向落/实率/其中：面向第一产业/月收入|人/人/元|7010/4251/3372|2748/512/4236\n创业人数|人|39|38',
    ],
  ])('is not read so where %s', (_, rows) => {
    const tables = tablesIn(`附表1 人才培养质量计分卡\n${apart(`${HEAD}\n${rows}`)}\n\n${AFTER}\n`);
    expect(tables.filter(({ headRows, columns }) => headRows === 1 && columns >= 4)).toEqual([]);
  });
});
