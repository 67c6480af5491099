import { Refusal } from '../../messages/index.js';
import { textOf } from './delimited.js';
import { DOCUMENT_LIMITS } from './document-limits.js';
import { documentRefused, isDocumentRefusalCode } from './document-refused.js';

/**
 * The text of a plain file, whatever it is encoded in, without a byte order mark. Throws a Refusal
 * (`document.*`) that names the line where it is no text.
 */
export function documentText(bytes: Uint8Array, fileName: string): string {
  const text = decoded(bytes, fileName).replace(/^\ufeff/, '');
  const { characters: limit } = DOCUMENT_LIMITS;
  if (text.length > limit) {
    throw documentRefused('too-many-characters', { file: fileName, count: text.length, limit });
  }
  if (!/\S/.test(text)) throw documentRefused('blank', { file: fileName });
  return text;
}

/** The decoder is the workbooks'; what it says of a file is worded for reports here. */
function decoded(bytes: Uint8Array, fileName: string): string {
  try {
    return textOf(bytes, fileName);
  } catch (error) {
    const code = error instanceof Refusal ? error.code.replace('workbook.', '') : '';
    if (!(error instanceof Refusal) || !isDocumentRefusalCode(code)) throw error;
    throw documentRefused(code, error.details as Readonly<Record<string, string | number>>);
  }
}
