import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api.js';
import { Refusal } from '../../../messages/index.js';
import type { ReadDocument } from '../../model/index.js';
import { composed } from './composing.js';
import { titleOf } from './document-title.js';
import type { LoadedFont } from './drawing.js';
import { draftsOf } from './flow.js';
import { type Outline, outlineKey } from './headings.js';
import { withTablesJoined } from './joined-tables.js';
import { withUsualMargins } from './margins.js';
import { openPdf } from './open-pdf.js';
import { furnitureOf } from './page-furniture.js';
import { layoutOf } from './page-layout.js';
import { marksOf } from './page-marks.js';
import { PDF_LIMITS } from './pdf-limits.js';
import { refusedPdf } from './pdf-refusals.js';
import { type RawPage, rawPage } from './raw-page.js';
import { unreadablePages } from './unreadable.js';

/** A PDF as a document to be audited; refuses, with a sentence, what cannot be read as one. */
export async function readPdf(bytes: Uint8Array, fileName: string): Promise<ReadDocument> {
  const pdf = await openPdf(bytes, fileName);
  try {
    return await readOpened(pdf, fileName);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function readOpened(pdf: PDFDocumentProxy, fileName: string): Promise<ReadDocument> {
  const pages = await rawPages(pdf, fileName);
  const { info, outline } = await aside(pdf);
  const furniture = furnitureOf(pages);
  const unreadable = unreadablePages(pages, furniture);
  const items = withTablesJoined(
    withUsualMargins(pages.flatMap((page) => layoutOf(page, furniture))),
  );
  const drafts = draftsOf(items, outline);
  const { text, blocks } = composed(drafts);
  return {
    kind: 'pdf',
    title: titleOf(drafts, info, fileName),
    text,
    pages: pages.length,
    unreadablePages: unreadable,
    revisions: [],
    blocks,
  };
}

async function rawPages(pdf: PDFDocumentProxy, fileName: string): Promise<readonly RawPage[]> {
  const { pages: limit, seconds } = PDF_LIMITS;
  if (pdf.numPages === 0) throw refusedPdf('no-pages', { file: fileName });
  if (pdf.numPages > limit)
    throw refusedPdf('too-many-pages', { file: fileName, count: pdf.numPages, limit });
  const end = Date.now() + seconds * 1000;
  const layers = await pdf.getOptionalContentConfig();
  const fonts = new Map<string, LoadedFont>();
  const pages: RawPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const slow = () => refusedPdf('too-slow', { file: fileName, seconds, page: number });
    const read = async (): Promise<RawPage> => {
      const page = await pdf.getPage(number);
      const marks = await marksOf(page, layers, fonts);
      page.cleanup();
      return rawPage(number, marks);
    };
    pages.push(
      await inTime(
        read().catch((error) => {
          throw error instanceof Refusal
            ? error
            : refusedPdf('page-damaged', { file: fileName, page: number });
        }),
        end - Date.now(),
        slow,
      ),
    );
  }
  return pages;
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

/** What a file says besides its pages; a fault in it is no fault of the report. */
async function aside(pdf: PDFDocumentProxy): Promise<{ info: unknown; outline: Outline }> {
  const [metadata, outline] = await Promise.all([
    pdf.getMetadata().catch(() => null),
    pdf.getOutline().catch(() => null),
  ]);
  const info: unknown = metadata?.info;
  return {
    info: typeof info === 'object' && info !== null && 'Title' in info ? info.Title : null,
    outline: outlineOf(outline ?? []),
  };
}

type Bookmarks = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>;
const DEEPEST = 9;

function outlineOf(bookmarks: Bookmarks, depth = 1, found = new Map<string, number>()): Outline {
  for (const { title, items } of bookmarks ?? []) {
    const key = outlineKey(title);
    if (key !== '' && !found.has(key)) found.set(key, depth);
    if (depth < DEEPEST) outlineOf(items, depth + 1, found);
  }
  return found;
}
