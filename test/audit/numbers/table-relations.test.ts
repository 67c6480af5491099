import { describe, expect, it } from 'vitest';
import { numbersRules } from '../../../src/audit/numbers/index.js';
import { failuresIn } from '../audited.js';
import { reportOf } from '../report-of.js';

const TABLES = /^numbers\.(?:table-relation|table-total)$/;

/** What the rules on tables tell: rule and first quote. */
const told = (text: string): readonly string[] =>
  failuresIn(reportOf(text), numbersRules)
    .filter(({ rule }) => TABLES.test(rule))
    .map(({ rule, evidence }) => `${rule.replace('numbers.', '')}: ${evidence[0]?.quote}`);

const CHANGES = `
表1-1 主要指标两年对比
| 指标 | 单位 | 2022年 | 2023年 | 增减 |
| 在校生 | 人 | 3020 | 3126 | +106 |
| 教学班 | 个 | 71 | 73 | +2 |
| 专任教师 | 人 | 190 | 196 | +6 |
| 生师比 | : | 15.89 | 15.95 | +0.06 |
| 双师型教师比例 | % | 52.11 | 55.10 | +2.99 |
| 设备总值 | 万元 | 4102.5 | 4330.0 | +227.5 |
| 受处分学生 | 人 | 21 | 16 | -5 |`;

const YEARS = `
表1-2 历年规模
| 年份 | 2019年 | 2020年 | 2021年 | 2022年 | 2023年 |
| 在校生（人） | 20150 | 20874 | 21508 | 21960 | 22403 |
| 在校生同比增长（%） | - | 3.59 | 3.04 | 2.10 | 2.02 |
| 专任教师（人） | 1380 | 1442 | 1490 | 1533 | 1571 |
| 生师比 | 14.60 | 14.48 | 14.43 | 14.32 | 14.26 |`;

const MEANS = `
表1-3 各系毕业生
| 系部 | 毕业生（人） | 升学（人） | 就业（人） | 月收入（元） | 计划完成率（%） |
| 护理系 | 512 | 364 | 148 | 3260 | 98.64 |
| 旅游系 | 318 | 184 | 134 | 3240 | 101.00 |
| 烹饪系 | 228 | 138 | 90 | 3195 | 99.06 |
| 公办小计 | 1058 | 686 | 372 | 3238 | 99.44 |
| 启航校区 | 231 | 140 | 91 | 3020 | 87.11 |
| 合计 | 1289 | 826 | 463 | 3195 | 97.20 |`;

