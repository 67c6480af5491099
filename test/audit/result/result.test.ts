import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointsOf } from '../../../src/audit/result/code-points.js';
import {
  answerOf,
  auditAnswerSchema,
  auditResultSchema,
  fewOf,
  placeSaid,
  placesSaid,
  quotesOf,
} from '../../../src/audit/result.js';
import { auditedLines, finding } from './support.js';

describe('places in code points', () => {
  it('agree with counting characters one by one', () => {
    const property = fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
      const points = codePointsOf(text);
      let unit = 0;
      Array.from(text).forEach((character, before) => {
        expect(points(unit)).toBe(before);
        unit += character.length;
      });
      expect(points(unit)).toBe(Array.from(text).length);
    });
    fc.assert(property, { numRuns: 50 });
  });

  it('hold for the quotes of a result', () => {
    const { result, document } = auditedLines('😀毕业生𠮷3,120人，又一处3,120人。', [
      finding('3,120人'),
    ]);
    const characters = Array.from(document.text);
    expect(result.document.characters).toBe(characters.length);
    expect(result.findings[0]?.evidence).toHaveLength(2);
    for (const { quote, start, end } of result.findings[0]?.evidence ?? []) {
      expect(characters.slice(start, end).join('')).toBe(quote);
    }
  });
});

describe('a result', () => {
  const { result } = auditedLines('毕业生3,120人。\n| 年度 | 毕业生 |\n| 2023 | 3,119 |', [
    finding('3,120'),
    finding('3,119', { category: 'compliance', severity: 'notice' }),
    finding('毕业', {
      id: 'structure.example',
      category: 'completeness',
      severity: 'warning',
      observe: ({ document }) => [
        {
          outcome: 'not-assessable',
          message: { zh: '无从判断', en: 'cannot be told' },
          derivation: [],
          spans: [{ start: document.text.indexOf('毕业'), end: document.text.indexOf('毕业') + 2 }],
          identity: [],
        },
      ],
    }),
  ]);

  it('is what its schema says', () => {
    expect(auditResultSchema.parse(JSON.parse(JSON.stringify(result)))).toEqual(result);
  });

  it('answers failures alone, in one language, with lines joined', () => {
    const answer = answerOf(result, { locale: 'en', all: false });
    expect(auditAnswerSchema.parse(answer)).toEqual(answer);
    expect(answer.findings.map(({ outcome }) => outcome)).toEqual(['fail', 'fail']);
    expect(answer.findings[0]).toMatchObject({
      message: 'It says "3,120"; mend it.',
      derivation: 'a line\nanother',
    });
    expect(answer.findings[1]?.evidence[0]).toMatchObject({ table: '#1', row: 2, column: 2 });
  });

  it('answers all outcomes where all are asked for', () => {
    const { findings } = answerOf(result, { locale: 'zh', all: true });
    expect(findings.map(({ outcome }) => outcome)).toContain('not-assessable');
  });

  it('tells as many reasons as there are claims that were not judged', () => {
    const { coverage } = result;
    const told = coverage.reasons.reduce((sum, { count }) => sum + count, 0);
    expect(coverage.claims + coverage.notClaims).toBe(coverage.numbers);
    expect(told).toBe(coverage.notAssessable);
  });
});

describe('places and quotes in words', () => {
  const place = { page: 17, table: '表1-3', row: 2, column: 4 };

  it.each([
    [place, '第17页 · 表1-3 第2行第4列', 'page 17 · 表1-3 row 2, column 4'],
    [{ ...place, page: null, table: '#4', column: null }, '第4个表 第2行', 'table no. 4 row 2'],
    [{ page: null, table: null, row: null, column: null }, '', ''],
  ])('%j', (of, zh, en) => {
    expect(placeSaid(of)).toEqual({ zh, en });
  });

  it('are told once each, the first few of many', () => {
    expect(placesSaid([place, place, { ...place, row: 3 }]).map(({ zh }) => zh)).toEqual([
      '第17页 · 表1-3 第2行第4列',
      '第17页 · 表1-3 第3行第4列',
    ]);
    expect(fewOf(['一', '二', '三', '四', '五', '六', '七'], 'zh')).toBe(
      '一；二；三；四；五；六等7处',
    );
    expect(quotesOf([{ quote: ' 3\n120 ' }, { quote: '' }])).toEqual(['3 120']);
    expect(quotesOf([{ quote: '长'.repeat(5000) }])[0]).toHaveLength(61);
  });
});
