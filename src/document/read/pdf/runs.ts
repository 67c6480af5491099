import type { Area, Glyph, Rule } from './marks.js';
import { isUpright } from './upright.js';

/** Characters beside each other on one base line, with blanks where the page leaves room for them. */
export interface Run extends Area {
  readonly text: string;
  readonly base: number;
  readonly size: number;
  /** Share of its characters that are bold. */
  readonly bold: number;
  readonly fontName: string;
  readonly isArtifact: boolean;
  /** The blanks of its text: where in it, and from where to where on the page. */
  readonly blanks: readonly Blank[];
}

export interface Blank {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Shares of the letters' size. */
const SAME_LINE = 0.25;
const BACK = 0.6;
const BLANK = 0.22;
/** A blank that was shown may be narrow, or pressed together with the rest of its line. */
const SHOWN_BLANK = 0.1;
/** What parts words of a line in two: the cells of a table without rules stand no nearer. */
const PARTED = 0.95;

interface Growing {
  readonly glyphs: Glyph[];
  /** The characters before which a blank was shown. */
  readonly parted: Set<Glyph>;
  end: number;
}

/**
 * The upright characters of a page as runs, in the order in which they were shown. A rule between two
 * characters parts them however near they stand.
 */
export function runsOf(glyphs: readonly Glyph[], vertical: readonly Rule[]): readonly Run[] {
  const walls = vertical.toSorted((a, b) => a.at - b.at);
  const runs: Run[] = [];
  let open: Growing | null = null;
  let isBlankBefore = false;
  for (const glyph of onceEach(glyphs)) {
    if (glyph.text.trim() === '') {
      isBlankBefore = true;
      continue;
    }
    if (open !== null && continues(open, glyph) && !hasWall(walls, open, glyph)) {
      open.glyphs.push(glyph);
      if (isBlankBefore) open.parted.add(glyph);
      open.end = Math.max(open.end, glyph.x + glyph.width);
    } else {
      if (open !== null) runs.push(runOf(open));
      open = { glyphs: [glyph], parted: new Set(), end: glyph.x + glyph.width };
    }
    isBlankBefore = false;
  }
  if (open !== null) runs.push(runOf(open));
  return runs;
}

function continues({ glyphs, end }: Growing, glyph: Glyph): boolean {
  const last = glyphs[glyphs.length - 1];
  if (last === undefined) return false;
  const size = Math.max(last.size, glyph.size);
  const gap = glyph.x - end;
  return (
    Math.abs(last.y - glyph.y) <= size * SAME_LINE &&
    gap >= -BACK * size &&
    gap <= PARTED * size &&
    glyph.x >= last.x &&
    Math.min(last.size, glyph.size) > size * 0.6
  );
}

function hasWall(walls: readonly Rule[], { glyphs }: Growing, glyph: Glyph): boolean {
  const last = glyphs[glyphs.length - 1];
  if (last === undefined || walls.length === 0) return false;
  const from = last.x + last.width / 2;
  const to = glyph.x + glyph.width / 2;
  const middle = glyph.y - glyph.size * 0.35;
  for (let at = firstFrom(walls, from); at < walls.length; at += 1) {
    const wall = walls[at];
    if (wall === undefined || wall.at > to) return false;
    if (wall.from <= middle && wall.to >= middle) return true;
  }
  return false;
}

function firstFrom(walls: readonly Rule[], place: number): number {
  let [low, high] = [0, walls.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((walls[middle]?.at ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Letters are made bold or given a shadow by printing them again beside themselves. */
function onceEach(glyphs: readonly Glyph[]): readonly Glyph[] {
  const seen = new Map<string, Map<number, Glyph>>();
  return glyphs.filter((glyph) => {
    if (!isUpright(glyph) || glyph.size <= 0) return false;
    if (glyph.text.trim() === '') return true;
    const places = seen.get(glyph.text) ?? new Map<number, Glyph>();
    seen.set(glyph.text, places);
    if (hasTwin(places, glyph)) return false;
    places.set(placeOf(glyph.x, glyph.y), glyph);
    return true;
  });
}

/** Points of the squares in which letters are looked up. */
const SQUARE = 4;
const ACROSS = 100_000;
const placeOf = (x: number, y: number): number =>
  Math.floor(y / SQUARE) * ACROSS + Math.floor(x / SQUARE);

function hasTwin(places: ReadonlyMap<number, Glyph>, { x, y, size }: Glyph): boolean {
  if (places.size === 0) return false;
  const reach = Math.min(SQUARE, Math.max(0.5, size * 0.12));
  for (const atX of [x - reach, x + reach])
    for (const atY of [y - reach, y + reach]) {
      const twin = places.get(placeOf(atX, atY));
      if (twin !== undefined && Math.abs(twin.x - x) < reach && Math.abs(twin.y - y) < reach)
        return true;
    }
  return false;
}

function runOf({ glyphs, parted }: Growing): Run {
  const [first, ...rest] = glyphs;
  if (first === undefined) throw new RangeError('a run has characters');
  let text = first.text;
  let end = first.x + first.width;
  const blanks: Blank[] = [];
  for (const glyph of rest) {
    const least = parted.has(glyph) ? SHOWN_BLANK : BLANK;
    if (glyph.x - end > least * glyph.size) {
      blanks.push({ at: text.length, from: end, to: glyph.x });
      text += ' ';
    }
    text += glyph.text;
    end = Math.max(end, glyph.x + glyph.width);
  }
  const size = sizeOf(glyphs);
  return {
    text,
    base: first.y,
    size,
    left: first.x,
    right: end,
    top: first.y - size * 0.86,
    bottom: first.y + size * 0.16,
    bold: glyphs.filter(({ font }) => font.isBold).length / glyphs.length,
    fontName: first.font.name,
    isArtifact: glyphs.every(({ isArtifact }) => isArtifact),
    blanks,
  };
}

/** The size of most of the characters. */
function sizeOf(glyphs: readonly Glyph[]): number {
  const sizes = glyphs.map(({ size }) => size).toSorted((a, b) => a - b);
  return sizes[sizes.length >> 1] ?? 0;
}
