import { describe, expect, it } from 'vitest';
import { numbersRules } from '../../../src/audit/numbers/index.js';
import { failuresIn } from '../audited.js';
import { reportOf } from '../report-of.js';

const told = (text: string): readonly string[] =>
  failuresIn(reportOf(text), numbersRules).map(
    ({ rule, evidence }) =>
      `${rule.replace('numbers.', '')}: ${evidence[0]?.quote} (${evidence[0]?.table} ${evidence[0]?.row},${evidence[0]?.column})`,
  );

const ENROLMENT = `
表1-1 各校在校生情况
| 学校 | 男生（人） | 女生（人） | 合计（人） |
| 示例一中职学校 | 1200 | 1300 | 2500 |
| 示例二中职学校 | 2000 | 1500 | 3500 |
| 示例三中职学校 | 800 | 700 | 1500 |
| 示例四中职学校 | 300 | 200 | 500 |
| 合计 | 4300 | 3700 | 8000 |`;

const PLACEMENT = `
表1-2 近三年毕业生就业情况
| 年度 | 毕业生（人） | 落实人数（人） | 落实率（%） |
| 2021 | 2800 | 2660 | 95.0 |
| 2022 | 2916 | 2770 | 95.0 |
| 2023 | 3120 | 2993 | 95.9 |`;

describe('numbers in tables', () => {
  it('finds nothing where all adds up', () => {
    expect(told(ENROLMENT)).toEqual([]);
    expect(told(PLACEMENT)).toEqual([]);
  });

  it('finds a total that its column does not make', () => {
    expect(told(ENROLMENT.replace('| 4300 |', '| 4350 |'))).toEqual(
      expect.arrayContaining(['table-total: 4350 (表1-1 6,2)']),
    );
  });

  it('finds a cell that breaks its row', () => {
    const all = told(ENROLMENT.replace('| 2000 | 1500 | 3500 |', '| 2000 | 1500 | 3700 |'));
    expect(all).toEqual(expect.arrayContaining([expect.stringContaining('3700')]));
  });

  it('finds a rate that the same row does not give', () => {
    expect(told(PLACEMENT.replace('| 95.9 |', '| 94.8 |'))).toEqual(
      expect.arrayContaining(['share: 94.8 (表1-2 4,4)']),
    );
  });

  it('holds the text against the table', () => {
    const text = `${PLACEMENT}\n2023年毕业生3210人，比上年增加204人。`;
    const all = told(text);
    expect(all.some((each) => each.startsWith('restated: '))).toBe(true);
  });

  it('takes last year from the table for a change told in the text', () => {
    const right = `${PLACEMENT}\n2023年毕业生3120人，比上年增加204人。`;
    expect(told(right)).toEqual([]);
    const wrong = right.replace('204', '240');
    expect(told(wrong)).toEqual([expect.stringContaining('change: ')]);
  });

  it('does not take part of a list for a total', () => {
    const some = `
表2-1 部分学校培训情况
| 学校 | 培训（人次） | 到账（万元） |
| 示例一中职学校 | 120 | 3.5 |
| 示例二中职学校 | 80 | 2.5 |
| 全市 | 5200 | 60.5 |`;
    expect(told(some)).toEqual([]);
  });

  it('adds no rates, means or ranks', () => {
    const rates = `
表2-2 各校满意度
| 学校 | 满意度（%） | 生均设备值（元） | 排名 |
| 示例一中职学校 | 95.1 | 8000 | 1 |
| 示例二中职学校 | 94.1 | 7000 | 2 |
| 示例三中职学校 | 93.1 | 6000 | 3 |
| 合计 | 94.5 | 7200 | - |`;
    expect(told(rates)).toEqual([]);
  });

  it('knows that rounded entries need not add up to the last digit', () => {
    const rounded = `
表2-3 经费来源
| 来源 | 金额（万元） | 占比（%） |
| 财政拨款 | 1234.3 | 62.0 |
| 事业收入 | 512.4 | 25.7 |
| 其他 | 244.4 | 12.3 |
| 合计 | 1991.0 | 100.0 |`;
    expect(told(rounded)).toEqual([]);
  });

  it('keeps a district, a school and the city apart', () => {
    const text = `${ENROLMENT}\n示例一中职学校在校生2500人。示例二中职学校在校生3500人。我校在校生8000人。`;
    expect(told(text)).toEqual([]);
  });

  it('holds the annex against the checks of the edition and against the text', () => {
    const annex = `
学校毕业生25805人。
附表1 人才培养质量计分卡
| 序号 | 指标 | 单位 | 2023年 |
| 1 | 毕业生人数 | 人 | 25850 |
| 2 | 毕业去向落实人数 | 人 | 25194 |
| | 其中：毕业生升学人数 | 人 | 14086 |
| | 升入本科人数 | 人 | 1497 |
| 3 | 毕业生本省去向落实率 | % | 78.2 |
| 4 | 月收入 | 元 | 2933 |
| 5 | 毕业生面向三次产业就业人数 | 人 | 8457 |
| | 其中：面向第一产业 | 人 | 619 |
| | 面向第二产业 | 人 | 998 |
| | 面向第三产业 | 人 | 6850 |`;
    const all = told(annex);
    expect(all.some((each) => each.startsWith('restated: '))).toBe(true);
    expect(all.some((each) => each.startsWith('annex-check: '))).toBe(true);
  });
});
