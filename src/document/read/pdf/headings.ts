import {
  type HeadingLabel,
  type HeadingSeries,
  headingLevels,
  headingOf,
} from '../recognise/index.js';
import { type BodyStyle, isSize } from './body-style.js';
import { lineText } from './draft.js';
import type { FlowItem } from './joined-tables.js';
import type { LineItem } from './page-layout.js';

/** A line that may be a heading, and what speaks for it. */
export interface HeadingLine {
  readonly item: LineItem;
  readonly label: HeadingLabel | null;
  readonly isStyled: boolean;
}

/** Sections of a document as its bookmarks name them: words without blanks, and how deep they lie, from 1. */
export type Outline = ReadonlyMap<string, number>;

export const outlineKey = (words: string): string => words.normalize('NFKC').replace(/\s+/g, '');

/** Series that begin sections even where they are set like the text; the others number points of it as often. */
const ALWAYS: ReadonlySet<HeadingSeries> = new Set([
  'part',
  'chapter',
  'section',
  'han',
  'bracketed-han',
  'decimal',
  'named',
  'annex',
]);
const LONGEST_UNLABELLED = 30;

/**
 * The headings among lines that stand alone, with their levels. A label makes one, where lines of its series are
 * not mostly set apart from the text while this one is not; a style makes one, where headings have it.
 */
export function headingsIn(
  alone: readonly LineItem[],
  body: BodyStyle,
  outline: Outline,
): ReadonlyMap<FlowItem, number> {
  const lines = alone.map((item): HeadingLine => {
    const label = headingOf(lineText(item));
    return { item, label, isStyled: isStyled(item, body) };
  });
  const labelled = lines.filter(({ label }) => label !== null);
  const kept = labelled.filter((line) => isHeading(line, labelled, outline));
  const labels = kept.flatMap(({ label }) => (label === null ? [] : [label]));
  const levels = headingLevels(labels);
  const found = new Map<FlowItem, number>(kept.map(({ item }, at) => [item, levels[at] ?? 1]));
  for (const line of lines) {
    if (line.label !== null || found.has(line.item)) continue;
    const level = unlabelledLevel(line, kept, found, outline);
    if (level !== null) found.set(line.item, level);
  }
  return found;
}

/** Larger than the text, or bold where the text is not. */
export const isStyled = ({ line }: LineItem, body: BodyStyle): boolean =>
  line.size >= body.size * 1.07 ||
  (line.bold > 0.7 && !body.isBold && line.size >= body.size * 0.97);

function isHeading(
  { item, label, isStyled: styled }: HeadingLine,
  all: readonly HeadingLine[],
  outline: Outline,
): boolean {
  if (label === null) return false;
  if (styled || outline.has(outlineKey(lineText(item)))) return true;
  const series = all.filter((each) => each.label?.series === label.series);
  const apart = series.filter((each) => each.isStyled).length;
  return ALWAYS.has(label.series) && apart < series.length / 2;
}

/** A line without a number is a heading where the bookmarks name it, or labelled headings are set like it. */
function unlabelledLevel(
  { item, isStyled: styled }: HeadingLine,
  kept: readonly HeadingLine[],
  levels: ReadonlyMap<FlowItem, number>,
  outline: Outline,
): number | null {
  const words = lineText(item);
  const deep = outline.get(outlineKey(words));
  if (deep !== undefined) return deep;
  if (!styled || words.length > LONGEST_UNLABELLED || !/^[\p{Script=Han}“《]/u.test(words))
    return null;
  if (/[。；，：:]$/.test(words)) return null;
  const twin = kept.find(
    (each) =>
      each.isStyled &&
      each.item.page <= item.page &&
      isSize(each.item.line.size, item.line.size) &&
      each.item.line.bold > 0.7 === item.line.bold > 0.7 &&
      Math.abs(each.item.line.left - item.line.left) < item.line.size * 3,
  );
  return twin === undefined ? null : (levels.get(twin.item) ?? null);
}
