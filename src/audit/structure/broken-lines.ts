import type { Span } from '../../document/model/index.js';
import { oncePer } from '../../once/index.js';
import type { Scene } from '../scene.js';

/** A line of a plain text, without blanks at its ends. */
interface Line extends Span {
  readonly text: string;
  readonly width: number;
}

/**
 * Lines of a text broken at one width that end early and in mid-sentence, between two full ones: …晚上和周六, and the
 * next line begins another paragraph. Whoever breaks lines ends one early only where a paragraph ends.
 */
export const brokenLines = oncePer(({ document }: Scene): readonly Span[] => {
  if (document.kind !== 'text') return [];
  const lines = linesOf(document).filter(({ text }) => !PAGE.test(text));
  const full = fullWidth(lines);
  if (full === null) return [];
  const isFull = (line: Line | undefined): line is Line =>
    line !== undefined && line.width >= full - NEAR && /[，。、]/.test(line.text);
  return lines.filter((line, at) => {
    const [before, behind] = [lines[at - 1], lines[at + 1]];
    return (
      line.width >= SHORTEST &&
      line.width < full * EARLY &&
      WORDS.test(line.text) &&
      isFull(before) &&
      isFull(behind) &&
      !STOPS.test(before.text)
    );
  });
});

const NEAR = 8;
const SHORTEST = 6;
const EARLY = 0.7;
const WORDS = /^[，。、；：]?[\p{Script=Han}“《（\d].*\p{Script=Han}$/u;
const STOPS = /[。！？；：”]$/;

/** How wide Chinese and other characters are, as terminals count. */
const widthOf = (text: string): number =>
  [...text].reduce(
    (width, each) => width + (/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60“”‘’…—]/.test(each) ? 2 : 1),
    0,
  );

/** The number of a page that a tool left among the lines. */
const PAGE = /^第\s?\d{1,3}\s?页/;

/** The lines of a text but for heads and feet of pages. */
function linesOf({ text, blocks }: Scene['document']): readonly Line[] {
  const apart = blocks
    .filter(({ type }) => type === 'furniture')
    .toSorted((a, b) => a.start - b.start);
  let next = 0;
  return [...text.matchAll(/[^\n\f]+/g)].flatMap((match) => {
    const words = match[0].trim();
    if (words === '') return [];
    const start = match.index + match[0].indexOf(words);
    while ((apart[next]?.end ?? Infinity) <= start) next += 1;
    return (apart[next]?.start ?? Infinity) <= start
      ? []
      : [{ text: words, start, end: start + words.length, width: widthOf(words) }];
  });
}

/** The width at which most lines of prose end; null where lines are not broken at one. */
function fullWidth(lines: readonly Line[]): number | null {
  const widths = lines
    .filter(({ text, width }) => /[，。]/.test(text) && width >= LEAST_WIDTH)
    .map(({ width }) => width);
  const counts = new Map<number, number>();
  for (const width of widths)
    for (let wide = width - NEAR / 2; wide <= width + NEAR / 2; wide += 1)
      counts.set(wide, (counts.get(wide) ?? 0) + 1);
  const near = (wide: number): number => counts.get(wide) ?? 0;
  const [best] = [...new Set(widths)].toSorted((a, b) => near(b) - near(a));
  return best !== undefined && near(best) >= Math.max(LEAST_LINES, widths.length * MOST)
    ? best
    : null;
}

const LEAST_WIDTH = 40;
const LEAST_LINES = 40;
const MOST = 0.4;
