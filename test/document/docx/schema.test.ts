import validate from '@ooxml-tools/validate';
import { describe, expect, test } from 'vitest';
import { demonstrationCity } from '../../../demo/index.js';
import type { ReportDocument } from '../../../src/document/model/index.js';
import { docxOf } from '../../../src/document/write/docx.js';
import { factBaseOf } from '../../../src/facts/index.js';
import { reportOf } from '../../../src/report/index.js';
import { editionOf } from '../../../src/standard/index.js';
import { bundledStandard } from '../../../src/standard/load.js';
import { NOW } from '../../report/small.js';
import { hostileReport, wordReport } from './report.js';

/** What Microsoft's own schema (the Open XML SDK) finds wrong in the file. */
const faultsOf = async (document: ReportDocument): Promise<readonly unknown[]> =>
  validate(new Uint8Array(await docxOf(document)), 'Microsoft365');

async function cityReport(): Promise<ReportDocument> {
  const standard = await bundledStandard();
  const base = factBaseOf({ standard, ...demonstrationCity(standard) });
  const edition = editionOf(standard, 2023);
  if (edition === undefined) throw new RangeError('no edition for 2023');
  const place = { base, edition, organisation: '210100', cycle: 2023 };
  return reportOf(place, 'zh', { now: NOW }).document;
}

describe('the schema of Word files', () => {
  test('holds for a report with every kind of node', async () => {
    expect(await faultsOf(wordReport())).toEqual([]);
  });

  test('holds for the report of the city', async () => {
    expect(await faultsOf(await cityReport())).toEqual([]);
  });

  test('holds for what nobody should write', async () => {
    const text = `]]><w:p/>&#0;\u0000\u0008\u001f\ud800\ufffe\t\n"' {page} 表 1-1 ${'长'.repeat(300)}${'w'.repeat(5000)}`;
    expect(await faultsOf(hostileReport(text))).toEqual([]);
  });

  test('finds what is wrong', async () => {
    const { root, ...report } = wordReport();
    const bent = { ...report, root: { ...root, content: [...root.content, ...root.content] } };
    // Every part twice: two bookmarks of one name.
    expect(await faultsOf(bent)).not.toEqual([]);
  });
});
