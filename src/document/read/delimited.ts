import { isAscii, isUtf8 } from 'node:buffer';
import { refused } from './refused.js';

const decoded = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

interface Marked {
  readonly encoding: string;
  readonly mark: readonly number[];
}

/** Byte order marks, with what they mean. */
const MARKS: readonly Marked[] = [
  { encoding: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
];

const markOf = (bytes: Uint8Array): Marked | undefined =>
  MARKS.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte));

/** UTF-16 without a mark: of Latin letters, digits and separators every second byte is 0, few others are. */
function unmarked(bytes: Uint8Array): string | undefined {
  const opening = bytes.subarray(0, 512);
  const zeros = [0, 1].map(
    (from) => opening.filter((byte, at) => at % 2 === from && byte === 0).length,
  );
  const [even = 0, odd = 0] = zeros;
  const many = opening.length / 16;
  if (odd > many && odd > 4 * even) return 'utf-16le';
  return even > many && even > 4 * odd ? 'utf-16be' : undefined;
}

/** The lines of a file in an encoding whose line ends are single bytes. */
function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  let from = 0;
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, from)) {
    yield bytes.subarray(from, at);
    from = at + 1;
  }
  yield bytes.subarray(from);
}

/** The first line of a file that is not text in an encoding, counted from 1. */
function lineNotIn(encoding: string, bytes: Uint8Array): number {
  let line = 1;
  for (const each of linesOf(bytes)) {
    if (decoded(each, encoding) === undefined) return line;
    line += 1;
  }
  return line;
}

/** How many characters make UTF-8 in a line beyond chance: a line of GB18030 may by chance be valid UTF-8. */
const SURELY = 6;

/**
 * The first line encoded otherwise than the first that is not plain ASCII, where some lines can only be
 * UTF-8 and others cannot be; nothing where all agree.
 */
function lineEncodedOtherwise(bytes: Uint8Array): number | undefined {
  let first: boolean | undefined;
  let line = 0;
  for (const each of linesOf(bytes)) {
    line += 1;
    if (isAscii(each)) continue;
    const text = isUtf8(each) ? decoded(each, 'utf-8') : undefined;
    if (text !== undefined && (text.match(/\P{ASCII}/gu)?.length ?? 0) < SURELY) continue;
    const fits = text !== undefined;
    first ??= fits;
    if (first !== fits) return line;
  }
  return undefined;
}

function decodedAs(encoding: string, bytes: Uint8Array, file: string): string {
  const text = decoded(bytes, encoding);
  if (text !== undefined) return text;
  const wide = encoding.startsWith('utf-16');
  if (wide ? bytes.byteLength % 2 === 1 : isCut(bytes, encoding)) {
    throw refused('truncated', { file, bytes: bytes.byteLength });
  }
  const line = wide
    ? new TextDecoder(encoding).decode(bytes).split('\ufffd')[0]?.split('\n').length
    : lineNotIn(encoding, bytes);
  throw refused('encoding', { file, line: line ?? 1 });
}

/** Whether a text would be whole without its last few bytes: the file was cut within a character. */
const isCut = (bytes: Uint8Array, encoding: string): boolean =>
  [1, 2, 3].some((count) => {
    const text = decoded(bytes.subarray(0, -count), encoding);
    return text !== undefined && /\P{ASCII}/u.test(text);
  });

function decodedUnmarked(bytes: Uint8Array, file: string): string {
  const utf8 = decoded(bytes, 'utf-8');
  if (utf8 !== undefined) return utf8;
  if (isCut(bytes, 'utf-8')) throw refused('truncated', { file, bytes: bytes.byteLength });
  const other = lineEncodedOtherwise(bytes);
  if (other !== undefined) throw refused('mixed-encoding', { file, line: other });
  return decodedAs('gb18030', bytes, file);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells binary from text
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f]/;

/**
 * The text of a file that says nowhere how it is encoded: by its byte order mark, else as UTF-16 where
 * every second byte is 0, as UTF-8 where it is valid UTF-8 and as GB18030 where it is not. Throws a
 * Refusal that names the line where it is none of them, or mixes them, or holds control characters.
 */
export function textOf(bytes: Uint8Array, fileName: string): string {
  const encoding = markOf(bytes)?.encoding ?? unmarked(bytes);
  const text =
    encoding === undefined
      ? decodedUnmarked(bytes, fileName)
      : decodedAs(encoding, bytes, fileName);
  const control = text.search(CONTROL);
  if (control >= 0) {
    const line = text.slice(0, control).split('\n').length;
    throw refused('control', { file: fileName, line, character: text.charAt(control) });
  }
  return text;
}

/** The separator that the first lines use most outside quotation marks. */
function separatorOf(text: string): string {
  const opening = text.slice(0, 8_192).replace(/"[^"]*"/g, '');
  const counted = ['\t', ',', ';'].map((each) => ({ each, count: opening.split(each).length }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).each;
}

/**
 * The fields of separated values (RFC 4180, with tabs and semicolons too), row by row. Throws a Refusal
 * where a quotation mark is never closed: all that follows would be one field.
 */
export function fieldsOf(text: string, fileName: string): readonly (readonly string[])[] {
  const separator = separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  let opened = 0;
  const endField = (): void => {
    row.push(field);
    field = '';
  };
  const endRow = (): void => {
    endField();
    rows.push(row);
    row = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (quoted) {
      if (character !== '"') field += character;
      else if (text.charAt(at + 1) === '"') {
        field += '"';
        at += 1;
      } else quoted = false;
    } else if (character === '"' && field === '') {
      quoted = true;
      opened = at;
    } else if (character === separator) endField();
    else if (character === '\n') endRow();
    else if (character !== '\r') field += character;
    else if (text.charAt(at + 1) !== '\n') endRow();
  }
  if (quoted) {
    throw refused('unclosed', { file: fileName, line: text.slice(0, opened).split('\n').length });
  }
  if (field !== '' || row.length > 0) endRow();
  return rows;
}
