import { describe, expect, test } from 'vitest';
import { rowsIn, rowsOf, spannedRowsIn, tablesIn } from './table-rows.js';

describe('tables whose cells one blank parts, on one line or on several', () => {
  test('some rows on a line each, some with each cell on its own', () => {
    expect(
      rowsIn(`表1 基本情况
指标 单位 2022年 2023年 增减
在校生 人 3020 3126 +106
专任教师 人 180 186 +6
图书
万册
12.4
12.9
+0.5
合作企业
家
56
61
+5
从表1看，各项都有增长。
`),
    ).toEqual([
      ['指标', '单位', '2022年', '2023年', '增减'],
      ['在校生', '人', '3020', '3126', '+106'],
      ['专任教师', '人', '180', '186', '+6'],
      ['图书', '万册', '12.4', '12.9', '+0.5'],
      ['合作企业', '家', '56', '61', '+5'],
    ]);
  });

  test('names on lines of their own, their figures below', () => {
    expect(
      rowsIn(`表2 去向
系部 毕业生（人） 升学（人） 就业（人）
护理系
210 120 90
旅游系
160 70 90
合计
370 190 180
`),
    ).toEqual([
      ['系部', '毕业生（人）', '升学（人）', '就业（人）'],
      ['护理系', '210', '120', '90'],
      ['旅游系', '160', '70', '90'],
      ['合计', '370', '190', '180'],
    ]);
  });

  test('a first column that stands over several rows, and totals of its groups', () => {
    const text = `表3 专业
系部 专业 人数
护理系
护理
410
助产
120
小计
530
旅游系
导游
88
烹饪
95
小计
183
合计 713
`;
    const [table] = tablesIn(text);
    expect(rowsOf(table)).toEqual([
      ['系部', '专业', '人数'],
      ['护理系', '护理', '410'],
      ['助产', '120'],
      ['小计', '530'],
      ['旅游系', '导游', '88'],
      ['烹饪', '95'],
      ['小计', '183'],
      ['合计', '713'],
    ]);
    expect(table?.cells.find(({ passage }) => passage.text === '护理系')?.rowSpan).toBe(2);
    expect(table?.cells.find(({ passage }) => passage.text === '合计')?.columnSpan).toBe(2);
  });

  test('names of ages and terms are no figures', () => {
    const rows = rowsIn(`表4 教师
类别 项目 人数 占比（%）
年龄
35岁及以下
60
37.50
36—50岁
70
43.75
51岁以上
30
18.75
`);
    expect(rows.map((row) => row.at(-3))).toEqual(['项目', '35岁及以下', '36—50岁', '51岁以上']);
  });

  test('a name that was broken goes on', () => {
    const rows = rowsIn(`表5 满意度
指标 单位 2023年 方式
课堂育人满意度 % 94.14 问卷
公共基础课（不含思想政治课）教学满
意度 % 91.97 问卷
家长满意度 % 94.64 电话
`);
    expect(rows[2]).toEqual(['公共基础课（不含思想政治课）教学满意度', '%', '91.97', '问卷']);
  });

  test('rows of an annex that lack their number, and a head that a page repeats', () => {
    const rows = rowsIn(`附表3 教学资源表
序号 指标 单位 2023年
1 生师比 : 15.58
2 课程总数 门 286
学时 1944
续表
序号 指标 单位 2023年
3 资源库数 个 5
其中：省级数量 个 1
`);
    expect(rows.slice(1)).toEqual([
      ['1', '生师比', ':', '15.58'],
      ['2', '课程总数', '门', '286'],
      ['学时', '1944'],
      ['3', '资源库数', '个', '5'],
      ['其中：省级数量', '个', '1'],
    ]);
  });

  test('two lists side by side, of which one ends sooner', () => {
    const rows = rowsIn(`表6 收支
收入 金额 支出 金额
拨款 470.9 工资 318.5
事业收入 31.7 商品 90.6
其他收入 30.8
合计 533.4 合计 409.1
`);
    expect(rows.slice(3)).toEqual([
      ['其他收入', '30.8', '', ''],
      ['合计', '533.4', '合计', '409.1'],
    ]);
  });

  test('a row that lost a cell is kept together and bears no number', () => {
    const rows = rowsIn(`表7 职称
职称 人数 占比（%）
正高
3
1.8
副高
29.8
中级
67
40.4
初级
47
28.3
未定级
1
0.6
`);
    expect(rows[2]).toEqual(['副高29.8']);
    expect(rows[3]).toEqual(['中级', '67', '40.4']);
  });

  test('prose, notes and lists below a caption are no rows', () => {
    const prose = `表8 学校2023年的主要成绩
学校获评省级示范学校，
学生在技能大赛中获奖 12 项，
教师获奖 3 项。
`;
    expect(tablesIn(prose)).toEqual([]);
    const [table] = tablesIn(`表9 规模
年级 班数 人数
一年级 8 320
二年级 8 311
三年级 7 290
注：人数截至9月 1
以下按专业说明 12
`);
    expect(table?.rows).toBe(4);
  });
});

