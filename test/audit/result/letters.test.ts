import { beforeAll, describe, expect, it } from 'vitest';
import { noticeOf } from '../../../src/audit/notice/index.js';
import { summaryDocument, summaryOf } from '../../../src/audit/summary/index.js';
import { documentSchema } from '../../../src/document/model/index.js';
import { docxOf } from '../../../src/document/write/docx.js';
import { schemaFaults, validatorStarted } from '../../document/docx/schema.js';
import { auditedLines, finding } from './support.js';

const created = '2026-01-05T18:00:00Z';
const rules = [
  finding('3,120'),
  finding('94.8%', { category: 'completeness', severity: 'notice' }),
];
// What a hostile or broken file may hold beside words.
const faulty = auditedLines('毕业生3,120人\u0000<w:p>&，就业率94.8%\ud800。', rules).result;
const sound = auditedLines('毕业生若干。', rules).result;

beforeAll(validatorStarted);

describe('as Word files', () => {
  it.each([
    ['a notice', noticeOf(faulty, [], { created, issuer: '示例市教育局' })],
    ['a notice where nothing is wrong', noticeOf(sound, [], { created })],
    ['a summary', summaryDocument(summaryOf([faulty, sound]), { created })],
    ['a summary of nothing', summaryDocument(summaryOf([]), { created })],
  ])('%s is sound, and equal ones have equal bytes', async (_, document) => {
    expect(documentSchema.safeParse(document).error).toBeUndefined();
    const bytes = await docxOf(document);
    expect(await schemaFaults(bytes)).toEqual([]);
    expect(Buffer.from(await docxOf(document)).equals(Buffer.from(bytes))).toBe(true);
  });
});
