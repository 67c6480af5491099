import { CFB } from '@e965/xlsx';
import { refused } from './refused.js';

/** What a file is by its first bytes; its name is believed only where they say nothing. */
export type FileKind = 'package' | 'compound' | 'text';

const begins = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const extensionOf = (fileName: string): string =>
  /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';

const BY_EXTENSION = {
  et: 'et',
  wps: 'wps',
  doc: 'word',
  docx: 'word',
  ppt: 'slides',
  pptx: 'slides',
  pdf: 'pdf',
} as const;

/** How other kinds of file begin, whatever they are called. */
const SIGNATURES = [
  { kind: 'pdf', bytes: [0x25, 0x50, 0x44, 0x46] },
  { kind: 'archive', bytes: [0x52, 0x61, 0x72, 0x21] },
  { kind: 'archive', bytes: [0x37, 0x7a, 0xbc, 0xaf] },
  { kind: 'archive', bytes: [0x1f, 0x8b] },
  { kind: 'picture', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { kind: 'picture', bytes: [0xff, 0xd8, 0xff] },
  { kind: 'word', bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
  { kind: 'script', bytes: [0x4d, 0x5a, 0x90] },
  { kind: 'script', bytes: [0x7f, 0x45, 0x4c, 0x46] },
] as const;

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
  const other = SIGNATURES.find((signature) => begins(bytes, ...signature.bytes));
  if (other !== undefined) throw refused(other.kind, { file: fileName });
  if (begins(bytes, 0x50, 0x4b)) return 'package';
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'compound';
  refuseMarkup(bytes, fileName);
  if (/^xls[xm]?$/.test(extension)) throw refused('misnamed', { file: fileName, extension });
  return 'text';
}

/** What the reading library tells of a compound file; its own types leave it open. */
interface Compound {
  readonly FullPaths: readonly string[];
  readonly FileIndex: readonly { readonly size: number; readonly content?: ArrayLike<number> }[];
}

/** A stream of a compound file: what it should hold by its directory, and what is there. */
interface Stream {
  readonly name: string;
  readonly complete: boolean;
}

/** The streams of a compound file (the container of .xls, .doc and encrypted .xlsx). */
function streamsOf(bytes: Uint8Array, fileName: string): readonly Stream[] {
  try {
    const { FullPaths, FileIndex }: Compound = CFB.read(bytes, { type: 'buffer' });
    return FullPaths.map((path, at) => {
      const entry = FileIndex[at];
      return {
        name: path.split('/').at(-1)?.toLowerCase() ?? '',
        complete: entry === undefined || entry.size <= (entry.content?.length ?? entry.size),
      };
    });
  } catch {
    throw refused('truncated', { file: fileName, bytes: bytes.byteLength });
  }
}

/** Lets a whole old workbook (.xls) pass and refuses whatever else comes in its container. */
export function refuseOtherCompounds(bytes: Uint8Array, fileName: string): void {
  const streams = streamsOf(bytes, fileName);
  const has = (name: string): boolean => streams.some((stream) => stream.name === name);
  if (has('encryptedpackage')) throw refused('encrypted', { file: fileName });
  if (has('worddocument')) throw refused('word', { file: fileName });
  if (has('powerpoint document')) throw refused('slides', { file: fileName });
  const book = streams.find(({ name }) => name === 'workbook' || name === 'book');
  if (book === undefined) throw refused('unknown', { file: fileName });
  if (!book.complete) throw refused('truncated', { file: fileName, bytes: bytes.byteLength });
}
