import type { FoundTable } from './found-table.js';
import { type Line, linesOf } from './lines.js';
import { type Area, heightOf, type PageMarks, widthOf } from './marks.js';
import { PDF_LIMITS } from './pdf-limits.js';
import { legible } from './plausible.js';
import { ruledTables } from './ruled-tables.js';
import { type Run, runsOf } from './runs.js';
import { isUpright, upright } from './upright.js';

/** A page by itself, before its neighbours tell which of its lines stand on every page. */
export interface RawPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly marks: PageMarks;
  /** What stands in no table. */
  readonly runs: readonly Run[];
  readonly lines: readonly Line[];
  readonly tables: readonly FoundTable[];
  readonly boxes: readonly Area[];
  readonly bare: readonly Area[];
  /** Words that are turned on the page: stamps, labels of axes. */
  readonly turned: readonly string[];
  /** Characters that cannot be read, and how many can. */
  readonly illegible: number;
  readonly legible: number;
  /** Whether pictures cover most of it. */
  readonly isPicture: boolean;
  /** Whether nearly nothing is on it. */
  readonly isDrawn: boolean;
}

/** Share of the page that a scan covers at least, and shapes that letters drawn as outlines come to. */
const SCANNED = 0.5;
const OUTLINES = 150;

/** The page with its characters as runs and lines, and its ruled tables; null where no page has so many. */
export function rawPage(number: number, painted: PageMarks): RawPage | null {
  const marks = upright(painted);
  const { glyphs, illegible } = legible(marks.glyphs.filter((glyph) => isOn(glyph, marks)));
  const runs = runsOf(glyphs, marks.vertical);
  if (runs.length > PDF_LIMITS.runsAPage) return null;
  const { tables, boxes, bare, rest } = ruledTables(marks, runs);
  return {
    number,
    width: marks.width,
    height: marks.height,
    marks: { ...marks, glyphs: [] },
    runs: rest,
    lines: linesOf(rest),
    tables,
    boxes,
    bare,
    turned: turnedWords(glyphs),
    illegible,
    legible: glyphs.filter(({ text }) => text.trim() !== '').length,
    isPicture: covered(marks) >= SCANNED,
    isDrawn: marks.shapes.length >= OUTLINES,
  };
}

const isOn = (
  { x, y }: { readonly x: number; readonly y: number },
  { width, height }: PageMarks,
): boolean => x >= -2 && x <= width + 2 && y >= -2 && y <= height + 12;

function covered({ pictures, width, height }: PageMarks): number {
  const onPage = pictures.map(({ left, top, right, bottom }) => ({
    left: Math.max(0, left),
    top: Math.max(0, top),
    right: Math.min(width, right),
    bottom: Math.min(height, bottom),
  }));
  const area = onPage.reduce(
    (sum, picture) => sum + Math.max(0, widthOf(picture)) * Math.max(0, heightOf(picture)),
    0,
  );
  return area / Math.max(1, width * height);
}

/** Characters that share a turn and follow each other, as words. */
function turnedWords(glyphs: PageMarks['glyphs']): readonly string[] {
  const words = new Map<number, string>();
  for (const glyph of glyphs)
    if (!isUpright(glyph)) words.set(glyph.turn, (words.get(glyph.turn) ?? '') + glyph.text);
  return [...words.values()].filter((word) => word.trim() !== '');
}
