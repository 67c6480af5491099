import { describe, expect, it } from 'vitest';
import { noticeOf } from '../../src/audit/notice/index.js';
import { answerOf, auditAnswerSchema, auditResultSchema } from '../../src/audit/result.js';
import type { AuditRule } from '../../src/audit/rule.js';
import { annotatedDocument } from '../../src/cli/audit/annotated-document.js';
import { textAnswer } from '../../src/cli/audit/text-answer.js';
import { auditedLines, finding } from './result/support.js';

/** A rule with a fault of its own, as one once had that could not print a sum in 万册. */
const faulty: AuditRule = {
  ...finding('毕业'),
  id: 'numbers.faulty',
  observe: () => {
    throw new RangeError('0.1 is no whole number');
  },
};

describe('a rule that stops by a fault of its own', () => {
  const audited = auditedLines('毕业生3,120人。', [faulty, finding('3,120')]);
  const { audit, result } = audited;

  it('costs nothing but itself', () => {
    expect(audit.findings.map(({ message }) => message.zh)).toEqual(['写着“3,120”，请更正。']);
    expect(audit.coverage).toMatchObject({ claims: 1, assessed: 1 });
  });

  it('is named in every answer', () => {
    const stopped = [{ rule: 'numbers.faulty', fault: 'RangeError: 0.1 is no whole number' }];
    expect(audit.coverage.stopped).toEqual(stopped);
    const answer = answerOf(result, { locale: 'zh', all: false });
    expect(auditAnswerSchema.parse(answer).coverage.stopped).toEqual(stopped);
    expect(textAnswer(result, 'zh', false)).toContain(
      '规则 numbers.faulty 因程序自身的错误没有核完，请告诉维护者：RangeError: 0.1 is no whole number',
    );
    expect(annotatedDocument(audited, 'en').remarks).toEqual([
      expect.stringContaining('numbers.faulty'),
    ]);
    const notice = noticeOf(result, [], { created: '2024-06-03T00:00:00Z' });
    expect(JSON.stringify(notice)).toContain('核查规则中有1条因程序自身的原因未能核完');
  });

  it('is not told of where a result was kept before it could be', () => {
    const { stopped: _, ...coverage } = result.coverage;
    expect(auditResultSchema.parse({ ...result, coverage }).coverage.stopped).toEqual([]);
  });
});
