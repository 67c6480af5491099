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
