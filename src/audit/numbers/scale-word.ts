import { ONE, powerOfTen, type Rational } from '../../quantity/index.js';

const WORDS: Readonly<Record<string, Rational>> = { 万: powerOfTen(4), 亿: powerOfTen(8) };

/** The word that a number is printed with to make it shorter, and what one of it is: 6.8万元 → 万. */
export function scaleWordIn(printed: string): { readonly word: string; readonly is: Rational } {
  const word = /[万亿]/.exec(printed)?.[0] ?? '';
  return { word, is: WORDS[word] ?? ONE };
}
