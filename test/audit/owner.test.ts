import { describe, expect, it } from 'vitest';
import { ownerOf } from '../../src/audit/owner.js';
import { documentOf } from './names/document.js';
import { reportOf } from './report-of.js';

describe('the year of a report', () => {
  it.each<[readonly string[], number | null]>([
    [['示例市职业教育质量年度报告（2023年度）'], 2023],
    [['2022—2023学年示例职业学校质量报告'], 2022],
    [['二〇二三年度', '质量报告'], 2023],
    [['学校通过ISO9001：2015质量管理体系认证', '质量年度报告（2023年度）'], 2023],
    [['学校执行GB/T 19001—2016质量管理体系'], null],
    [['学校始建于1958年，2015年获质量管理奖', '示例职业学校质量年报（2023）'], 2023],
    [
      [
        '在2021年度质量报告的基础上，学校组织各部门重新核对数据，逐项说明来源，并向社会公布，接受监督，请各方批评指正。',
        '示例职业学校质量年报（2023）',
      ],
      2023,
    ],
  ])('of %j', (lines, year) => {
    expect(ownerOf(documentOf(lines)).reportYear).toBe(year);
  });
});

describe('a cover that errs', () => {
  const TABLES = ['人才培养', '教学资源', '服务贡献']
    .map((name) => `附表 ${name}\n| 指标 | 单位 | 2023年 |\n| 毕业生人数 | 人 | 1012 |`)
    .join('\n正文。\n');

  it('is outvoted by the heads of the tables', () => {
    expect(ownerOf(reportOf(TABLES, '示例学校质量年度报告（2022年度）')).reportYear).toBe(2023);
  });

  it('holds where a figure among others looks like a year', () => {
    const table = '附表\n| 序号 | 指标 | 单位 | 甲校 | 乙校 |\n| 1 | 在校生 | 人 | 7837 | 1952 |';
    const title = '示例市职业教育质量年度报告（2022年度）';
    expect(ownerOf(reportOf(`${table}\n正文。\n${table}`, title)).reportYear).toBe(2022);
  });

  it('holds where only one table says otherwise', () => {
    const [one = ''] = TABLES.split('\n正文。\n');
    expect(ownerOf(reportOf(one, '示例学校质量年度报告（2022年度）')).reportYear).toBe(2022);
  });
});

describe('the owner of a report', () => {
  it.each([
    ['示例县职业教育中心质量年度报告（2024年度）', '示例县职业教育中心'],
    ['示例市东湖职业学校2023年度质量报告', '示例市东湖职业学校'],
    ['示例市中等职业学校质量年度报告（2023年度）', '示例市'],
    ['示例市机电中等职业学校职业教育质量年度报告（2023年度）', '示例市机电中等职业学校'],
    ['示例县中等职业学校教育质量年度报告（2023年度）', '示例县'],
    ['示例县工业中专教育质量年度报告（2023年度）', '示例县工业中专'],
    ['示例市中等职业教育质量年度报告', '示例市'],
    ['2023年度示例省职业教育质量报告', '示例省'],
    ['示例职业技术学院人才培养质量年度报告', '示例职业技术学院'],
  ])('of %s', (line, owner) => {
    expect(ownerOf(documentOf([line])).organisation).toBe(owner);
  });
});
