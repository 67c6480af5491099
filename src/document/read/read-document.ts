import type { ReadDocument } from '../model/index.js';
import { documentKindOf } from './document-kind.js';
import { type DocumentReader, documentReader } from './document-process.js';
import { parseDocument, refuseLarge } from './parse-document.js';

const shared = documentReader();

/**
 * A finished report as its file holds it: .docx, .pdf, .html, .md or .txt, told by what is in the file. Formats
 * whose parsing a hostile file can make dear are read in a process with bounded time and memory; plain text is
 * read here, for its cost is bounded by its length. Throws a Refusal that says in one sentence why a file is
 * not read, and nothing else.
 */
export async function readDocument(
  bytes: Uint8Array,
  fileName: string,
  reader: DocumentReader = shared,
): Promise<ReadDocument> {
  refuseLarge(bytes, fileName);
  const kind = documentKindOf(bytes, fileName);
  const isPlain = kind === 'text' || kind === 'markdown';
  return isPlain ? parseDocument(bytes, fileName) : reader.read(bytes, fileName);
}
