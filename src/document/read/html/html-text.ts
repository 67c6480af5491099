import { Refusal } from '../../../messages/index.js';
import { textOf } from '../delimited.js';
import { documentRefused, isDocumentRefusalCode } from '../document-refused.js';

/** How far a page is looked through for what it says of its encoding. */
const OPENING = 4_096;

/**
 * The markup of a page. Its own word on its encoding counts only for encodings that bytes do not tell: pages
 * that call themselves GB2312 and were saved in UTF-8 are many.
 */
export function htmlText(bytes: Uint8Array, file: string): string {
  const stated = statedEncoding(bytes);
  const own = stated === undefined ? undefined : decodedAs(stated, bytes);
  return (own ?? guessed(bytes, file)).replace(/^\ufeff/, '');
}

/** Encodings that no byte order mark and no rule of UTF-8 gives away. */
const TRUSTED = /^big5(?:-hkscs)?$/;

function statedEncoding(bytes: Uint8Array): string | undefined {
  const opening = new TextDecoder('latin1').decode(bytes.subarray(0, OPENING));
  const name = /<meta\b[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w-]{3,30})/i.exec(
    opening,
  )?.[1];
  const plain = name?.toLowerCase() ?? '';
  return TRUSTED.test(plain) ? plain : undefined;
}

const decodedAs = (encoding: string, bytes: Uint8Array): string | undefined =>
  strictly('utf-8', bytes) === undefined ? strictly(encoding, bytes) : undefined;

function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The decoder is the workbooks'; what it says of a file is worded for reports. */
function guessed(bytes: Uint8Array, file: string): string {
  try {
    return textOf(bytes, file);
  } catch (error) {
    const code = error instanceof Refusal ? error.code.replace('workbook.', '') : '';
    if (!(error instanceof Refusal) || !isDocumentRefusalCode(code)) throw error;
    throw documentRefused(code, error.details as Readonly<Record<string, string | number>>);
  }
}