describe('empty cells that a tool prints as tabs or blanks alone', () => {
  const HEADS = ['系部', '教师', '双师型教师', '高级职称', '生师比'];
  const rowsBelow = [
    ['护理系', '120', '60', '50.00', '30', '25.00', '15.1'],
    ['旅游系', '80', '44', '55.00', '18', '22.50', '16.2'],
    ['合计', '200', '104', '52.00', '48', '24.00', '15.5'],
  ];
  const tableOf = (between: string): string =>
    [
      '表1 教师',
      ['系部', '教师', '双师型教师', '', '高级职称', '', '生师比'].join(between),
      ['', '', '人数', '占比', '人数', '占比', ''].join(between),
      ...rowsBelow.map((row) => row.join(between)),
      '',
    ].join('\n');

  test.each(['\t', '  '])('a head of two rows whose cells %j joins', (between) => {
    const [table] = tablesIn(tableOf(between));
    expect(table).toMatchObject({ rows: 5, columns: 7, headRows: 2 });
    expect(rowsOf(table)[0]).toEqual(HEADS);
    expect(rowsOf(table)[1]).toEqual(['人数', '占比', '人数', '占比']);
    const spans = HEADS.map((head) =>
      table?.cells.find(({ passage }) => passage.text === head),
    ).map((cell) => [cell?.column, cell?.columnSpan, cell?.rowSpan]);
    expect(spans).toEqual([
      [0, 1, 2],
      [1, 1, 2],
      [2, 2, 1],
      [4, 2, 1],
      [6, 1, 2],
    ]);
  });

  test('a goal of a year to come heads a column', () => {
    const text =
      '表2 目标\n指标\t2023年\t\t2025年目标\n\t目标\t实际\t\n招生（人）\t330\t322\t340\n企业（家）\t21\t24\t30\n';
    expect(tablesIn(text)[0]).toMatchObject({ rows: 4, columns: 4, headRows: 2 });
  });

  test('a tab in front of every line is no cell', () => {
    const text = '表3 规模\n\t年级\t人数\n\t一年级\t320\n\t二年级\t311\n\t三年级\t290\n';
    expect(rowsIn(text)[1]).toEqual(['一年级', '320']);
  });
});

describe('columns that blanks align', () => {
  test('a name that fills its column is parted from the figure behind it, and goes on below', () => {
    const rows = rowsIn(`表1 校区
  项目                  东校区      西校区      合计
  在校生（人）          2618        1326        3944
  校舍建筑面积（平方米） 54600       24500       79100
  实训室（间）          48          24          72
  教学科研仪器设备值（  2140.2      1382.8      3523.0
  万元）

东校区容纳了过半数的学生。
`);
    expect(rows[2]?.slice(0, 2)).toEqual(['校舍建筑面积（平方米）', '54600']);
    expect(rows.at(-1)?.slice(0, 2)).toEqual(['教学科研仪器设备值（万元）', '2140.2']);
  });
});

const INDICATORS = [
  ['序号', '指标', '单位', '2023年'],
  ['1', '生师比*', '：', '15.66'],
  ['2', '双师素质专任教师比例*', '%', '48.96'],
  ['', '专业数量*', '个', '12'],
  ['5', '教学计划内课程总数*', '门', '268'],
  ['', '其中：课证融通课程数*', '门', '24'],
];

describe('tables of indicators', () => {
  test('with each row on a line, each cell on one, or both', () => {
    const asRows = INDICATORS.map((row) => row.filter(Boolean).join(' ')).join('\n');
    const asCells = INDICATORS.flatMap((row) => row.filter(Boolean)).join('\n');
    const asBoth = INDICATORS.map((row, at) =>
      row.filter(Boolean).join(at % 2 === 0 ? ' ' : '\n'),
    ).join('\n');
    const asGaps = INDICATORS.map((row, at) =>
      row.filter(Boolean).join(at % 2 === 0 ? '    ' : ' '),
    ).join('\n');
    for (const lines of [asRows, asCells, asBoth, asGaps]) {
      expect(rowsIn(`附表3 教学资源表\n${lines}\n附表4 服务贡献表\n`)).toEqual(INDICATORS);
    }
  });

  test('with a name broken over its figures, and words in the last column', () => {
    expect(
      rowsIn(`附表2 满意度调查表
序号 指标 单位 2023年 调查人次 调查方式
1 在校生满意度 % 93.62 2812 网络问卷
其中：课堂育人满意度 % 94.10 2812 网络问卷
公共基础课（不含思想 % 91.87 2812 网络问卷
政治课）教学满意度
专业课教学满意度 % 94.58 2812 网络问卷
2 毕业生满意度 % 94.58 1458 网络问卷
`).slice(3),
    ).toEqual([
      ['', '公共基础课（不含思想政治课）教学满意度', '%', '91.87', '2812', '网络问卷'],
      ['', '专业课教学满意度', '%', '94.58', '2812', '网络问卷'],
      ['2', '毕业生满意度', '%', '94.58', '1458', '网络问卷'],
    ]);
  });

  test('below a line that says whose they are', () => {
    const rows = rowsIn(`附表1 人才培养质量计分卡

学校名称：示例市第二职业中等专业学校
 序号  指标                  单位    2022年      2023年
 1     毕业生人数*           人      1058        1102
 2     毕业去向落实人数      人      1030        1078
       其中：毕业生升学人数  人      712         784
 4     月收入                元      3310        3486
`);
    expect(rows[0]).toEqual(['序号', '指标', '单位', '2022年', '2023年']);
    expect(rows).toHaveLength(5);
  });
});

