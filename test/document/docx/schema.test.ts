import { beforeAll, describe, expect, test } from 'vitest';
import type { ReportDocument } from '../../../src/document/model/index.js';
import { docxOf } from '../../../src/document/write/docx.js';
import { hostileReport, wordReport, wordsOnly } from './report.js';
import { schemaFaults, validatorStarted } from './schema.js';

const faultsIn = async (document: ReportDocument): Promise<readonly unknown[]> =>
  schemaFaults(await wordsOnly(document));

beforeAll(validatorStarted);

describe('the schema of Word files', () => {
  test('holds for a report with every kind of node', async () => {
    expect(await schemaFaults(await docxOf(wordReport()))).toEqual([]);
  });

  test('holds for what nobody should write', async () => {
    const text = `]]><w:p/>&#0;\u0000\u0008\u001f\ud800\ufffe\t\n"' {page} 表 1-1 ${'w'.repeat(5000)}`;
    expect(await faultsIn(hostileReport(text))).toEqual([]);
  });

  test('finds what is wrong', async () => {
    const { root, ...report } = wordReport();
    const bent = { ...report, root: { ...root, content: [...root.content, ...root.content] } };
    // Every part twice: two bookmarks of one name.
    expect(await faultsIn(bent)).not.toEqual([]);
  });
});
