import { captionLabelOf, printedPageOf, withoutNumbers } from '../recognise/index.js';
import type { Line } from './lines.js';
import type { RawPage } from './raw-page.js';

/** Share of the page at its head and foot in which running heads and feet stand. */
const EDGE = 0.13;
/** Lines at each edge that are looked at. */
const DEEPEST = 3;
/** Points within which lines of several pages stand at one height. */
const SAME_HEIGHT = 5;

/** A line near an edge of a page. */
interface EdgeLine {
  readonly page: number;
  readonly line: Line;
  /** From the head for the head, from the foot for the foot, so that pages of two sizes agree. */
  readonly height: number;
  readonly isHead: boolean;
  /** Whether a long rule parts it from the text. */
  readonly isRuledOff: boolean;
}

/** The running heads and feet and the page numbers of a document: lines by their page. */
export function furnitureOf(pages: readonly RawPage[]): ReadonlySet<Line> {
  const candidates = pages.flatMap(edgeLines);
  const repeated = candidates.filter(isRepeated(candidates, pages.length));
  const furniture = new Set(repeated.map(({ line }) => line));
  const slots = slotsOf(repeated, pages.length);
  for (const each of candidates) {
    const isMarked = each.line.isArtifact;
    if (isMarked || each.isRuledOff || isPageNumber(each) || slots.some((slot) => isAt(slot, each)))
      furniture.add(each.line);
  }
  return furniture;
}

function edgeLines({ number, lines, height, width, marks }: RawPage): readonly EdgeLine[] {
  const rules = marks.horizontal.filter(({ from, to }) => to - from >= width * LONG_RULE);
  const isParted = (from: number, to: number) => rules.some(({ at }) => at > from && at < to);
  const heads = lines
    .slice(0, DEEPEST)
    .filter(({ bottom }) => bottom <= height * EDGE)
    .map((line) => ({
      page: number,
      line,
      height: line.base,
      isHead: true,
      isRuledOff: isParted(line.base, line.base + RULE_WITHIN),
    }));
  const feet = lines
    .slice(-DEEPEST)
    .filter((line) => line.top >= height * (1 - EDGE) && !heads.some((head) => head.line === line))
    .map((line) => ({
      page: number,
      line,
      height: height - line.base,
      isHead: false,
      isRuledOff: isParted(line.top - RULE_WITHIN, line.top) && line === lines.at(-1),
    }));
  const isRow = ({ top, bottom }: Line) =>
    isParted(top - ROW_WITHIN, top + 1) && isParted(bottom - 1, bottom + ROW_WITHIN);
  return [...heads, ...feet].filter(
    ({ line }) => captionLabelOf(line.text.trim()) === null && !isRow(line),
  );
}

/** Points from a row of a table to the rules above and beneath it. */
const ROW_WITHIN = 16;

/** Share of the page's width that the rule of a head or foot has, and points within which it stands. */
const LONG_RULE = 0.6;
const RULE_WITHIN = 12;

/** Words that stand at one height on several pages: near it on three, or exactly at it on two that follow each other. */
function isRepeated(candidates: readonly EdgeLine[], pages: number): (each: EdgeLine) => boolean {
  const byWords = new Map<string, EdgeLine[]>();
  const keyOf = ({ line, isHead }: EdgeLine) => `${isHead} ${withoutNumbers(line.text)}`;
  for (const each of candidates) {
    const same = byWords.get(keyOf(each)) ?? [];
    byWords.set(keyOf(each), same);
    same.push(each);
  }
  const repeated = new Map([...byWords].map(([key, same]) => [key, pagesOf(same, pages)]));
  return (each) => {
    const on = repeated.get(keyOf(each)) ?? NO_PAGES;
    return on.has(each.page) || on.size > pages / 2;
  };
}

const NO_PAGES: ReadonlySet<number> = new Set();
const EXACTLY = 1;

function pagesOf(same: readonly EdgeLine[], pages: number): ReadonlySet<number> {
  const heights = same.map(({ height }) => height).toSorted((a, b) => a - b);
  const middle = heights[heights.length >> 1] ?? 0;
  const near = same.filter(({ height }) => Math.abs(height - middle) <= SAME_HEIGHT);
  const on = new Set(near.map(({ page }) => page));
  if (on.size >= (pages >= 5 ? 3 : 2)) return on;
  const isTwice = near.some((each, at) => {
    const next = near[at + 1];
    return next?.page === each.page + 1 && Math.abs(next.height - each.height) <= EXACTLY;
  });
  return isTwice ? on : NO_PAGES;
}

interface Slot {
  readonly height: number;
  readonly isHead: boolean;
  readonly size: number;
}

/** Heights at which many pages have furniture: the title of a chapter of one page stands there too. */
function slotsOf(repeated: readonly EdgeLine[], pages: number): readonly Slot[] {
  const slots = new Map<string, { slot: Slot; pages: Set<number> }>();
  for (const { height, isHead, line, page } of repeated) {
    const key = `${isHead} ${Math.round(height / SAME_HEIGHT)}`;
    const known = slots.get(key) ?? { slot: { height, isHead, size: line.size }, pages: new Set() };
    slots.set(key, known);
    known.pages.add(page);
  }
  return [...slots.values()]
    .filter((each) => each.pages.size >= Math.max(2, pages * 0.25))
    .map(({ slot }) => slot);
}

const isAt = (slot: Slot, { height, isHead, line }: EdgeLine): boolean =>
  slot.isHead === isHead &&
  Math.abs(slot.height - height) <= SAME_HEIGHT &&
  line.size <= slot.size * 1.05;

const isPageNumber = ({ line }: EdgeLine): boolean => printedPageOf(line.text) !== null;
