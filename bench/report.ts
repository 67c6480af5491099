import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReportDocument } from '../src/document/model/index.js';
import { htmlOf } from '../src/document/write/html.js';
import { openBrowser } from '../test/web/browser.js';
import { brief } from './measure.js';
import { convert, inFolder, isInstalled, run } from './processes.js';
import { build, TYPESETTER } from './report/built.js';
import { cityPlace, documentOf, lengthened } from './report/city.js';
import { pagesIn } from './report/pages.js';

/** What the project asks of itself, for a report of at least so many pages. */
const PAGES = 100;
const PDF_SECONDS = 1.5;
const DOCX_SECONDS = 3;
const TIMES = 3;

const CHILD = fileURLToPath(new URL('./report/child.ts', import.meta.url));

type Print = (line: string) => void;

/**
 * The city's report, chapters of it repeated until it has a hundred pages: from the model to the bytes of a
 * PDF and of a DOCX, each in a process that has done nothing before. Beside the PDF Chromium prints our HTML
 * of the same model and LibreOffice converts our DOCX of it.
 */
export const benchReport = (print: Print): Promise<boolean> =>
  inFolder(async (folder) => {
    build('server');
    const { document, pages } = await longEnough(folder);
    print(`A report of ${pages} pages, best of ${TIMES} cold processes:`);
    const pdf = await best(() => written('pdf', folder));
    const docx = await best(() => written('docx', folder));
    print(`  PDF (tagged PDF/A-2a): ${brief(pdf / 1000)} s`);
    print(`  DOCX: ${brief(docx / 1000)} s`);
    await sayChromium(document, pdf, folder, print);
    await sayOffice(pdf, folder, print);
    const met = pdf <= PDF_SECONDS * 1000 && docx <= DOCX_SECONDS * 1000;
    print(`  at most ${PDF_SECONDS} s and ${DOCX_SECONDS} s asked: ${met ? 'met' : 'MISSED'}`);
    return met;
  });

async function longEnough(folder: string): Promise<{ document: ReportDocument; pages: number }> {
  const once = documentOf(await cityPlace());
  for (let more = 0; ; more += 1) {
    const document = lengthened(once, more);
    await writeFile(modelIn(folder), JSON.stringify(document));
    await written('pdf', folder);
    const pages = await pagesIn(join(folder, 'report.pdf'));
    if (pages >= PAGES) return { document, pages };
  }
}

const modelIn = (folder: string): string => join(folder, 'model.json');

/** Milliseconds from the model to the bytes, in a process of its own. */
async function written(form: 'pdf' | 'docx', folder: string): Promise<number> {
  const operands = [form, modelIn(folder), join(folder, `report.${form}`), TYPESETTER];
  const { output } = await run(process.execPath, ['--import', 'tsx', CHILD, ...operands]);
  return (JSON.parse(output) as { milliseconds: number }).milliseconds;
}

async function best(measure: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let time = 0; time < TIMES; time += 1) times.push(await measure());
  return Math.min(...times);
}

async function sayChromium(
  document: ReportDocument,
  pdf: number,
  folder: string,
  print: Print,
): Promise<void> {
  const html = htmlOf(document);
  // It is unpacked at its first start, which is not counted.
  await (await openBrowser(folder)).close();
  const time = await best(async () => {
    const begun = performance.now();
    const browser = await openBrowser(folder);
    const page = await browser.newPage();
    await page.setContent(html, { waitUntil: 'load' });
    await writeFile(join(folder, 'chromium.pdf'), await page.pdf({ format: 'A4' }));
    const taken = performance.now() - begun;
    await browser.close();
    return taken;
  });
  const pages = await pagesIn(join(folder, 'chromium.pdf'));
  print(
    `  Chromium, started, HTML of the same model, page.pdf(): ${brief(time / 1000)} s, ${pages} pages; no page numbers in its contents, no PDF/A`,
  );
  print(`    ratio: ${brief(time / pdf)} ×`);
}

async function sayOffice(pdf: number, folder: string, print: Print): Promise<void> {
  if (!isInstalled('soffice')) {
    print(
      '  LibreOffice is not installed: nothing to set beside it (soffice, package libreoffice-writer)',
    );
    return;
  }
  const docx = join(folder, 'report.docx');
  await convert(folder, 'pdf', docx);
  const time = await best(async () => (await convert(folder, 'pdf', docx)).milliseconds);
  const pages = await pagesIn(join(folder, 'report.pdf'));
  print(
    `  LibreOffice, soffice --convert-to pdf of the DOCX: ${brief(time / 1000)} s, ${pages} pages`,
  );
  print(`    ratio: ${brief(time / pdf)} ×`);
}
