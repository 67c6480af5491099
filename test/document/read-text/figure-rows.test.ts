import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textDocument } from '../../../src/document/read/text/read-text.js';
import { BY_LENGTH, growth } from '../../growth/growth.js';
import { keepsEveryLetter, rowsOf, spannedRowsIn, tablesIn } from './table-rows.js';

describe('rows known by the figures that they end in', () => {
  test('whose names go on below, and a head of three lines with halves of names in the outer two', () => {
    expect(
      spannedRowsIn(`表2-2 毕业生去向(单位:人)
去向落实 落实率 升学率
学校 毕业生 未落实
小计 升学 其中本科 直接就业 (%) (%)
市职教中 931 908 702 118 206 23 97.53 75.40
心
市工业学 655 640 412 57 228 15 97.71 62.90
校
市农工校 352 341 196 19 145 11 96.88 55.68
合计 1938 1889 1310 194 579 49 97.47 67.60
落实率的分母是全体毕业生。
`),
    ).toEqual([
      ['学校', '毕业生', '去向落实×4', '未落实', '落实率(%)', '升学率(%)'],
      ['小计', '升学', '其中本科', '直接就业'],
      ['市职教中心', '931', '908', '702', '118', '206', '23', '97.53', '75.40'],
      ['市工业学校', '655', '640', '412', '57', '228', '15', '97.71', '62.90'],
      ['市农工校', '352', '341', '196', '19', '145', '11', '96.88', '55.68'],
      ['合计', '1938', '1889', '1310', '194', '579', '49', '97.47', '67.60'],
    ]);
  });

  test('whose names stand on lines above them', () => {
    expect(
      spannedRowsIn(`表2-5 证书考核情况
证书 参考(人) 取得(人) 通过率(%) 上学年取得(人)
农机维护1+X证书
(中级)
136 128 94.12 105
汽车运用与维修
1+X证书(中级)
266 246 92.48 232
网店运营推广 54 50 92.59 45
合计 456 424 92.98 382
人数口径见第二章。
`),
    ).toEqual([
      ['证书', '参考(人)', '取得(人)', '通过率(%)', '上学年取得(人)'],
      ['农机维护1+X证书(中级)', '136', '128', '94.12', '105'],
      ['汽车运用与维修1+X证书(中级)', '266', '246', '92.48', '232'],
      ['网店运营推广', '54', '50', '92.59', '45'],
      ['合计', '456', '424', '92.98', '382'],
    ]);
  });

  test('whose names stand around them, and whose numbers may look like years', () => {
    const [table] = tablesIn(`表2-3 就业分布(单位:人)
产业 地域
直接就
学校 第一 第二 第三 本市 州市
业
市职教
2060 3 98 105 131
中心
市工业
2280 0 1934 57 142
学校
市农工校 1450 54 49 42 101
合计 5790 57 2081 204 374
其他见下表。
`);
    expect(rowsOf(table).slice(1)).toEqual([
      ['市职教中心', '2060', '3', '98', '105', '131'],
      ['市工业学校', '2280', '0', '1934', '57', '142'],
      ['市农工校', '1450', '54', '49', '42', '101'],
      ['合计', '5790', '57', '2081', '204', '374'],
    ]);
  });

  test('of indicators, with a number or none, a unit, and points', () => {
    expect(
      spannedRowsIn(`附表3 教学资源表
序 指标 单位 市职教中心 市工业学校 全市
号
1 生师比* : 13.83 13.58 13.06
2 双师素质专任教师比例 % 40.68 45.96 39.20
4 专业群数量 个 3 2 9
专业数量 个 16 10 43
5
教学计划内课程总数
门 312 218 855
`),
    ).toEqual([
      ['序号', '指标', '单位', '市职教中心', '市工业学校', '全市'],
      ['1', '生师比*', ':', '13.83', '13.58', '13.06'],
      ['2', '双师素质专任教师比例', '%', '40.68', '45.96', '39.20'],
      ['4', '专业群数量', '个', '3', '2', '9'],
      ['', '专业数量', '个', '16', '10', '43'],
      ['5', '教学计划内课程总数', '门', '312', '218', '855'],
    ]);
    expect(
      spannedRowsIn(`表0-1 主要指标
指标 单位 2022年度 2023年度 增减 增长率或百分点
毕业生 人 748 772 24 3.21%
去向落实率 % 96.12 96.76 — 0.64 个百分点
升学人数 人 428 467 39 9.11%
`).slice(1),
    ).toEqual([
      ['毕业生', '人', '748', '772', '24', '3.21%'],
      ['去向落实率', '%', '96.12', '96.76', '—', '0.64个百分点'],
      ['升学人数', '人', '428', '467', '39', '9.11%'],
    ]);
  });

  test('with a number, a name that was broken and a level, up to a heading that the contents name', () => {
    const text = `目录
2.3 课程………3
2.4 教师教法改革与教学质量………4
2.5 学生资助………5

2.3 课程
表2-3 选课情况
序号 课程名称 级别 学时 选课(人次)
1 拖拉机底盘维修 省级 72 412
3 植保无人机飞防作
业
校级 64 236
5 液压与气动 校级 80 198
合计 — 216 846
2.4 教师教法改革与教学质量
学校抓教学不喊口号，抓的是三本账。
`;
    expect(spannedRowsIn(text)).toEqual([
      ['序号', '课程名称', '级别', '学时', '选课(人次)'],
      ['1', '拖拉机底盘维修', '省级', '72', '412'],
      ['3', '植保无人机飞防作业', '校级', '64', '236'],
      ['5', '液压与气动', '校级', '80', '198'],
      ['合计', '—', '', '216', '846'],
    ]);
    const { blocks } = textDocument(text, '年报.txt');
    const headings = blocks.flatMap((block) =>
      block.type === 'heading' ? [block.passage.text] : [],
    );
    expect(headings).toContain('2.4 教师教法改革与教学质量');
  });

  test('names within quotation marks that a line broke go on', () => {
    const [head] = spannedRowsIn(`表2-2 专业与教师
专业 专业课教师(人) 其中“双师
型”(人)
在校生(人) 专业生师比
汽车运用与维修 22 18 616 28.00∶1
汽车车身修复 5 4 132 26.40∶1
机电技术应用 13 10 360 27.69∶1
`);
    expect(head).toEqual([
      '专业',
      '专业课教师(人)',
      '其中“双师型”(人)',
      '在校生(人)',
      '专业生师比',
    ]);
  });

  test('names whose units stand below them, in turn', () => {
    const [head] = spannedRowsIn(`表3-2 技术服务
学校 横向到款 经济效益 专利授权 转让(项) 转化到款
(万元) (万元) (项) (万元)
市职教中心 68.5 315 6 0 0
市工业学校 132.4 860 13 2 18.6
市农工校 41.6 520 9 1 4.8
`);
    expect(head).toEqual([
      '学校',
      '横向到款(万元)',
      '经济效益(万元)',
      '专利授权(项)',
      '转让(项)',
      '转化到款(万元)',
    ]);
  });

  test('a head repeated on a further page, and one that no row follows', () => {
    const head = '学校 班次(个) 人次 到账(万元)';
    const text = `表3-1 培训
${head}
市职教中心 46 4862 186.4
市工业学校 38 3715 214.7
${head}
市农工校 61 6204 72.6
五校合计
${head}
以上数据由各校填报，市教育局汇总。
`;
    const { blocks } = textDocument(text, '年报.txt');
    const words = blocks.map((block) =>
      block.type === 'table'
        ? `${block.rows} rows`
        : `${block.type}: ${'passage' in block ? block.passage.text : ''}`,
    );
    expect(words).toContain('4 rows');
    const told = (part: string): number => words.join('\n').split(part).length - 1;
    // The first repetition goes with its page; the last is told where it stands, and once.
    expect([told('学校'), told('五校合计')]).toEqual([2, 1]);
  });

  test('are none where a caption stands before sentences that end in numbers', () => {
    const text = `表1 规模
全市在校生 3120 人，比上年 3034
人增加 86 人，其中女生 1200 1300
人；另有成人学生 120 130
人在读，男生 90 100
`;
    expect(tablesIn(text).flatMap(({ cells }) => cells).length).toBe(0);
  });
});

