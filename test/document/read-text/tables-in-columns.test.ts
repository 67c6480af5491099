import { describe, expect, test } from 'vitest';
import { textDocument } from '../../../src/document/read/text/read-text.js';
import { spannedRowsIn, tablesIn } from './table-rows.js';

/** Columns as a tool writes them that reads a page column by column: cells by |, columns by a line each. */
const written = (columns: string): string =>
  columns
    .trim()
    .split('\n')
    .map((column) => column.trim().split('|').join('\n'))
    .join('\n\n');

const tableOf = (columns: string): readonly (readonly string[])[] =>
  spannedRowsIn(
    `表1 各校情况\n单位：人\n${written(columns)}\n\n从表1看，各校都有增长，其中县职教中心最多。\n`,
  );

describe('a table written column by column', () => {
  test('each with its name on top', () => {
    expect(
      tableOf(`行业|现代农业|装备制造|商贸物流|合计
        县职教中心|34|52|30|116
        县卫校|0|2|3|5
        占比（%）|28.10|44.63|27.27|100.00`),
    ).toEqual([
      ['行业', '县职教中心', '县卫校', '占比（%）'],
      ['现代农业', '34', '0', '28.10'],
      ['装备制造', '52', '2', '44.63'],
      ['商贸物流', '30', '3', '27.27'],
      ['合计', '116', '5', '100.00'],
    ]);
  });

  test('names in front, each by itself, and a last one above its figures', () => {
    expect(
      tableOf(`学校
        应测人数
        关注合计
        县职教中心|县卫校|合计
        1130|407|1537
        95|37|132
        占比|（%）|8.41|9.09|8.59`),
    ).toEqual([
      ['学校', '应测人数', '关注合计', '占比（%）'],
      ['县职教中心', '1130', '95', '8.41'],
      ['县卫校', '407', '37', '9.09'],
      ['合计', '1537', '132', '8.59'],
    ]);
  });

  test('a name broken where its column ended, and losses', () => {
    expect(
      tableOf(`项目|报到人数|综合实训与岗位|实习|毕业人数
        县职教中心|1180|33|951
        县卫校|415|12|330
        增|减|+32|-8|-12`),
    ).toEqual([
      ['项目', '县职教中心', '县卫校', '增减'],
      ['报到人数', '1180', '415', '+32'],
      ['综合实训与岗位实习', '33', '12', '-8'],
      ['毕业人数', '951', '330', '-12'],
    ]);
  });

  test('two columns of a group row by row, below the name of the group', () => {
    expect(
      tableOf(`学校|县职教中心|县卫校|合计
        2022 年|班级（个）|学生（人）|4|132|2|68|6|200
        2023 年|班级（个）|学生（人）|5|168|2|74|7|242`),
    ).toEqual([
      ['学校', '2022年×2', '2023年×2'],
      ['班级（个）', '学生（人）', '班级（个）', '学生（人）'],
      ['县职教中心', '4', '132', '5', '168'],
      ['县卫校', '2', '68', '2', '74'],
      ['合计', '6', '200', '7', '242'],
    ]);
  });

  test('names that come in turn, those over them before that of the column they stand above', () => {
    expect(
      tableOf(`学校|县职教中心|县卫校|合计
        计划|1180|415|1595
        2022 年|报到|1136|410|1546
        完成率|（%）|96.27|98.80|96.93
        计划|1200|420|1620
        2023 年|报到|1168|418|1586
        完成率|（%）|97.33|99.52|97.90`),
    ).toEqual([
      ['学校', '2022年×3', '2023年×3'],
      ['计划', '报到', '完成率（%）', '计划', '报到', '完成率（%）'],
      ['县职教中心', '1180', '1136', '96.27', '1200', '1168', '97.33'],
      ['县卫校', '415', '410', '98.80', '420', '418', '99.52'],
      ['合计', '1595', '1546', '96.93', '1620', '1586', '97.90'],
    ]);
  });

  test('the name of the next column above that of the one before', () => {
    expect(
      tableOf(`学校|县职教中心|县卫校|合计
        一年级|1168|418|1586
        合计|二年级|1112|402|1514
        2280|820|3100`)[0],
    ).toEqual(['学校', '一年级', '二年级', '合计']);
  });

  test('columns that are called alike have no names', () => {
    expect(
      tableOf(`学校|县职教中心|县卫校|合计
        人数|1168|418|1586
        人数|1112|402|1514`)[0],
    ).toEqual(['学校×3']);
  });

  test('a long name broken over many lines above its figures', () => {
    expect(
      tableOf(`学校|县职教中心|县卫校|青禾职校|合计
        合作企业|62|48|41|151
        企业提供校|内实践教学|设备值（万|元）|685.4|142.5|268.3|1096.2
        开放型区域|产教融合实|践中心|（个）|3|2|2|7`)[0],
    ).toEqual([
      '学校',
      '合作企业',
      '企业提供校内实践教学设备值（万元）',
      '开放型区域产教融合实践中心（个）',
    ]);
  });

  test('numbers of rows, of which the row of sums has none, in a column as narrow as one word', () => {
    expect(
      tableOf(`序|号|1|2|3
        学校名称
        举办者
        县职教中心|县卫校|青禾职校|合计
        县教育局|县卫健局|民办|—
        建校年|份|1964|1978|2003|—
        在校生|（人）|3718|2984|1206|7908`),
    ).toEqual([
      ['序号', '学校名称', '举办者', '建校年份', '在校生（人）'],
      ['1', '县职教中心', '县教育局', '1964', '3718'],
      ['2', '县卫校', '县卫健局', '1978', '2984'],
      ['3', '青禾职校', '民办', '2003', '1206'],
      ['', '合计', '—', '—', '7908'],
    ]);
  });

  test('rows that follow in the same manner, of sums without a cell', () => {
    expect(
      tableOf(`名称|机电实训中心|汽车实训中心|县职教中心小计
        学校|县职教中心|县职教中心
        面积|4260|3180|7440
        护理实训中心|药剂实训中心|县卫校小计
        县卫校|县卫校
        2460|1780|4240
        合计
        —
        11680`),
    ).toEqual([
      ['名称', '学校', '面积'],
      ['机电实训中心', '县职教中心', '4260'],
      ['汽车实训中心', '县职教中心', '3180'],
      ['县职教中心小计', '', '7440'],
      ['护理实训中心', '县卫校', '2460'],
      ['药剂实训中心', '县卫校', '1780'],
      ['县卫校小计', '', '4240'],
      ['合计', '—', '11680'],
    ]);
  });

  test('one column of figures, behind which remarks stand beside some rows', () => {
    expect(
      tableOf(`项目|期初在校生|增加合计|减少合计|其中：毕业|期末在校生
        人数|11968|4337|3953|3841|12352
        说明|2023年9月1日
        2024届
        2024年9月1日`),
    ).toEqual([
      ['项目', '人数'],
      ['期初在校生', '11968'],
      ['增加合计', '4337'],
      ['减少合计', '3953'],
      ['其中：毕业', '3841'],
      ['期末在校生', '12352'],
    ]);
  });

  test('figures that look like years, one below the other', () => {
    expect(
      tableOf(`项目|国家助学金|学费减免|校内奖学金|勤工助学|合计
        人次|3240|1950|2024|1128|8342
        金额（万元）|1069.20|702.00|148.20|135.36|2054.76`)[2],
    ).toEqual(['学费减免', '1950', '702.00']);
  });

  test('the names in front of the caption', () => {
    const text = `满意度比上年略有提高，说明各项工作做到了学生心里。\n\n${written(`调查对象|在校生|教职工|合计
        表10 满意度调查结果
        有效（份）|9860|801|10661
        满意（份）|9287|777|10064
        满意度（%）|94.19|97.00|94.40`)}\n\n从表10看，教职工最为满意，学生也比上年满意一些。\n`;
    expect(spannedRowsIn(text)).toEqual([
      ['调查对象', '有效（份）', '满意（份）', '满意度（%）'],
      ['在校生', '9860', '9287', '94.19'],
      ['教职工', '801', '777', '97.00'],
      ['合计', '10661', '10064', '94.40'],
    ]);
    const { blocks } = textDocument(text, '年报.txt');
    expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'caption', 'table', 'paragraph']);
    const { text: read } = textDocument(text, '年报.txt');
    const table = tablesIn(text)[0];
    expect(table?.start).toBe(read.indexOf('有效'));
  });

  test('the figures of several years on a line each', () => {
    expect(
      spannedRowsIn(
        `${written(`收入来源|总收入|财政拨款|事业收入
        表25 近三年收入决算（万元）
        2021年 2022年 2023年|21033.96 22321.68 24008.85|15240.60 16105.80 17286.40|5793.36 6215.88 6722.45
        2023年占比（%）|100.00|72.00|28.00`)}\n\n总收入比上年增长，其中财政拨款占去大半，事业收入次之。\n`,
      ),
    ).toEqual([
      ['收入来源', '2021年', '2022年', '2023年', '2023年占比（%）'],
      ['总收入', '21033.96', '22321.68', '24008.85', '100.00'],
      ['财政拨款', '15240.60', '16105.80', '17286.40', '72.00'],
      ['事业收入', '5793.36', '6215.88', '6722.45', '28.00'],
    ]);
  });

  test('a list of names before a caption whose table has its own', () => {
    const text = `${written(`三项任务|招生|升学|就业
        表10 满意度调查结果
        调查对象|在校生|教职工|学生家长|合计
        有效（份）|9860|801|5272|15933
        满意（份）|9287|777|5093|15157`)}\n\n从表10看，教职工最为满意，学生也比上年满意一些。\n`;
    expect(spannedRowsIn(text)[0]).toEqual(['调查对象', '有效（份）', '满意（份）']);
  });

  test('rows of a further page below the names again, in another order', () => {
    const pages = `支出项目|人员经费|公用经费|设备购置
        县职教中心|3412.80|788.50|512.60
        合计|4680.20|1087.20|681.00
        占比|（%）|72.58|16.86|10.56
        支出项目|师资培训
        县职教中心|36.30
        占比|（%）
        合计|68.60
        1.05`;
    expect(tableOf(pages).slice(3)).toEqual([
      ['设备购置', '512.60', '681.00', '10.56'],
      ['师资培训', '36.30', '68.60', '1.05'],
    ]);
  });

  test.each([
    [
      'its columns are of two lengths',
      `行业|现代农业|装备制造|商贸物流|合计
        县职教中心|34|52|30|116
        县卫校|2|3|5`,
    ],
    [
      'names are left over',
      `学校
        应测人数
        实测人数
        县职教中心|县卫校|合计
        1130|407|1537`,
    ],
    [
      'it goes on in another manner',
      `行业|现代农业|装备制造|商贸物流
        县职教中心|34|52|30
        县卫校|0|2|3
        市卫校|1|4|2
        医疗卫生|餐饮旅游
        6|20|7`,
    ],
  ])('is not read so where %s', (_, columns) => {
    const text = `表1 各校情况\n单位：人\n${written(columns)}\n\n从表1看，各校都有增长，其中县职教中心最多。\n`;
    const first = tablesIn(text)[0]?.cells.filter(({ row }) => row === 0);
    expect(first?.map(({ passage }) => passage.text)).not.toEqual(['行业', '县职教中心', '县卫校']);
    expect(first?.map(({ passage }) => passage.text)).not.toEqual(['学校', '应测人数', '实测人数']);
  });
});
