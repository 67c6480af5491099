import { captionLabelOf, isTableNote } from '../../recognise/index.js';
import type { Gap, Row } from './row.js';

/** On which side of a gutter a row has words. */
export type Side = 'left' | 'right' | 'both';

/** How far the first line of a paragraph, or a heading, stands in. */
const MOST_INDENT = 8;
/** The narrowest gutter. */
const NARROWEST = 2;

/**
 * On which side of a gutter, which ends where the right column begins, a row's words stand; null for what no column
 * of prose has: words in the gutter, titles in the middle of the page, cells, leaders of a contents.
 */
export function sideOf(row: Row, gutter: number): Side | null {
  if (!mayBeProse(row)) return null;
  const gap = gapAt(row, gutter);
  if (gap !== undefined) {
    return row.left <= MOST_INDENT && gap.end <= gutter + MOST_INDENT && row.gaps.length === 1
      ? 'both'
      : null;
  }
  if (row.gaps.length > 0 || isTitle(row)) return null;
  if (row.right <= gutter - NARROWEST) return row.left <= MOST_INDENT ? 'left' : null;
  return row.left >= gutter && row.left <= gutter + MOST_INDENT ? 'right' : null;
}

/** The gap of a row that holds a gutter. */
export const gapAt = ({ gaps }: Row, gutter: number): Gap | undefined =>
  gaps.find(({ start, end }) => start <= gutter - NARROWEST && end >= gutter);

const mayBeProse = ({ line, gaps }: Row): boolean =>
  gaps.length <= 1 && !line.words.includes('\t') && !LEADER.test(line.words);

const LEADER = /[.．…·•⋯]{5}|^[|｜│┃║]/;

/** What stands above or below a table or a figure belongs to the whole page. */
const isTitle = ({ line }: Row): boolean =>
  captionLabelOf(line.words) !== null || isTableNote(line.words) || /^注[：:]/.test(line.words);

/** Rows in which a gutter is looked for. */
const AHEAD = 12;
const MOST_GUTTERS = 3;

/** Where the rows from one on may have their gutter: where most of their right halves begin, first. */
export function guttersFrom(rows: readonly Row[], at: number): readonly number[] {
  const votes = new Map<number, number>();
  for (const row of rows.slice(at, at + AHEAD)) {
    const [gap] = row.gaps;
    if (gap !== undefined && row.gaps.length === 1)
      votes.set(gap.end, (votes.get(gap.end) ?? 0) + 1);
  }
  return [...votes]
    .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MOST_GUTTERS)
    .map(([gutter]) => gutter);
}
