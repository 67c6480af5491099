import { isHan } from '../recognise/index.js';
import type { Font, Glyph } from './marks.js';

/** Signs of the Latin supplement that Chinese reports use; whatever else of it stands there is a torn encoding. */
const LATIN_SIGNS = new Set('·×÷±°§²³µ¼½¾«»©®àáèéêìíòóùúüü');

/**
 * Whether a character may stand in a report. Fonts without a way back to characters give numbers of glyphs
 * instead: control characters, private ones, scripts that no report is written in.
 */
export function isPlausible(code: number): boolean {
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d;
  if (code < 0x7f) return true;
  if (code < 0x100)
    return code === 0xa0 || code === 0xad || LATIN_SIGNS.has(String.fromCharCode(code));
  // Latin with the tones of pinyin, and Greek letters of formulas.
  if (code < 0x2000) return (code >= 0x100 && code <= 0x1dc) || (code >= 0x391 && code <= 0x3c9);
  if (code < 0x2e80) return true;
  if (code < 0x3400) return code !== 0x3164;
  if (code < 0x4e00) return false;
  if (code <= 0x9fff) return true;
  if (code < 0xf900) return false;
  if (code < 0xfb00 || (code >= 0xfb00 && code <= 0xfb06)) return true;
  return (
    (code >= 0xfe10 && code <= 0xfe6f) || (code >= 0xff00 && code <= 0xffef) || code >= 0x1f000
  );
}

/** Symbol fonts keep bullets and ticks among private characters: they part nothing and mean nothing. */
const SYMBOLS = /wingdings|symbol|webdings|marlett|zapf|dingbats|awesome|icon/i;

const isSymbol = ({ font, text }: Glyph): boolean =>
  SYMBOLS.test(font.name) && !isPlausible(text.codePointAt(0) ?? 0);

/** Shares of a font's characters beyond which none of them is believed, and how few may be judged at all. */
const STRANGE = 0.4;
const FEWEST_STRANGE = 4;
const GARBLED = 0.01;
const FEWEST_GARBLED = 5;

/** What of a page can be read, and how much of it cannot. */
export interface Legible {
  readonly glyphs: readonly Glyph[];
  readonly illegible: number;
}

interface Count {
  all: number;
  /** Characters that no report has. */
  strange: number;
  /** Characters that no report has between two Chinese ones. */
  garbled: number;
}

/** The characters of a page without those of fonts that give none, or wrong ones. */
export function legible(glyphs: readonly Glyph[]): Legible {
  const printed = glyphs.filter((glyph) => !isSymbol(glyph));
  const letters = printed.filter(({ text }) => text.trim() !== '');
  const counts = countsOf(letters);
  const isBelieved = (font: Font): boolean => {
    const count = counts.get(font);
    return count === undefined || !isDoubtful(count);
  };
  const kept = printed.filter(
    ({ font, text }) => text.trim() === '' || (isBelieved(font) && isPlausible(codeOf(text))),
  );
  return {
    glyphs: kept,
    illegible: letters.length - kept.filter(({ text }) => text.trim() !== '').length,
  };
}

const isDoubtful = ({ all, strange, garbled }: Count): boolean =>
  (all >= FEWEST_STRANGE && strange > all * STRANGE) ||
  (garbled >= FEWEST_GARBLED && garbled > all * GARBLED);

const codeOf = (text: string): number => text.codePointAt(0) ?? 0;

function countsOf(letters: readonly Glyph[]): ReadonlyMap<Font, Count> {
  const counts = new Map<Font, Count>();
  letters.forEach(({ font, text }, at) => {
    const count = counts.get(font) ?? { all: 0, strange: 0, garbled: 0 };
    counts.set(font, count);
    count.all += 1;
    if (!isPlausible(codeOf(text))) count.strange += 1;
    else if (!MISPLACED.test(text)) return;
    const isAmongHan = isHanAt(letters, at - 1) && isHanAt(letters, at + 1);
    if (isAmongHan) count.garbled += 1;
  });
  return counts;
}

const isHanAt = (letters: readonly Glyph[], at: number): boolean =>
  isHan(codeOf(letters[at]?.text ?? ''));

/** Signs and foreign letters that stand between two Chinese characters only where a table of characters is wrong. */
const MISPLACED = /[`^_~{}|\\«»®©à-öø-ÿ\u0100-\u01dcα-ω]/;
