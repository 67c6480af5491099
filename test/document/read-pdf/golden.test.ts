import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPdf } from '../../../src/document/read/pdf/read-pdf.js';
import { pdfOf } from '../../../src/document/write/pdf.js';
import { sampleReport, tableOf } from '../sample.js';
import { outlineOf } from './outline.js';

/** By other programs: a web page printed by Chromium, a Word file exported by LibreOffice. */
const fileOf = (name: string): Uint8Array =>
  Uint8Array.from(readFileSync(new URL(`files/${name}.pdf`, import.meta.url)));

describe('a report as a program writes it', () => {
  test.each(['chromium', 'libreoffice'])('%s', async (name) => {
    const document = await readPdf(fileOf(name), '年报.pdf');
    await expect(outlineOf(document)).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  test('typst, as this system exports it', async () => {
    const bytes = await pdfOf(sampleReport([tableOf('long-table', 60)]));
    await expect(outlineOf(await readPdf(bytes, '年报.pdf'))).toMatchFileSnapshot(
      'golden/typst.txt',
    );
  });
});