describe('what stands around a table', () => {
  test('a chart below it is none of its rows', () => {
    expect(
      rowsIn(`表6-1 专任教师结构
 类别          项目                人数（人）    占比（%）
 职称          正高级              4             1.72
               副高级              77            33.19
               中级                96            41.38
 学历          研究生              46            19.83
               本科                183           78.88

      100                96
       80    81
       60
`),
    ).toHaveLength(6);
  });

  test('rows of years need no head: names that nothing parts stand over all of them', () => {
    expect(
      spannedRowsIn(`表1-8 证书试点情况
试点学校、证书种类、考核与通过
（所） （种） （人） （人）
2021 15 31 3246 2618 80.65
2022 17 36 3985 3347 83.99
2023 18 42 4672 4038 86.43
`),
    ).toEqual([
      ['试点学校、证书种类、考核与通过（所）（种）（人）（人）×6'],
      ['2021', '15', '31', '3246', '2618', '80.65'],
      ['2022', '17', '36', '3985', '3347', '83.99'],
      ['2023', '18', '42', '4672', '4038', '86.43'],
    ]);
  });
});

test('a table of pipes that a page cut, whose first row behind the cut was taken for a head', () => {
  const text = [
    '表15 各校队伍',
    '',
    '| 学校 | 思政教师 | 班主任 |',
    '|---|---|---|',
    '',
    '| 甲校 | 14 | 93 |',
    '|---|---|---|',
    '| 乙校 | 10 | 64 |',
    '| 合计 | 24 | 157 |',
    '',
    '表16 各校社团',
    '',
    '| 学校 | 社团 |',
    '|---|---|',
    '| 甲校 | 46 |',
  ].join('\n');
  expect(tablesIn(text).map(rowsOf)).toEqual([
    [
      ['学校', '思政教师', '班主任'],
      ['甲校', '14', '93'],
      ['乙校', '10', '64'],
      ['合计', '24', '157'],
    ],
    [
      ['学校', '社团'],
      ['甲校', '46'],
    ],
  ]);
});

test('rows of a captioned table that two blank lines part throughout', () => {
  const rows = [
    '产业链          专业点（个）    占比（%）',
    '装备制造            65       19.70',
    '电子信息            55       16.67',
    '医药健康            36       10.91',
    '合计               156       47.28',
  ];
  expect(
    rowsIn(`                 表4 专业布局\n\n${rows.join('\n\n\n')}\n\n\n注：其余从略。\n`),
  ).toEqual(rows.map((row) => row.split(/ {2,}/)));
});

test('each cell on a line of its own over several pages, each below the head again', () => {
  const page = (rows: string, number: number): string =>
    `${rows.split('|').join('\n\n')}\n\n— ${number} —\n\f示例县职业教育质量年度报告\n\n`;
  const head = '县区|毕业生（人）|落实（人）|落实率（%）';
  const text = [
    page(
      '本节说明毕业去向，数据由各县区报送，市教育局逐一核对。|表4 毕业去向落实情况|'.concat(
        head,
        '|云岭区|731|698|95.49',
      ),
      3,
    ),
    page(`${head}|澄湖区|743|712|95.83|松河区|604|579|95.86`, 4),
    page(
      `${head}|栎城区|617|592|95.95|合计|2695|2581|95.77|落实率最高的是栎城区，最低的是云岭区，两者相差不到半个百分点。`,
      5,
    ),
  ].join('');
  expect(rowsIn(text)).toEqual([
    ['县区', '毕业生（人）', '落实（人）', '落实率（%）'],
    ['云岭区', '731', '698', '95.49'],
    ['澄湖区', '743', '712', '95.83'],
    ['松河区', '604', '579', '95.86'],
    ['栎城区', '617', '592', '95.95'],
    ['合计', '2695', '2581', '95.77'],
  ]);
});
