import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { contentToWire, type Place } from '../../facts/index.js';
import type { LinedTable, ShownFigure } from '../table-lines.js';

/**
 * What a code on paper says: which table it is of, as of which number of the change log it was printed, and
 * a digest of all that stood in it. With the number the table can be built as it was, so that a paper is not
 * only known to be the same or not: what has changed since can be listed.
 */
export interface TableCode {
  /** Number of the printed table. */
  readonly table: number;
  readonly sequence: number;
  /** Ten characters, 50 bits, of the content's SHA-256. */
  readonly digest: string;
}

/** Crockford's base 32: no I, L, O and U, so that what is read aloud or from a bad scan stays readable. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const DIGEST_LETTERS = 10;

/** The digest of all that a printed table shows, whose it is and for which year. */
export function tableDigest({ table, lines }: LinedTable, place: Place): string {
  const shown = (figure: ShownFigure | null) =>
    figure === null ? null : [figure.concept.id, contentToWire(figure.content)];
  const content = lines.map((line) => [
    shown(line.figure),
    shown(line.participations),
    shown(line.method),
  ]);
  const whole = JSON.stringify([place.organisation, place.cycle, table.id, content]);
  return lettersOf(whole, DIGEST_LETTERS);
}

/** The code as printed: `3-1F4-7XQ2M-9D4TC-8Z`. Its last two letters tell a slip in typing from another content. */
export function codeText({ table, sequence, digest }: TableCode): string {
  const body = `${table}-${base32(sequence)}-${digest.slice(0, 5)}-${digest.slice(5)}`;
  return `${body}-${lettersOf(body, 2)}`;
}

/**
 * What a code typed from paper says, or nothing where it was not typed as printed. Small letters, full-width
 * letters and spaces are read, and O as 0, I and L as 1.
 */
export function readCode(typed: string): TableCode | undefined {
  const text = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\u2010-\u2015\u2212_]+/g, (gap) => (gap.trim() === '' ? '' : '-'))
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const parts = /^(\d{1,2})-([0-9A-Z]{1,11})-([0-9A-Z]{5})-([0-9A-Z]{5})-([0-9A-Z]{2})$/.exec(text);
  if (parts === null) return undefined;
  const [, table = '', sequence = '', first = '', second = ''] = parts;
  const number = numberOf(sequence);
  if (number === undefined) return undefined;
  const code = { table: Number(table), sequence: number, digest: first + second };
  return codeText(code) === text ? code : undefined;
}

function base32(value: number): string {
  let rest = value;
  let text = '';
  do {
    text = `${LETTERS[rest % 32]}${text}`;
    rest = Math.floor(rest / 32);
  } while (rest > 0);
  return text;
}

function numberOf(text: string): number | undefined {
  let value = 0;
  for (const letter of text) {
    const digit = LETTERS.indexOf(letter);
    if (digit < 0) return undefined;
    value = value * 32 + digit;
  }
  return Number.isSafeInteger(value) ? value : undefined;
}

/** The first letters of a text's SHA-256 in base 32. */
const lettersOf = (text: string, count: number): string =>
  [...sha256(utf8ToBytes(text)).slice(0, count)].map((byte) => LETTERS[byte % 32]).join('');
