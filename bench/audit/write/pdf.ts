import type { Browser } from 'playwright-core';
import type { LaidReport } from '../layout/index.js';
import { htmlOf, markOf } from './html.js';
import { fillPages } from './txt/pages.js';
import type { Writer } from './writer.js';

/** Reports as PDF, printed by a browser: once to learn the pages of headings, once with them. */
export const pdfWriter =
  (browser: Browser): Writer =>
  async (report) => {
    const counted = await printed(browser, report, true);
    fillPages(report, await pagesOfMarks(counted, report));
    const bytes = await printed(browser, report, false);
    return { bytes, extension: 'pdf', spans: null, text: null, paged: true };
  };

async function printed(browser: Browser, report: LaidReport, marks: boolean): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    await page.setContent(htmlOf(report, { semantic: true, pages: true, marks }), {
      waitUntil: 'load',
    });
    return await page.pdf({
      format: 'A4',
      margin: { top: '2cm', bottom: '2cm', left: '2.2cm', right: '2.2cm' },
      displayHeaderFooter: true,
      headerTemplate: `<div style="font-size:8px;width:100%;text-align:center">${report.title}</div>`,
      footerTemplate:
        '<div style="font-size:8px;width:100%;text-align:center"><span class="pageNumber"></span></div>',
    });
  } finally {
    await page.close();
  }
}

async function pagesOfMarks(bytes: Uint8Array, report: LaidReport) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const document = await task.promise;
  const found = new Map<LaidReport['elements'][number], number>();
  for (let number = 1; number <= document.numPages; number += 1) {
    const content = await (await document.getPage(number)).getTextContent();
    const text = content.items.map((item) => ('str' in item ? item.str : '')).join('');
    for (const [mark, index] of text.matchAll(/K(\d+)Q/g)) {
      const element = report.elements[Number(index)];
      if (element !== undefined && mark === markOf(Number(index))) found.set(element, number);
    }
  }
  await task.destroy();
  return found;
}
