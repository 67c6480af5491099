import { describe, expect, it } from 'vitest';
import type { AuditFinding } from '../../bench/audit/audit-json.js';
import type { Fault } from '../../bench/audit/faults/index.js';
import { type Piece, words } from '../../bench/audit/layout/index.js';
import { credit } from '../../bench/audit/score/credit.js';
import type { Span } from '../../bench/audit/write/writer.js';

const changed = words('12人');
const operand = words('30人');
const hidden = words('7人');
const spans: ReadonlyMap<Piece, Span> = new Map([
  [changed, { start: 10, end: 13 }],
  [operand, { start: 50, end: 53 }],
  [hidden, { start: 80, end: 82 }],
]);

const fault = (its: Partial<Fault>): Fault => ({
  kind: 'digit',
  family: 'numbers',
  detectable: true,
  what: '',
  by: 'sum',
  pieces: [changed],
  operands: [operand],
  words: [],
  ...its,
});

const finding = (quote: string, start: number, message = ''): AuditFinding => ({
  id: `${start}`,
  rule: 'numbers.any',
  outcome: 'fail',
  message,
  evidence: [{ quote, start, end: start + quote.length }],
});

describe('the scorer', () => {
  it('credits a finding on the fault or on what it is seen by', () => {
    const one = fault({});
    for (const at of [finding('12人', 10), finding('共30人', 49)]) {
      const { found, right, wrong } = credit([one], [at], [], spans);
      expect([found.has(one), right.length, wrong.length]).toEqual([true, 1, 0]);
    }
  });

  it('gives nothing for a finding that the clean copy has too', () => {
    const one = fault({});
    const same = finding('共 30人', 49);
    const { found, right, wrong } = credit([one], [same], [finding('共30人', 44)], spans);
    expect([found.size, right.length, wrong.length]).toEqual([0, 0, 0]);
  });

  it('counts a finding where nothing was done as wrong', () => {
    const { found, wrong } = credit([fault({})], [finding('5人', 20)], [], spans);
    expect([found.size, wrong.length]).toEqual([0, 1]);
  });

  it('counts a finding at a fault that cannot be found as neither', () => {
    const one = fault({ detectable: false, pieces: [hidden], operands: [] });
    const { right, wrong } = credit([one], [finding('7人', 80)], [], spans);
    expect([right.length, wrong.length]).toEqual([0, 0]);
  });

  it('knows something missing by its name', () => {
    const one = fault({ kind: 'chapter-missing', pieces: [], operands: [], words: ['文化传承'] });
    const { found } = credit([one], [finding('目录', 0, '缺少“文化传承”一章')], [], spans);
    expect(found.has(one)).toBe(true);
  });
});