describe('any lines under a caption', () => {
  const word = fc.constantFrom(
    '合计',
    '学校',
    '（人）',
    '2023',
    '2023年',
    '12',
    '1,204',
    '95.2%',
    '—',
    '“双师',
    '型”',
    '甲',
    '序号',
    '指标',
    '单位',
    '人',
    '%',
    '1',
  );
  const line = fc.array(word, { minLength: 1, maxLength: 7 }).map((words) => words.join(' '));

  test('lose no word', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
        const text = `表1-1 各校情况\n${lines.join('\n')}\n`;
        keepsEveryLetter(text);
      }),
      { numRuns: 300 },
    );
  });

  test('take time by their number', async () => {
    const text = (size: number): string => `表1 甲\n${'甲\n1 2 3\n乙 4 5 6\n'.repeat(size)}`;
    const read = (words: string): unknown => textDocument(words, '年报.txt');
    expect(await growth(text, read, 2000)).toBeLessThan(BY_LENGTH);
  });
});

test('a date below a signature is no running foot, though other pages end in dates', () => {
  const page = (number: number, ...lines: readonly string[]): string =>
    [...lines, `— ${number} —`, '', '示例区质量年度报告(2024 年度)', ''].join('\n');
  const text = [
    page(1, '真实性声明', '法定代表人(签名):郑某某', '2024 年 12 月 20 日'),
    page(2, '大事记之一，见下。', '2024 年 3 月 15 日'),
    page(3, '大事记之二，见下。', '2024 年 6 月 1 日'),
    page(4, '大事记之三，见下。', '2024 年 9 月 10 日'),
  ].join('\n');
  const { blocks } = textDocument(text, '年报.txt');
  const furniture = blocks
    .filter(({ type }) => type === 'furniture')
    .map((block) => text.slice(block.start, block.end));
  expect(furniture).toContain('示例区质量年度报告(2024 年度)');
  expect(furniture.join('\n')).not.toContain('20 日');
});
