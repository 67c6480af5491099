import { documentKindOf } from '../document-kind.js';
import { documentRefused } from '../document-refused.js';
import type { ZipEntry } from '../zip-directory.js';

const begins = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** Refuses whatever is no zip package, by what it is. */
export function refuseOtherKinds(bytes: Uint8Array, file: string): void {
  if (begins(bytes, 0x50, 0x4b)) return;
  documentKindOf(bytes, file);
  throw documentRefused('misnamed', { file, extension: 'docx' });
}

/** Refuses packages of other programs, by the names of their parts. */
export function refuseOtherPackages(entries: readonly ZipEntry[], file: string): void {
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  if ([...names].some((name) => /^word\/[^/]+\.xml$/.test(name))) return;
  if (names.has('xl/workbook.xml') || names.has('xl/workbook.bin')) {
    throw documentRefused('workbook', { file });
  }
  if (names.has('ppt/presentation.xml')) throw documentRefused('slides', { file });
  if (names.has('mimetype') && names.has('content.xml')) {
    throw documentRefused('open-document', { file });
  }
  if (!names.has('_rels/.rels')) throw documentRefused('archive', { file });
}
