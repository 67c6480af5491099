import { join, sep } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api.js';
import { PDF_LIMITS } from './pdf-limits.js';
import { refusedPdf } from './pdf-refusals.js';
import { getDocument, PDFJS_FOLDER, VerbosityLevel } from './pdfjs.js';

const folder = (name: string): string => join(PDFJS_FOLDER, name) + sep;

/** Pixels of the largest picture that is decoded: those that are only rules or dots. */
const LARGEST_PICTURE = 16;

/** How far into a file its mark may stand: mail programs put lines of their own in front. */
const MARK_WITHIN = 1024;

/** Opens a PDF, or says why not. Nothing in it is run, fetched or painted. */
export async function openPdf(bytes: Uint8Array, fileName: string): Promise<PDFDocumentProxy> {
  refuseOthers(bytes, fileName);
  try {
    return await getDocument({
      data: Uint8Array.from(bytes),
      cMapUrl: folder('cmaps'),
      cMapPacked: true,
      standardFontDataUrl: folder('standard_fonts'),
      verbosity: VerbosityLevel.ERRORS,
      isEvalSupported: false,
      useSystemFonts: false,
      useWasm: false,
      enableXfa: false,
      isOffscreenCanvasSupported: false,
      maxImageSize: LARGEST_PICTURE,
      disableAutoFetch: true,
      stopAtErrors: false,
    }).promise;
  } catch (error) {
    throw refusalOf(error, fileName);
  }
}

function refuseOthers(bytes: Uint8Array, fileName: string): void {
  const { fileBytes } = PDF_LIMITS;
  if (bytes.byteLength === 0) throw refusedPdf('empty', { file: fileName });
  if (bytes.byteLength > fileBytes) {
    const [size, limit] = [bytes.byteLength, fileBytes].map((each) =>
      Math.ceil(each / 1024 / 1024),
    );
    throw refusedPdf('too-large', { file: fileName, size: size ?? 0, limit: limit ?? 0 });
  }
  const opening = latin(bytes.subarray(0, MARK_WITHIN));
  if (!opening.includes('%PDF-')) throw refusedPdf('not-pdf', { file: fileName });
  if (!hasEnd(bytes)) throw refusedPdf('truncated', { file: fileName, bytes: bytes.byteLength });
}

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

function refusalOf(error: unknown, fileName: string): Error {
  const name = error instanceof Error ? error.name : '';
  const said = error instanceof Error ? error.message : '';
  if (name === 'PasswordException') return refusedPdf('encrypted', { file: fileName });
  if (/encrypt|security handler|crypt/i.test(said))
    return refusedPdf('protection', { file: fileName });
  return refusedPdf('damaged', { file: fileName });
}

/**
 * Whether the file says where it ends. One for the web says so near its beginning too, and other programs may
 * leave something behind it, so that the mark counts in the latter half.
 */
function hasEnd(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Math.max(file.lastIndexOf('startxref'), file.lastIndexOf('%%EOF')) >= file.length / 2;
}
