import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api.js';
import type { Refusal } from '../../../messages/index.js';
import type { ReadDocument } from '../../model/index.js';
import { composed } from './composing.js';
import { titleOf } from './document-title.js';
import type { LoadedFont } from './drawing.js';
import { draftsOf } from './flow.js';
import { type Outline, outlineKey } from './headings.js';
import { withTablesJoined } from './joined-tables.js';
import { withUsualMargins } from './margins.js';
import type { PageMarks } from './marks.js';
import { openPdf } from './open-pdf.js';
import { furnitureOf } from './page-furniture.js';
import { layoutOf } from './page-layout.js';
import { type Layers, marksOf } from './page-marks.js';
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
  const { title, outline, wraps } = await aside(pdf);
  const characters = pages.reduce((sum, page) => sum + page.legible, 0);
  if (wraps !== null && characters < COVER_NOTE) throw refusedPdf(wraps, { file: fileName });
  const furniture = furnitureOf(pages);
  const unreadable = unreadablePages(pages, furniture);
  const items = withTablesJoined(
    withUsualMargins(pages.flatMap((page) => layoutOf(page, furniture))),
  );
  const drafts = draftsOf(items, outline);
  const { text, blocks } = composed(drafts);
  return {
    kind: 'pdf',
    title: titleOf(drafts, title, fileName),
    text,
    pages: pages.length,
    unreadablePages: unreadable,
    revisions: [],
    blocks,
  };
}

/** Characters that the page of a wrapping may show to say that it is one. */
const COVER_NOTE = 600;

async function rawPages(pdf: PDFDocumentProxy, fileName: string): Promise<readonly RawPage[]> {
  const { pages: limit, seconds, marksAPage } = PDF_LIMITS;
  const count = pdf.numPages;
  if (count < 1) throw refusedPdf('no-pages', { file: fileName });
  if (count > limit) throw refusedPdf('too-many-pages', { file: fileName, count, limit });
  const end = Date.now() + seconds * 1000;
  const layers = await pdf.getOptionalContentConfig();
  const fonts = new Map<string, LoadedFont>();
  const pages: RawPage[] = [];
  for (let page = 1; page <= count; page += 1) {
    const slow = () => refusedPdf('too-slow', { file: fileName, seconds, page });
    const marks = await inTime(
      marksOfPage(pdf, page, layers, fonts).catch(() => {
        throw refusedPdf('page-damaged', { file: fileName, page });
      }),
      end - Date.now(),
      slow,
    );
    if (countOf(marks) > marksAPage)
      throw refusedPdf('page-heavy', { file: fileName, page, count: marksAPage });
    pages.push(rawPage(page, marks));
  }
  return pages;
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

interface Aside {
  readonly title: unknown;
  readonly outline: Outline;
  /** What the pages may be the wrapping of. */
  readonly wraps: 'portfolio' | 'form' | null;
}

/** What a file says besides its pages; a fault in it is no fault of the report. */
async function aside(pdf: PDFDocumentProxy): Promise<Aside> {
  const [metadata, outline] = await Promise.all([
    pdf.getMetadata().catch(() => null),
    pdf.getOutline().catch(() => null),
  ]);
  const info: unknown = metadata?.info;
  const said = (name: string): unknown =>
    typeof info === 'object' && info !== null ? Reflect.get(info, name) : null;
  return {
    title: said('Title'),
    outline: outlineOf(outline ?? []),
    wraps:
      said('IsCollectionPresent') === true
        ? 'portfolio'
        : said('IsXFAPresent') === true
          ? 'form'
          : null,
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
