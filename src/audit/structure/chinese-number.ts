const DIGITS = '零一二三四五六七八九';

/** The value of a small number in Chinese or Arabic digits (十二, 12), as headings are counted; null for other words. */
export function countedAs(words: string): number | null {
  if (/^\d{1,4}$/.test(words)) return Number(words);
  const match = /^(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(words);
  if (match === null || words === '') return null;
  const [, tens, ten, ones] = match;
  return (ten === undefined ? 0 : 10 * digit(tens, 1)) + digit(ones, 0);
}

const digit = (word: string | undefined, otherwise: number): number =>
  word === undefined ? otherwise : DIGITS.indexOf(word);

/** A small number in Chinese digits, as headings are counted: 12 is 十二. */
export function chineseCount(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  if (value < 1 || tens > 9) return String(value);
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS.charAt(tens)}十`;
  return `${ten}${ones === 0 ? '' : DIGITS.charAt(ones)}`;
}
