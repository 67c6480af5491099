const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Marks of notes that somebody set by hand: 1, [2], ③, 注1. */
const MARK = /^[[［【(（]?(?:注?\d{1,3}|[①-⑳])[\]］】)）]?$/;
/** Digits are an exponent behind letters of a unit and behind a ten. */
const TAKES_EXPONENT = /(?:[a-zA-ZΩ]|10)$/;

/**
 * Letters above the line, behind the last letters before them: an exponent stays one (m², 10⁶); the mark of a note
 * is no part of the words, and would make another number of the one before it.
 */
export function raised(words: string, before: string): string {
  const plain = words.trim();
  if (!MARK.test(plain)) return words;
  if (!/^\d+$/.test(plain) || !TAKES_EXPONENT.test(before)) return '';
  return words.replace(/\d/g, (digit) => SUPERSCRIPT.charAt(Number(digit)));
}
