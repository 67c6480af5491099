import type { Layout } from '../../model/index.js';
import { roomOf } from './measure.js';
import { sectionsOf } from './sections.js';
import { type Strip, stripsOf } from './strips.js';
import type { Writing } from './writing.js';

/**
 * The page that every heading and caption is reckoned to stand on, as it is printed: `iv`, `12`. Lines are set
 * to exact heights and Chinese letters are square, so pages can be reckoned without a word processor; the
 * reckoning comes within a page of what LibreOffice lays out, and fields follow when the file is opened.
 */
export function pagesOf(writing: Writing): ReadonlyMap<string, string> {
  const { layout } = writing.document;
  const pages = new Map<string, string>();
  const next = { front: 1, body: 1 };
  for (const section of sectionsOf(writing.document)) {
    if (section.kind === 'cover') continue;
    const { starts, used } = flow(stripsOf(section.parts, writing), layout);
    for (const [id, at] of starts) {
      const page = next[section.kind] + at;
      pages.set(id, section.kind === 'front' ? roman(page) : String(page));
    }
    next[section.kind] += used;
  }
  return pages;
}

/** Where a line would stand: a page counted from 0, and how much of it is filled, in points. */
interface Place {
  readonly page: number;
  readonly filled: number;
}

/** Strips laid out one under another: the page that each bookmark begins on, and how many are used. */
function flow(
  strips: readonly Strip[],
  layout: Layout,
): { readonly starts: ReadonlyMap<string, number>; readonly used: number } {
  const { height } = roomOf(layout);
  const starts = new Map<string, number>();
  let place: Place = { page: 0, filled: 0 };
  let below = 0;
  for (const [at, strip] of strips.entries()) {
    const starting = startOf(strips, at, place, below, height);
    if (strip.id !== undefined) starts.set(strip.id, starting.page);
    place = endOf(strip, starting, height);
    below = strip.after;
  }
  return { starts, used: place.page + 1 };
}

/** Where a strip begins: here, or on the next page if it, and what it is kept with, has no room here. */
function startOf(
  strips: readonly Strip[],
  at: number,
  { page, filled }: Place,
  below: number,
  height: number,
): Place {
  const strip = strips[at];
  if (strip === undefined || filled === 0) return { page, filled: 0 };
  const gap = Math.max(below, strip.before);
  const isKept = strips[at - 1]?.keepNext === true;
  const wanted = isKept ? beginning(strip) : together(strips, at);
  const fits = filled + gap + wanted <= height || wanted > height;
  return strip.breakBefore || !fits
    ? { page: page + 1, filled: strip.head }
    : { page, filled: filled + gap };
}

/** No page begins or ends with a single line of a paragraph. */
const FEWEST = 2;

/** Height of what must stand on the page that a strip begins on. */
const beginning = ({ heights }: Strip): number =>
  sum(heights.length <= FEWEST + 1 ? heights : heights.slice(0, FEWEST));

/** Height of a strip with all that it is kept with. */
function together(strips: readonly Strip[], from: number): number {
  let height = 0;
  for (const strip of strips.slice(from)) {
    const gap = height === 0 ? 0 : strip.before;
    if (!strip.keepNext) return height + gap + beginning(strip);
    height += gap + sum(strip.heights) + strip.after;
  }
  return height;
}

/** Where a strip that begins at a place ends, its lines carried over to as many pages as they take. */
function endOf({ heights }: Strip, start: Place, height: number): Place {
  let { page, filled } = start;
  for (const [at, line] of heights.entries()) {
    const isLastButOne = at === heights.length - FEWEST && heights.length > FEWEST;
    const wanted = isLastButOne ? sum(heights.slice(at)) : line;
    if (filled > 0 && filled + wanted > height) {
      page += 1;
      filled = 0;
    }
    filled += line;
  }
  return { page, filled };
}

const sum = (heights: readonly number[]): number =>
  heights.reduce((total, height) => total + height, 0);

const NUMERALS = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

/** A page number in small Roman numerals. */
function roman(number: number): string {
  const [value, numeral] = NUMERALS.find(([least]) => number >= least) ?? [];
  return value === undefined ? '' : `${numeral}${roman(number - value)}`;
}
