import { CFB } from '@e965/xlsx';
import type { ZipEntry } from '../zip-directory.js';
import { DOCX_LIMITS } from './docx-limits.js';
import { type DocxRefusalCode, docxRefused } from './docx-refusals.js';

const begins = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** Refuses whatever is no zip package, by what it is. */
export function refuseOtherKinds(bytes: Uint8Array, file: string): void {
  if (bytes.byteLength === 0) throw docxRefused('empty', { file });
  if (bytes.byteLength > DOCX_LIMITS.fileBytes) {
    const megabytes = (count: number): number => Math.ceil(count / 1024 / 1024);
    const size = megabytes(bytes.byteLength);
    throw docxRefused('too-large', { file, size, limit: megabytes(DOCX_LIMITS.fileBytes) });
  }
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw docxRefused(compoundKind(bytes), { file });
  if (begins(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66)) throw docxRefused('rich-text', { file });
  if (begins(bytes, 0x50, 0x4b)) return;
  const isArchive = begins(bytes, 0x52, 0x61, 0x72, 0x21) || begins(bytes, 0x37, 0x7a, 0xbc, 0xaf);
  throw docxRefused(isArchive ? 'archive' : 'misnamed', { file });
}

/** What is in the container of old Office files, which encrypted new ones use too. */
function compoundKind(bytes: Uint8Array): DocxRefusalCode {
  try {
    const { FullPaths }: { readonly FullPaths: readonly string[] } = CFB.read(bytes, {
      type: 'buffer',
    });
    const names = new Set(FullPaths.map((path) => path.split('/').at(-1)?.toLowerCase()));
    if (names.has('encryptedpackage')) return 'encrypted';
    if (names.has('worddocument')) return 'old-word';
    if (names.has('workbook') || names.has('book')) return 'workbook';
    return names.has('powerpoint document') ? 'slides' : 'misnamed';
  } catch {
    return 'unreadable';
  }
}

/** Refuses packages of other programs, by the names of their parts. */
export function refuseOtherPackages(entries: readonly ZipEntry[], file: string): void {
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  if ([...names].some((name) => /^word\/[^/]+\.xml$/.test(name))) return;
  if (names.has('xl/workbook.xml') || names.has('xl/workbook.bin')) {
    throw docxRefused('workbook', { file });
  }
  if (names.has('ppt/presentation.xml')) throw docxRefused('slides', { file });
  if (names.has('mimetype') && names.has('content.xml')) {
    throw docxRefused('open-document', { file });
  }
  if (!names.has('_rels/.rels')) throw docxRefused('archive', { file });
}