describe('what the rows of a table obey', () => {
  it.each([CHANGES, YEARS, MEANS])('finds nothing where all is right: %s', (table) => {
    expect(told(table)).toEqual([]);
  });

  it.each([
    ['| 71 | 73 | +2 |', '| 71 | 73 | +3 |', '+3'],
    ['| 196 | +6 |', '| 199 | +6 |', '+6'],
    ['| 52.11 | 55.10 |', '| 52.11 | 51.50 |', '+2.99'],
    ['| 21 | 16 | -5 |', '| 21 | 16 | -6 |', '-6'],
  ])('finds a change that its two years do not give: %s → %s', (right, wrong, quote) => {
    expect(told(CHANGES.replace(right, wrong))).toEqual([
      expect.stringContaining(`table-relation: ${quote.replace('+', '')}`),
    ]);
  });

  it('finds a number against the ratio that all other years bear out', () => {
    expect(told(YEARS.replace('1490', '1409'))).toEqual(
      expect.arrayContaining([expect.stringContaining('table-relation: 14.43')]),
    );
  });

  it('finds a growth that the year before does not give', () => {
    expect(told(YEARS.replace('| 2.02 |', '| 2.20 |'))).toEqual([
      expect.stringContaining('table-relation: 2.20'),
    ]);
  });

  it('finds a sum that is off although it stands between its parts by a slip', () => {
    expect(told(MEANS.replace('| 826 |', '| 862 |'))).toEqual(
      expect.arrayContaining(['table-total: 862']),
    );
  });

  it('takes no sum of small numbers for the rule of a table', () => {
    const prizes = `
表1-4 获奖情况
| 学校 | 一等奖 | 二等奖 | 优秀组织奖 |
| 示例一中职学校 | 1 | 2 | 3 |
| 示例二中职学校 | 2 | 2 | 4 |
| 示例三中职学校 | 1 | 3 | 4 |
| 示例四中职学校 | 2 | 3 | 6 |`;
    expect(told(prizes)).toEqual([]);
  });

  it('counts the names of a total row as no number of it', () => {
    const classes = `
表1-5 订单班
| 订单班 | 合作单位 | 学生（人） | 奖学金（万元） |
| 护理班 | 示例人民医院 | 96 | 9.6 |
| 酒店班 | 示例大酒店 | 58 | 8.7 |
| 照护班 | 示例养老公司 | 52 | 6.5 |
| 药房班 | 示例大药房 | 40 | 3.2 |
| 合计 | 4家 | 246 | 28.0 |`;
    expect(told(classes)).toEqual([]);
    expect(told(classes.replace('| 9.6 |', '| 6.9 |'))).toEqual(['table-total: 28.0']);
  });

  it('reckons shares under a head that says no unit, and growths without a sign of percent', () => {
    const placement = `
表1-6 去向
| 区县 | 毕业生 | 升学人数 | 升学率 |
| 东城 | 4127 | 2764 | 66.97 |
| 西城 | 2318 | 1402 | 60.48 |
| 南城 | 1884 | 1137 | 60.35 |
| 北城 | 1416 | 846 | 59.75 |
| 合计 | 9745 | 6149 | 63.10 |`;
    expect(told(placement)).toEqual([]);
    expect(told(placement.replace('60.35', '63.05'))).toEqual(['table-relation: 63.05']);
    const income = `
表1-7 收入
| 项目 | 2022年度（万元） | 2023年度（万元） | 增长 |
| 财政拨款 | 68352.4 | 72971.6 | 6.76 |
| 事业收入 | 9412.7 | 9846.3 | 4.61 |
| 其他收入 | 3661.7 | 3881.4 | 6.00 |
| 合计 | 81426.8 | 86699.3 | 6.48 |`;
    expect(told(income)).toEqual([]);
    expect(told(income.replace('| 6.00 |', '| 6.60 |'))).toEqual(['table-relation: 6.60']);
  });

  it.each([
    ['| 公办小计 | 180 |', '| 公办小计 | 108 |', 2],
    ['| 合计 | 230 |', '| 合计 | 320 |', 1],
  ])('adds to the subtotals what stands behind the last: %s → %s', (right, wrong, least) => {
    const schools = `
表1-8 教师
| 学校 | 教师（人） | 职工（人） |
| 甲校 | 100 | 24 |
| 乙校 | 80 | 18 |
| 公办小计 | 180 | 42 |
| 民办丙校 | 50 | 13 |
| 合计 | 230 | 55 |`;
    expect(told(schools)).toEqual([]);
    expect(told(schools.replace(right, wrong)).length).toBeGreaterThanOrEqual(least);
  });

  it('finds a mean per head that leaves other heads than the rest of its row', () => {
    const conditions = `
表1-9 办学条件
| 学校 | 占地（万平方米） | 生均（平方米） | 图书（册） | 生均（册） | 设备（万元） | 生均（元） |
| 甲校 | 11.86 | 37.94 | 96900 | 31.00 | 4862.40 | 15555 |
| 乙校 | 9.64 | 39.87 | 74960 | 31.00 | 4215.60 | 17434 |
| 丙校 | 4.20 | 49.53 | 25440 | 30.00 | 1473.00 | 17370 |
| 丁校 | 4.08 | 34.46 | 34300 | 28.97 | 862.70 | 7286 |`;
    expect(told(conditions)).toEqual([]);
    expect(told(conditions.replace('37.94', '39.74'))).toEqual(['table-relation: 39.74']);
    expect(told(conditions.replace('25440', '24540'))).toEqual(['table-relation: 30.00']);
    // Means of which each is of other heads prove nothing.
    const others = conditions
      .replace('| 31.00 | 4862', '| 26.00 | 4862')
      .replace('| 31.00 | 4215', '| 27.00 | 4215')
      .replace('28.97', '24.10');
    expect(told(others)).toEqual([]);
  });
});
