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

/** Share of a font's characters beyond which none of them is believed, and how few may be judged at all. */
const BELIEVED = 0.4;
const FEWEST = 4;

/** What of a page can be read, and how much of it cannot. */
export interface Legible {
  readonly glyphs: readonly Glyph[];
  readonly illegible: number;
}

/** The characters of a page without those of fonts that give no characters. */
export function legible(glyphs: readonly Glyph[]): Legible {
  const printed = glyphs.filter((glyph) => !isSymbol(glyph));
  const counts = new Map<Font, { all: number; strange: number }>();
  for (const { font, text } of printed) {
    if (text.trim() === '') continue;
    const count = counts.get(font) ?? { all: 0, strange: 0 };
    counts.set(font, count);
    count.all += 1;
    if (!isPlausible(text.codePointAt(0) ?? 0)) count.strange += 1;
  }
  const isStrange = (font: Font): boolean => {
    const { all, strange } = counts.get(font) ?? { all: 0, strange: 0 };
    return all >= FEWEST && strange > all * BELIEVED;
  };
  const kept = printed.filter(
    ({ font, text }) => text.trim() === '' || (!isStrange(font) && isKept(text)),
  );
  const isPrinted = ({ text }: Glyph): boolean => text.trim() !== '';
  return {
    glyphs: kept,
    illegible: printed.filter(isPrinted).length - kept.filter(isPrinted).length,
  };
}

const isKept = (text: string): boolean => isPlausible(text.codePointAt(0) ?? 0);
