/** Chinese numerals as labels use them. */
export const HAN_NUMERAL = '一二三四五六七八九十百〇零两';

/** Han characters and whatever is set in a full square beside them: kana, Chinese punctuation, full-width signs. */
export function isWide(code: number): boolean {
  if (code < 0x2018) return code === 0xb7 || code === 0x2014 || code === 0x2015;
  if (code <= 0x201f || code === 0x2026) return true;
  if (code < 0x2e80) return code >= 0x2460 && code <= 0x27bf;
  if (code < 0xd800) return code !== 0x3000;
  if (code < 0xe000) return true;
  if (code >= 0xff00 && code <= 0xffef) return !isDigit(code) && !isFullWidthLetter(code);
  return code >= 0xf900;
}

const isFullWidthLetter = (code: number): boolean =>
  (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a);

/** Han proper, the radicals that PDF fonts put in their place among them. */
export const isHan = (code: number): boolean =>
  (code >= 0x2e80 && code <= 0x2fdf) ||
  code === 0x3007 ||
  (code >= 0x3400 && code <= 0x9fff) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0xd840 && code <= 0xd888);

/** 0–9 and ０–９. */
export const isDigit = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);

/** The same as {@link isBlank}, between the brackets of an expression. */
export const BLANKS = ' \\t-\\r\\u0085\\u00a0\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';

/** Blanks of any width and ends of lines and pages. */
export const isBlank = (code: number): boolean =>
  code === 0x20 ||
  (code >= 0x09 && code <= 0x0d) ||
  code === 0xa0 ||
  code === 0x3000 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x85;

/** Marks that print nothing and part nothing: joiners, soft hyphens, marks of direction. */
export const isNothing = (code: number): boolean =>
  code === 0xad ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x206f) ||
  code === 0xfeff;

/** The same, between the brackets of an expression. */
export const NOTHINGS = '\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff';

/** How many columns of a typewriter a text takes: two for each wide character. */
export function widthOf(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    width += (widths[code] || widthFound(code)) - 1;
  }
  return width;
}

/** One more than the columns of each UTF-16 unit that was met; 0 for those that were not. */
const widths = new Uint8Array(0x10000);

function widthFound(code: number): number {
  const found = widthOfCode(code) + 1;
  widths[code] = found;
  return found;
}

/** The columns that one UTF-16 unit takes. */
function widthOfCode(code: number): number {
  if (isNothing(code)) return 0;
  // A pair of surrogates is one character of two columns.
  if (code >= 0xd800 && code <= 0xdfff) return 1;
  return code === 0x3000 || isWide(code) || (code >= 0xff00 && code <= 0xff60) ? 2 : 1;
}
