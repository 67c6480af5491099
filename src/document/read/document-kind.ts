import type { ReadKind } from '../model/index.js';
import type { DocumentRefusalCode } from './document-messages.js';
import { documentRefused } from './document-refused.js';
import { zipEntries } from './zip-directory.js';

/** How other kinds of file begin, whatever they are called. */
const SIGNATURES: readonly (readonly [DocumentRefusalCode, readonly number[]])[] = [
  ['archive', [0x52, 0x61, 0x72, 0x21]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', [0x1f, 0x8b]],
  ['archive', [0x42, 0x5a, 0x68]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['picture', [0x49, 0x49, 0x2a, 0x00]],
  ['picture', [0x4d, 0x4d, 0x00, 0x2a]],
  ['picture', [0x52, 0x49, 0x46, 0x46]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['program', [0x4d, 0x5a, 0x90]],
  ['program', [0x7f, 0x45, 0x4c, 0x46]],
];
const PACKAGE = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_PACKAGE = [0x50, 0x4b, 0x05, 0x06];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

const begins = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

/** The extension of a file's name in small letters, without the dot; empty where it has none. */
export const extensionOf = (fileName: string): string =>
  /\.([^.\\/]{1,10})$/.exec(fileName)?.[1]?.toLowerCase() ?? '';

/**
 * What a report's file is: by its first bytes, else by what its text looks like, else by its name. Throws a
 * Refusal for kinds that hold no report or that have to be converted first.
 */
export function documentKindOf(bytes: Uint8Array, fileName: string): ReadKind {
  const file = fileName;
  if (bytes.byteLength === 0) throw documentRefused('empty', { file });
  const other = SIGNATURES.find(([, signature]) => begins(bytes, signature));
  if (other !== undefined) throw documentRefused(other[0], { file });
  if (begins(bytes, PACKAGE) || begins(bytes, EMPTY_PACKAGE)) return packageKind(bytes, file);
  if (begins(bytes, COMPOUND)) throw documentRefused(compoundKind(bytes, file), { file });
  if (isPdf(bytes)) return 'pdf';
  return textKind(bytes, file);
}

/** Some writers put a line or two in front of what a PDF begins with. */
const isPdf = (bytes: Uint8Array): boolean => latin(bytes, 1024).includes('%PDF-');

const latin = (bytes: Uint8Array, length: number): string =>
  new TextDecoder('latin1').decode(bytes.subarray(0, length));

/** More names than this are not looked at: the reader of packages counts them itself. */
const MOST_NAMES = 5_000;

function packageKind(bytes: Uint8Array, file: string): 'docx' {
  const entries = zipEntries(bytes, MOST_NAMES);
  const names = new Set(entries?.map(({ name }) => name.toLowerCase()));
  if (names.has('word/document.xml')) return 'docx';
  // What a damaged or cut package lacks is told by the reader of Word files.
  const isWord = /^docx?$|^wps$|^dotx$|^docm$/.test(extensionOf(file));
  if (names.size === 0 && isWord) return 'docx';
  if (names.size === 0) throw documentRefused('truncated', { file, bytes: bytes.byteLength });
  throw documentRefused(otherPackage(names), { file });
}

function otherPackage(names: ReadonlySet<string>): DocumentRefusalCode {
  if (names.has('xl/workbook.xml') || names.has('xl/workbook.bin')) return 'workbook';
  if (names.has('ppt/presentation.xml')) return 'slides';
  if (names.has('ofd.xml')) return 'ofd';
  return names.has('mimetype') && names.has('content.xml') ? 'open-document' : 'archive';
}

/** The names of its streams stand in a compound file as UTF-16. */
function compoundKind(bytes: Uint8Array, file: string): DocumentRefusalCode {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (name: string): boolean => buffer.includes(Buffer.from(name, 'utf16le'));
  if (has('EncryptedPackage')) return 'encrypted';
  if (has('WordDocument')) return extensionOf(file) === 'wps' ? 'wps' : 'doc';
  if (has('PowerPoint Document')) return 'slides';
  if (has('Workbook') || has('Book')) return 'workbook';
  return extensionOf(file) === 'wps' ? 'wps' : 'unknown';
}

const HTML =
  /<(?:!doctype html|html|head|body|meta|title|style|div|table|p|h[1-6]|span|center|font)[\s>/]/;
const OPENS_HTML = new RegExp(`^(?:<\\?xml[^>]*>\\s*|<!--[^>]{0,400}-->\\s*){0,3}${HTML.source}`);
/** Names that promise a kind which has a first byte of its own. */
const PROMISED = /^(?:docx|docm|doc|wps|pdf|xlsx|xls|et|pptx|ppt|odt|ofd)$/;

function textKind(bytes: Uint8Array, file: string): ReadKind {
  const extension = extensionOf(file);
  const opening = latin(bytes, 8_192)
    .replaceAll('\0', '')
    .replace(/^\W{0,4}(?=<)/, '');
  const plain = opening.trimStart().toLowerCase();
  if (plain.startsWith('mime-version:')) throw documentRefused('mhtml', { file });
  if (/^<\?xml/.test(plain) && /<w:worddocument|<\?mso-application|pkg:package/.test(plain)) {
    throw documentRefused('word-xml', { file });
  }
  if (OPENS_HTML.test(plain)) return 'html';
  if (/^x?html?$/.test(extension)) return HTML.test(plain) ? 'html' : 'text';
  if (extension === 'csv' || extension === 'tsv') throw documentRefused('workbook', { file });
  if (PROMISED.test(extension)) throw documentRefused('misnamed', { file, extension });
  if (/^(?:md|markdown|mdown|mkd)$/.test(extension)) return 'markdown';
  return looksMarkdown(bytes) ? 'markdown' : 'text';
}

/** Two headings with number signs, a table ruled with hyphens between pipes, or rows of tables as HTML. */
function looksMarkdown(bytes: Uint8Array): boolean {
  const text = latin(bytes, 1_048_576).replaceAll('\0', '');
  const opening = text.slice(0, 65_536);
  const headings = opening.match(/^#{1,4} {1,3}[^\s#]/gm)?.length ?? 0;
  const isRuled = /^\|? {0,3}:?-{3,}:? {0,3}\|[-:| ]{3,}$/m.test(opening);
  return headings >= 2 || isRuled || /<tr\b[^<>]{0,400}>\s{0,40}<t[dh]\b/i.test(text);
}
