import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textDocument } from '../../../src/document/read/text/read-text.js';
import { BY_LENGTH, growth } from '../../growth/growth.js';
import { keepsEveryLetter, rowsIn, rowsOf, spannedRowsIn, tablesIn } from './table-rows.js';

/** Columns of a band, a blank line behind each, as a tool writes them that goes down the page. */
const band = (...columns: readonly string[]): string =>
  columns.map((column) => `${column.replaceAll('/', '\n')}\n\n`).join('');

const table = (caption: string, ...bands: readonly string[]): string =>
  `${caption}\n${bands.join('')}三个年级中，低年级占得最多，一级比一级多，说明规模处在缓慢爬坡阶段，下一年还会更多。\n`;

describe('tables of which a tool wrote a few rows at a time, column by column', () => {
  test('below a head by itself, with a column of words behind the names', () => {
    const text = table(
      '表1-1 分年级在校生',
      band('学校', '性质', '2024 级', '2023 级', '占全区(%)'),
      band('合计/区职校', '—/公办', '3562/1085', '3462/1046', '100.00/30.31'),
      band('信息学校/商旅学校', '公办/公办', '2080/641', '771/632', '22.21/18.21'),
      band('远航汽校', '民办', '216', '208', '6.00'),
    );
    expect(spannedRowsIn(text)).toEqual([
      ['学校', '性质', '2024级', '2023级', '占全区(%)'],
      ['合计', '—', '3562', '3462', '100.00'],
      ['区职校', '公办', '1085', '1046', '30.31'],
      ['信息学校', '公办', '2080', '771', '22.21'],
      ['商旅学校', '公办', '641', '632', '18.21'],
      ['远航汽校', '民办', '216', '208', '6.00'],
    ]);
  });

  test('whose head stands above the first rows', () => {
    const text = table(
      '表2-3 毕业生去向',
      band('学校/区职校', '毕业生/962', '落实率(%)/98.86'),
      band('信息学校/合计', '694/1656', '98.41/98.67'),
    );
    expect(spannedRowsIn(text)).toEqual([
      ['学校', '毕业生', '落实率(%)'],
      ['区职校', '962', '98.86'],
      ['信息学校', '694', '98.41'],
      ['合计', '1656', '98.67'],
    ]);
  });

  test('whose head stands above the first row where its names are broken, and by itself where not', () => {
    const text = table(
      '表1-5 办学条件',
      band('学校', '占地(㎡)', '区职校', '132600', '图书(万/册)/11.2', '设备值/(万元)/5680'),
      band('信息学校/商旅学校', '88400/67200', '8.1/6.9', '4415/2296'),
    );
    expect(spannedRowsIn(text)).toEqual([
      ['学校', '占地(㎡)', '图书(万册)', '设备值(万元)'],
      ['区职校', '132600', '11.2', '5680'],
      ['信息学校', '88400', '8.1', '4415'],
      ['商旅学校', '67200', '6.9', '2296'],
    ]);
  });

  test('whose names a tool wrote with those of the rows above, broken ones too', () => {
    const text = table(
      '表1-4 专任教师结构',
      band('指标', '单位', '合计', '区职校'),
      band('35 岁及以/下', '人', '248', '69'),
      band('36—50 岁/51 岁及以/上/高级职称', '人/人', '334/142', '104/45'),
      band('人', '209', '71'),
      band('“双师型”/硕士及以上', '人/人', '423/160', '138/52'),
    );
    expect(spannedRowsIn(text)).toEqual([
      ['指标', '单位', '合计', '区职校'],
      ['35岁及以下', '人', '248', '69'],
      ['36—50岁', '人', '334', '104'],
      ['51岁及以上', '人', '142', '45'],
      ['高级职称', '人', '209', '71'],
      ['“双师型”', '人', '423', '138'],
      ['硕士及以上', '人', '160', '52'],
    ]);
  });

  test('with a name over several rows, and a head that a further page repeats', () => {
    const head = band('对象', '项目', '有效问卷(份)', '满意度(%)');
    const text = table(
      '表2-2 满意度',
      head,
      band('在校生', '总体/课堂育人', '7216/7216', '94.36/94.81'),
      band('课外育人/思政课', '7216/7216', '93.72/95.20'),
      head,
      band('家长', '总体', '6104', '95.04'),
    );
    expect(rowsIn(text).map((row) => row.join(' | '))).toEqual([
      '对象 | 项目 | 有效问卷(份) | 满意度(%)',
      ' | 总体 | 7216 | 94.36',
      '在校生 | 课堂育人 | 7216 | 94.81',
      '课外育人 | 7216 | 93.72',
      '思政课 | 7216 | 95.20',
      '家长 | 总体 | 6104 | 95.04',
    ]);
  });

  test('counted by ordinals, with several numbers in a cell', () => {
    const text = table(
      '附表 3 教学资源',
      band('序号', '指标', '单位', '2024 年'),
      band('1/2', '专业群数量/专业数量', '个/个', '10/45'),
      band('3/3.1', '课程总数/课证融通课程数', '门/学时/门/学时', '1186/118640'),
    )
      .replaceAll('门\n学时', '门/学时')
      .replace('1186\n118640', '1186/118640\n62/6240');
    expect(spannedRowsIn(text)).toEqual([
      ['序号', '指标', '单位', '2024年'],
      ['1', '专业群数量', '个', '10'],
      ['2', '专业数量', '个', '45'],
      ['3', '课程总数', '门/学时', '1186/118640'],
      ['3.1', '课证融通课程数', '门/学时', '62/6240'],
    ]);
  });

  test('are none where figures are left over: the columns are others', () => {
    const text = table(
      '表2-6 获奖',
      band('级别', '等次', '区职校', '信息学校'),
      band('国家级', '一等/二等', '1/2'),
      band('5/6', '7/8', '9/10', '11/12', '13/14'),
    );
    expect(tablesIn(text).flatMap(rowsOf).join('\n')).not.toMatch(/国家级 \| 一等/);
  });

  test('keep every word once, whatever stands in the bands', () => {
    const cells = fc.array(fc.constantFrom('甲校', '合计', '12', '3.4', '2024', '—', '1/2', '人'), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.array(cells, { minLength: 3, maxLength: 40 }), (stacks) => {
        const words = stacks.map((stack) => stack.join('\n')).join('\n\n');
        const text = `表1 甲类\n${words}\n`;
        keepsEveryLetter(text);
      }),
      { numRuns: 300 },
    );
  });

  test('take time by their number', async () => {
    const text = (size: number): string =>
      `表1 甲\n${band('学校', '人数')}${band('甲/乙', '12/13').repeat(size)}`;
    const read = (words: string): unknown => textDocument(words, '年报.txt');
    expect(await growth(text, read, 800)).toBeLessThan(BY_LENGTH);
  });
});
