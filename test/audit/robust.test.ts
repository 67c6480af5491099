import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Audit, auditOf } from '../../src/audit/index.js';
import type { ReadDocument } from '../../src/document/model/index.js';
import { parseDocument } from '../../src/document/read/parse-document.js';
import { bundledStandard } from '../../src/standard/load.js';
import { BY_LENGTH, growth } from '../growth/growth.js';

const { editions, concepts } = await bundledStandard();
const edition = editions.find(({ id }) => id === 'secondary-2023');

function audited(document: ReadDocument): Audit {
  if (edition === undefined) throw new RangeError('the bundled edition is missing');
  return auditOf({ document, edition, concepts, roster: [] });
}

const read = (text: string, name = '年报.html'): Promise<ReadDocument> =>
  parseDocument(new TextEncoder().encode(text), name);

const word = fc.constantFrom(
  ...[
    '毕业生',
    '专任教师',
    '其中',
    '占',
    '分别为',
    '合计',
    '比上年',
    '增长',
    '示例职业学校',
    '落实率',
  ],
  ...[
    '2023年',
    '2022届',
    '约',
    '近',
    '超过',
    '计划',
    '第',
    '人均',
    '满意度',
    '专业',
    '《',
    '》',
    '“',
  ],
  ...[
    '（',
    '）',
    '(',
    '，',
    '。',
    '；',
    '、',
    '：',
    '—',
    '〔',
    '〕',
    '分之',
    '𠮷',
    '𡚸',
    '😀',
    '\u200b',
  ],
);
const number = fc.oneof(
  fc.integer({ min: -3, max: 40_000 }).map(String),
  fc.float({ min: 0, max: 1000, noNaN: true }).map((value) => value.toFixed(2)),
  fc.constantFrom('１２３', '1,234', '0', '三百二十', '两', '1.2.3', '9'.repeat(60), '1e5', '..'),
);
const unit = fc.constantFrom(
  '人',
  '%',
  '个百分点',
  '万元',
  '人次',
  '个',
  '‰',
  '倍',
  '',
  '㎡',
  '：1',
);
const piece = fc.oneof(
  word,
  fc.tuple(number, unit).map((parts) => parts.join('')),
);
const words = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));

const span = fc.constantFrom(
  '',
  '',
  '',
  ' colspan="2"',
  ' rowspan="3"',
  ' colspan="0"',
  ' rowspan="99"',
);
const cell = fc
  .tuple(fc.constantFrom('td', 'th'), span, fc.oneof(number, words))
  .map(([tag, wide, text]) => `<${tag}${wide}>${text}</${tag}>`);
const row = fc.array(cell, { maxLength: 6 }).map((cells) => `<tr>${cells.join('')}</tr>`);
const table = fc.array(row, { maxLength: 7 }).map((rows) => `<table>${rows.join('')}</table>`);
const block = fc.oneof(
  words.map((text) => `<h1>第一章 ${text}</h1>`),
  words.map((text) => `<h2>1.1 ${text}</h2>`),
  words.map((text) => `<p>表1-1 ${text}</p>`),
  { arbitrary: words.map((text) => `<p>${text}</p>`), weight: 4 },
  { arbitrary: table, weight: 2 },
);
const report = fc
  .array(block, { maxLength: 10 })
  .map(
    (blocks) =>
      `<title>示例学校质量年度报告（2023年度）</title><p>示例学校质量年度报告</p>${blocks.join('\n')}`,
  );

describe('any document at all', () => {
  it('is audited, adds up, and is quoted as it stands', async () => {
    await fc.assert(
      fc.asyncProperty(report, async (html) => {
        const document = await read(html);
        const audit = audited(document);
        const { coverage, findings } = audit;
        expect(coverage.stopped).toEqual([]);
        expect(coverage.numbers).toBe(coverage.claims + coverage.notClaims);
        expect(coverage.claims).toBe(coverage.assessed + coverage.notAssessable);
        const left = coverage.reasons.reduce((sum, { count }) => sum + count, 0);
        expect(left).toBe(coverage.notAssessable);
        for (const { evidence } of findings) {
          for (const { quote, start, end } of evidence) {
            expect(document.text.slice(start, end)).toBe(quote);
          }
        }
        const ids = findings.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(audited(await read(html))).toEqual(audit);
      }),
      { numRuns: 60 },
    );
  });

  it('is the same as text without any marks', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(words, { maxLength: 12 }), async (lines) => {
        const document = await read(['示例学校质量年度报告', ...lines].join('\n'), '年报.txt');
        const { coverage, findings } = audited(document);
        expect(coverage.stopped).toEqual([]);
        expect(coverage.numbers).toBe(coverage.claims + coverage.notClaims);
        for (const { evidence } of findings) {
          for (const { quote, start, end } of evidence) {
            expect(document.text.slice(start, end)).toBe(quote);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('lines that never break', () => {
  it.each([
    ['numbers alone', '12人'],
    ['sentences', '学生31人，占5%。'],
    ['clauses', '其中男生12人，'],
    ['a list', '12人、'],
  ])('take time by their length alone: %s', async (_, words) => {
    const report = (count: number): Promise<ReadDocument> => read(words.repeat(count), '年报.txt');
    expect(await growth(report, audited, 2400)).toBeLessThan(BY_LENGTH);
  });
});
