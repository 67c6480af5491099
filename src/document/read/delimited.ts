import { refused } from './refused.js';

const decoded = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/**
 * The text of a file that says nowhere how it is encoded: by its byte order mark, else as UTF-8 where it
 * is valid UTF-8 and as GB18030 where it is not.
 */
export function textOf(bytes: Uint8Array, fileName: string): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  const text = utf16
    ? decoded(bytes, 'utf-16le')
    : (decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030'));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells binary from text
  if (text === undefined || /[\u0000-\u0008\u000e-\u001a]/.test(text)) {
    throw refused('unknown', { file: fileName });
  }
  return text;
}

/** The separator that the first lines use most outside quotation marks. */
function separatorOf(text: string): string {
  const opening = text.slice(0, 8_192).replace(/"[^"]*"/g, '');
  const counted = ['\t', ',', ';'].map((each) => ({ each, count: opening.split(each).length }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).each;
}

/** The fields of separated values (RFC 4180, with tabs and semicolons too), row by row. */
export function fieldsOf(text: string): readonly (readonly string[])[] {
  const separator = separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
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
    } else if (character === '"' && field === '') quoted = true;
    else if (character === separator) endField();
    else if (character === '\n') endRow();
    else if (character !== '\r') field += character;
    else if (text.charAt(at + 1) !== '\n') endRow();
  }
  if (field !== '' || row.length > 0) endRow();
  return rows;
}
