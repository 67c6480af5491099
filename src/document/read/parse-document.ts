import { Refusal } from '../../messages/index.js';
import type { ReadDocument, ReadKind } from '../model/index.js';
import { documentKindOf } from './document-kind.js';
import { DOCUMENT_LIMITS } from './document-limits.js';
import { documentRefused } from './document-refused.js';

type Reader = (bytes: Uint8Array, fileName: string) => ReadDocument | Promise<ReadDocument>;

/** Readers are fetched when they are needed: each brings packages of its own. */
const READERS: Readonly<Record<ReadKind, () => Promise<Reader>>> = {
  docx: async () => (await import('./docx/read-docx.js')).readDocx,
  html: async () => (await import('./html/read-html.js')).readHtml,
  pdf: async () => (await import('./pdf/read-pdf.js')).readPdf,
  text: async () => (await import('./text/read-text.js')).readText,
  markdown: async () => (await import('./markdown/read-markdown.js')).readMarkdown,
};

/** Refuses a file that is too large to be looked at. */
export function refuseLarge(bytes: Uint8Array, fileName: string): void {
  const { fileBytes } = DOCUMENT_LIMITS;
  if (bytes.byteLength <= fileBytes) return;
  const [size, limit] = [Math.ceil(bytes.byteLength / 1024 / 1024), fileBytes / 1024 / 1024];
  throw documentRefused('too-large', { file: fileName, size, limit });
}

/**
 * A report's file read in this very process. For the reading process itself, for callers that are bounded
 * already, and for tests: everybody else calls `readDocument`, which bounds time and memory.
 * Throws a Refusal for whatever is no readable report, and nothing else.
 */
export async function parseDocument(bytes: Uint8Array, fileName: string): Promise<ReadDocument> {
  refuseLarge(bytes, fileName);
  const kind = documentKindOf(bytes, fileName);
  try {
    const read = await READERS[kind]();
    return withinLimits(await read(bytes, fileName), fileName);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const fault = error instanceof Error ? error.message : String(error);
    throw documentRefused('unreadable', { file: fileName, fault });
  }
}

function withinLimits(document: ReadDocument, file: string): ReadDocument {
  const { characters, blocks } = DOCUMENT_LIMITS;
  const [letters, pieces] = [document.text.length, document.blocks.length];
  if (letters > characters) {
    throw documentRefused('too-many-characters', { file, count: letters, limit: characters });
  }
  if (pieces > blocks) {
    throw documentRefused('too-many-blocks', { file, count: pieces, limit: blocks });
  }
  const isPictures = document.unreadablePages.length > 0;
  if (!isPictures && !/\S/.test(document.text)) throw documentRefused('blank', { file });
  return document;
}
