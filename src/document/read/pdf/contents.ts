import type { ReadEntry } from '../../model/index.js';
import {
  captionLabelOf,
  contentsLineOf,
  contentsTitleOf,
  headingLabelOf,
} from '../recognise/index.js';
import { lineText } from './draft.js';
import { outlineKey } from './headings.js';
import type { FlowItem } from './joined-tables.js';
import type { LineItem } from './page-layout.js';

/** The lines of contents and lists, each entry by its last line. */
export interface Contents {
  /** What an entry lists, by the line that bears its page number. */
  readonly entries: ReadonlyMap<FlowItem, ReadEntry['of']>;
  /** Lines that an entry begins with, when it takes several. */
  readonly openings: ReadonlySet<FlowItem>;
}

/** Lines without a page number after which a contents is over. */
const PATIENCE = 4;
const LONGEST_OPENING = 60;

/** Finds the entries: lines that end in leader dots and a number anywhere, other lines with a number under a title. */
export function contentsIn(items: readonly FlowItem[]): Contents {
  const lines = items.filter(
    (item): item is LineItem => item.type === 'line' && item.place !== 'furniture',
  );
  const entries = new Map<FlowItem, ReadEntry['of']>();
  const openings = new Set<FlowItem>();
  const listed = new Set<string>();
  let title: ReadEntry['of'] | null = null;
  let misses = 0;
  let waiting: LineItem | null = null;
  lines.forEach((item, at) => {
    const words = lineText(item);
    const named = contentsTitleOf(words);
    if (named !== null) {
      [title, misses, waiting] = [named, 0, null];
      for (const entry of withoutNumbers(lines, at + 1, listed))
        entries.set(entry, kindOf(lineText(entry), title));
    } else if (isEntry(item, title !== null)) {
      if (waiting !== null && waiting.page === item.page && !isLabelled(words))
        openings.add(waiting);
      const first = waiting !== null && openings.has(waiting) ? lineText(waiting) : words;
      entries.set(item, kindOf(first, title));
      [misses, waiting] = [0, null];
    } else if (!entries.has(item)) {
      waiting = title !== null && isOpening(words) ? item : null;
      misses += 1;
      if (misses > PATIENCE) title = null;
    }
  });
  return { entries, openings };
}

/**
 * Short lines under a title whose pages nobody numbered, as in a printed web page, until the text itself begins:
 * it does where a line says what was listed before.
 */
function withoutNumbers(
  lines: readonly LineItem[],
  from: number,
  listed: Set<string>,
): readonly LineItem[] {
  const found: LineItem[] = [];
  for (let at = from; at < lines.length; at += 1) {
    const item = lines[at];
    if (item === undefined) break;
    const words = lineText(item);
    const isBare =
      contentsLineOf(item.line.text.trim()) === null || /(?:19|20)\d{2}年?$/.test(words);
    if (!isBare || contentsTitleOf(words) !== null || listed.has(outlineKey(words))) break;
    if (words.length > LONGEST_BARE || /[。；，：:]$/.test(words)) break;
    listed.add(outlineKey(words));
    found.push(item);
  }
  return found.length >= FEWEST_BARE && isMostlyLabelled(found) ? found : [];
}

const LONGEST_BARE = 40;
const FEWEST_BARE = 3;

const isMostlyLabelled = (lines: readonly LineItem[]): boolean =>
  lines.filter((item) => isLabelled(lineText(item))).length > lines.length * 0.6;

function isEntry(item: LineItem, isListed: boolean): boolean {
  const found = contentsLineOf(item.line.text.trim());
  if (found === null) return false;
  if (found.leader === 'dots') return true;
  if (!isListed) return false;
  return (
    found.leader !== 'none' ||
    (found.printedPage !== null &&
      isLabelled(lineText(item)) &&
      item.line.right > item.right - item.line.size * 2)
  );
}

const isLabelled = (words: string): boolean =>
  headingLabelOf(words) !== null || captionLabelOf(words) !== null;

const isOpening = (words: string): boolean =>
  words.length <= LONGEST_OPENING && isLabelled(words) && !/[。；]$/.test(words);

function kindOf(words: string, title: ReadEntry['of'] | null): ReadEntry['of'] {
  const end = contentsLineOf(words)?.end ?? words.length;
  return captionLabelOf(words.slice(0, end))?.of ?? title ?? 'headings';
}
