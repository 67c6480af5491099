import { beforeAll, describe, expect, test } from 'vitest';
import { demonstrationCity } from '../../demo/index.js';
import { AUDIT_RULES } from '../../src/audit/rules.js';
import type { ReportDocument } from '../../src/document/model/index.js';
import { parseDocument } from '../../src/document/read/parse-document.js';
import { docxOf } from '../../src/document/write/docx.js';
import { htmlOf } from '../../src/document/write/html.js';
import { pdfOf } from '../../src/document/write/pdf.js';
import { factBaseOf } from '../../src/facts/index.js';
import { reportOf } from '../../src/report/index.js';
import { editionOf } from '../../src/standard/index.js';
import { bundledStandard } from '../../src/standard/load.js';
import { failuresIn } from './audited.js';

/**
 * What the published figures carry: the demonstration city has those that Shenyang published for 2023. Each
 * is worth a look and none is certainly wrong.
 */
const PUBLISHED: readonly (readonly [rule: string, of: RegExp])[] = [
  ['numbers.annex-check', /^在校生满意度 87\.04% 不在.+的最低与最高之间/],
  ['numbers.annex-check', /^在校生调查 19,776 人次，占在校生 76,457 人的 25\.87%/],
  ['numbers.annex-check', /99\.02%、.+的满意度无一低于 98%/],
  ['numbers.annex-check', /^授权专利 4 项，其中发明专利 4 项/],
  ['numbers.annex-check', /^行业导师 191 人，授课 52,890 课时，人均 276\.91 课时/],
  ['numbers.annex-check', /^行业导师课酬 112\.6 万元，授课 52,890 课时/],
  ['numbers.annex-check', /^面向三次产业就业 8,457 人，初次就业 10,786 人/],
  ['units.impossible-in-table', /公益项目培训学时.+印作“个”/],
];

/** A report that was only just built waits for its signature. */
const UNSIGNED: readonly [rule: string, of: RegExp] = [
  'structure.declaration',
  /^内容真实性责任声明的签名、日期空着/,
];

let document: ReportDocument;

beforeAll(async () => {
  const standard = await bundledStandard();
  const base = factBaseOf({ standard, ...demonstrationCity(standard) });
  const edition = editionOf(standard, 2023);
  if (edition === undefined) throw new RangeError('no edition for 2023');
  const place = { base, edition, organisation: '210100', cycle: 2023 };
  document = reportOf(place, 'zh', { now: new Date('2024-03-15T08:00:00Z') }).document;
});

const KINDS: readonly (readonly [string, () => Promise<Uint8Array>])[] = [
  ['report.html', async () => new TextEncoder().encode(htmlOf(document))],
  ['report.docx', () => docxOf(document)],
  ['report.pdf', () => pdfOf(document)],
];

describe('the report that we build ourselves', () => {
  test.each(KINDS)('gives no finding beyond what was published: %s', async (name, write) => {
    const findings = failuresIn(await parseDocument(await write(), name), AUDIT_RULES);
    const expected = [UNSIGNED, ...PUBLISHED];
    const isExpected = (rule: string, message: string): boolean =>
      expected.some(([id, of]) => id === rule && of.test(message));
    const others = findings.filter(({ rule, message }) => !isExpected(rule, message.zh));
    expect(others.map(({ rule, message }) => `${rule}: ${message.zh}`)).toEqual([]);
    expect(findings).toHaveLength(expected.length);
    expect(findings.map(({ severity }) => severity)).not.toContain('error');
  });
});
