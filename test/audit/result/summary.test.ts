import { describe, expect, it } from 'vitest';
import { auditSummarySchema, summaryOf, summaryRows } from '../../../src/audit/summary/index.js';
import { auditedLines, finding } from './support.js';

const rules = [
  finding('3,120'),
  finding('目录', { category: 'completeness', severity: 'warning' }),
];
const results = [
  auditedLines('毕业生3,120人。\n目录从略。', rules, '甲.docx').result,
  auditedLines('毕业生3,120人。', rules, '乙.pdf').result,
  auditedLines('没有数字。', rules, '丙.txt').result,
];
const unread = [{ file: '丁.pdf', why: { zh: '有口令', en: 'has a password' } }];
const summary = summaryOf(results, unread);

describe('a summary of several audits', () => {
  it('is what its schema says', () => {
    expect(auditSummarySchema.parse(JSON.parse(JSON.stringify(summary)))).toEqual(summary);
  });

  it('counts schools by heads and kinds', () => {
    expect(summary.reports.map(({ faults }) => faults)).toEqual([2, 1, 0]);
    expect(summary.reports[0]?.heads).toEqual({ completeness: 1, truthfulness: 1, compliance: 0 });
    expect(summary.kinds.map(({ faults, reports }) => [faults, reports])).toEqual([
      [1, 1],
      [2, 2],
    ]);
    // All three name one school: their files tell them apart.
    expect(summary.faultless).toEqual(['示例职业学校（丙.txt）']);
  });

  it('closes with a paragraph that carries the counts', () => {
    expect(summary.closing).toContain('本次共核查质量年度报告3份');
    expect(summary.closing).toContain('列出问题3处');
    expect(summary.closing).toContain('内容框架完整性问题1处、采集数据真实性问题2处');
    expect(summary.closing).toContain('“找到3,120”2处（涉及2份）');
    expect(summary.closing).toContain('丁.pdf');
  });

  it('is a sheet with a sum, and with what could not be read', () => {
    const rows = summaryRows(summary, 'zh');
    expect(rows[0]).toContain('内容框架完整性｜找到目录');
    expect(rows[4]?.slice(0, 6)).toEqual(['合计', '', '3', '1', '2', '0']);
    expect(rows[5]).toEqual(['未能读取', '丁.pdf', '有口令']);
    expect(new Set(rows.slice(0, 5).map(({ length }) => length)).size).toBe(1);
  });
});
