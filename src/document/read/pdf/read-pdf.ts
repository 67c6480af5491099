import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api.js';
import type { ReadDocument } from '../../model/index.js';
import { besidePages } from './beside-pages.js';
import { composed } from './composing.js';
import { titleOf } from './document-title.js';
import { draftsOf } from './flow.js';
import { withTablesJoined } from './joined-tables.js';
import { withUsualMargins } from './margins.js';
import { openPdf } from './open-pdf.js';
import { furnitureOf } from './page-furniture.js';
import { layoutOf } from './page-layout.js';
import { refusedPdf } from './pdf-refusals.js';
import { rawPages } from './raw-pages.js';
import { remarksIn } from './remarks.js';
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
  const { title, outline, wraps } = await besidePages(pdf);
  const characters = pages.reduce((sum, page) => sum + page.legible, 0);
  if (wraps !== null && characters < COVER_NOTE) throw refusedPdf(wraps, { file: fileName });
  const furniture = furnitureOf(pages);
  const unreadable = unreadablePages(pages, furniture);
  const items = withTablesJoined(
    withUsualMargins(pages.flatMap((page) => layoutOf(page, furniture))),
  );
  const { text, blocks, drafts } = composed(draftsOf(items, outline));
  return {
    kind: 'pdf',
    title: titleOf(drafts, title, fileName),
    text,
    pages: pages.length,
    unreadablePages: unreadable,
    revisions: remarksIn(pages, drafts, blocks, text),
    blocks,
  };
}

/** Characters that the page of a wrapping may show to say that it is one. */
const COVER_NOTE = 600;
