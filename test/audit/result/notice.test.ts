import { describe, expect, it } from 'vitest';
import { type AuditRuling, noticeOf } from '../../../src/audit/notice/index.js';
import type { ReportDocument } from '../../../src/document/model/index.js';
import { auditedLines, finding } from './support.js';

const created = '2026-01-05T18:00:00Z';
const { result } = auditedLines('# 第一章 人才培养\n毕业生3,120人，就业率94.8%，合作企业12家。', [
  finding('3,120'),
  finding('94.8%', { category: 'completeness', severity: 'notice' }),
  finding('12家', { category: 'truthfulness', severity: 'warning' }),
]);

const wordsOf = (document: ReportDocument): string => {
  const texts: string[] = [];
  JSON.stringify(document.root, (name, value: unknown) => {
    if (name === 'text' && typeof value === 'string') texts.push(value);
    return value;
  });
  return texts.join('\n');
};

const rulingOn = (at: number, verdict: AuditRuling['verdict']): AuditRuling => ({
  finding: result.findings[at]?.id ?? '',
  evidenceHash: result.findings[at]?.evidenceHash ?? '',
  verdict,
  remark: '核对了原表',
});

describe('a notice of corrections', () => {
  const notice = noticeOf(result, [], { created, issuer: '示例市教育局' });

  it('names school, file, counts, faults by head with place, quote, arithmetic and demand', () => {
    const words = wordsOf(notice);
    for (const part of [
      '示例职业学校：',
      '示例职业学校.txt',
      `${result.coverage.numbers}个`,
      '（一）内容框架完整性（1处）',
      '（二）采集数据真实性（2处）',
      '（三）报送工作合规性（0处）',
      '2. 写着“3,120”，请更正。',
      '原文：“3,120”',
      '依据：一行；又一行',
      '请核实；属实的更正',
      '＿＿＿＿年＿＿月＿＿日前',
      '2026年1月6日',
      '整改情况',
      '单位（公章）',
    ]) {
      expect(words).toContain(part);
    }
  });

  it('leaves false alarms out and marks what is confirmed', () => {
    const rulings = [rulingOn(0, 'mistaken'), rulingOn(1, 'confirmed')];
    const words = wordsOf(noticeOf(result, rulings, { created }));
    expect(words).not.toContain('写着“3,120”');
    expect(words).toContain('已核实');
    expect(words).toContain('说明：核对了原表');
    expect(words).toContain('写着“12家”');
  });

  it('lists what is confirmed alone where that is wanted', () => {
    const words = wordsOf(
      noticeOf(result, [rulingOn(1, 'confirmed')], { created, onlyConfirmed: true }),
    );
    expect(words).toContain('共列出问题1处');
  });

  it('does not believe a ruling on other quotes', () => {
    const old = { ...rulingOn(0, 'mistaken'), evidenceHash: 'other' };
    expect(wordsOf(noticeOf(result, [old], { created }))).toContain('写着“3,120”');
  });

  it('asks for nothing where nothing is wrong', () => {
    const sound = auditedLines('毕业生3,120人。', []).result;
    const clean = noticeOf(sound, [], { created });
    expect(wordsOf(clean)).toContain('未发现需要整改的问题');
    expect(wordsOf(clean)).not.toContain('整改回执');
  });

  it('stays readable with a thousand faults', () => {
    const many = Array.from({ length: 1000 }, (_, at) => finding(`第${at}处`));
    const lines = many.map((_, at) => `这是第${at}处。`).join('\n');
    const words = wordsOf(noticeOf(auditedLines(lines, many).result, [], { created }));
    expect(words).toContain('（1000处）');
    expect(words).toContain('另有800处未在本通知中逐条列出');
  });
});
