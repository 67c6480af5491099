import type { ReportDocument } from '../model/index.js';
import { packageOf } from './docx/package.js';
import { pagesOf } from './docx/pages.js';
import { picturesOf } from './docx/pictures.js';
import { writingOf } from './docx/writing.js';

/**
 * The document as a Word file (Office Open XML), with native headings, contents, captions and mentions as
 * fields whose values are written. Pictures are drawn and the package is compressed off the main thread.
 * Equal documents give equal bytes.
 */
export async function docxOf(document: ReportDocument): Promise<Uint8Array> {
  const writing = writingOf(document, await picturesOf(document));
  return packageOf({ ...writing, pages: pagesOf(writing) });
}
