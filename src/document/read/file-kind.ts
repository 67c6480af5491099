import { CFB } from '@e965/xlsx';
import { refused } from './refused.js';

/** What a file is by its first bytes; its name is believed only where they say nothing. */
export type FileKind = 'package' | 'compound' | 'text';

const begins = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const extensionOf = (fileName: string): string =>
  /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';

const BY_EXTENSION = { et: 'et', wps: 'wps', doc: 'word', docx: 'word', pdf: 'pdf' } as const;

const isRefusedExtension = (extension: string): extension is keyof typeof BY_EXTENSION =>
  Object.hasOwn(BY_EXTENSION, extension);

const openingOf = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8').decode(bytes.subarray(0, 2048)).trimStart().toLowerCase();

function refuseMarkup(bytes: Uint8Array, fileName: string): void {
  const opening = openingOf(bytes);
  if (
    opening.startsWith('<?xml') &&
    opening.includes('urn:schemas-microsoft-com:office:spreadsheet')
  ) {
    throw refused('xml-spreadsheet', { file: fileName });
  }
  if (/^<(!doctype html|html|head|body|table|meta|style|div|\?xml)/.test(opening)) {
    throw refused('html', { file: fileName });
  }
  if (opening.startsWith('mime-version:')) throw refused('html', { file: fileName });
}

/** What the file is, or a Refusal for kinds that are not workbooks. */
export function fileKindOf(bytes: Uint8Array, fileName: string): FileKind {
  if (bytes.byteLength === 0) throw refused('empty', { file: fileName });
  const extension = extensionOf(fileName);
  if (isRefusedExtension(extension)) throw refused(BY_EXTENSION[extension], { file: fileName });
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46)) throw refused('pdf', { file: fileName });
  if (begins(bytes, 0x50, 0x4b)) return 'package';
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'compound';
  if (begins(bytes, 0x52, 0x61, 0x72, 0x21) || begins(bytes, 0x37, 0x7a, 0xbc, 0xaf)) {
    throw refused('archive', { file: fileName });
  }
  refuseMarkup(bytes, fileName);
  if (extension === 'xlsx' || extension === 'xls') throw refused('truncated', { file: fileName });
  return 'text';
}

/** The names of the streams of a compound file (the container of .xls, .doc and encrypted .xlsx). */
function streamNames(bytes: Uint8Array, fileName: string): readonly string[] {
  try {
    const container: unknown = CFB.read(bytes, { type: 'buffer' });
    const paths = (container as { readonly FullPaths?: readonly string[] }).FullPaths ?? [];
    return paths.map((path) => path.split('/').at(-1)?.toLowerCase() ?? '');
  } catch {
    throw refused('truncated', { file: fileName });
  }
}

/** Lets an old workbook (.xls) pass and refuses whatever else comes in its container. */
export function refuseOtherCompounds(bytes: Uint8Array, fileName: string): void {
  const names = streamNames(bytes, fileName);
  if (names.includes('encryptedpackage')) throw refused('encrypted', { file: fileName });
  if (names.includes('worddocument')) throw refused('word', { file: fileName });
  if (!names.includes('workbook') && !names.includes('book')) {
    throw refused('unknown', { file: fileName });
  }
}
