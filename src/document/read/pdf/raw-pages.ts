import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api.js';
import type { Refusal } from '../../../messages/index.js';
import type { LoadedFont } from './drawing.js';
import type { PageMarks } from './marks.js';
import { type Layers, marksOf } from './page-marks.js';
import { PDF_LIMITS } from './pdf-limits.js';
import { refusedPdf } from './pdf-refusals.js';
import { type RawPage, rawPage } from './raw-page.js';

/** The pages of a PDF one after the other, each let go of when it is read; refuses what takes too much. */
export async function rawPages(
  pdf: PDFDocumentProxy,
  fileName: string,
): Promise<readonly RawPage[]> {
  const { pages: limit, seconds, marksAPage, runsAPage } = PDF_LIMITS;
  const count = pdf.numPages;
  if (count < 1) throw refusedPdf('no-pages', { file: fileName });
  if (count > limit) throw refusedPdf('too-many-pages', { file: fileName, count, limit });
  const end = Date.now() + seconds * 1000;
  const layers = await pdf.getOptionalContentConfig();
  const fonts = new Map<string, LoadedFont>();
  const begun = (page: number): Promise<PageMarks> | undefined =>
    page <= count ? held(marksOfPage(pdf, page, layers, fonts)) : undefined;
  const pages: RawPage[] = [];
  let [page, reading] = [1, begun(1)];
  while (reading !== undefined) {
    const slow = () => refusedPdf('too-slow', { file: fileName, seconds, page });
    // The package waits for the inflating of a stream; meanwhile it begins with the page behind.
    const next = begun(page + 1);
    const marks = await inTime(
      reading.catch(() => {
        throw refusedPdf('page-damaged', { file: fileName, page });
      }),
      end - Date.now(),
      slow,
    );
    const heavy = (most: number) => refusedPdf('page-heavy', { file: fileName, page, count: most });
    if (countOf(marks) > marksAPage) throw heavy(marksAPage);
    const read = rawPage(page, marks);
    if (read === null) throw heavy(runsAPage);
    pages.push(read);
    [page, reading] = [page + 1, next];
  }
  return pages;
}

/** A page begun that nobody may come to ask for, since one before it failed. */
function held<Page>(reading: Promise<Page>): Promise<Page> {
  reading.catch(() => undefined);
  return reading;
}

const countOf = ({ glyphs, horizontal, vertical, shapes }: PageMarks): number =>
  glyphs.length + horizontal.length + vertical.length + shapes.length;

async function marksOfPage(
  pdf: PDFDocumentProxy,
  number: number,
  layers: Layers,
  fonts: Map<string, LoadedFont>,
): Promise<PageMarks> {
  const page = await pdf.getPage(number);
  const marks = await marksOf(page, layers, fonts);
  page.cleanup();
  return marks;
}

async function inTime<T>(task: Promise<T>, milliseconds: number, slow: () => Refusal): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(slow()), Math.max(0, milliseconds));
  });
  try {
    return await Promise.race([task, late]);
  } finally {
    clearTimeout(timer);
  }
}
