import type { ReadEntry } from '../../model/index.js';
import {
  captionLabelOf,
  contentsLineOf,
  contentsTitleOf,
  headingLabelOf,
} from '../recognise/index.js';
import { lineText } from './draft.js';
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
  const entries = new Map<FlowItem, ReadEntry['of']>();
  const openings = new Set<FlowItem>();
  let title: ReadEntry['of'] | null = null;
  let misses = 0;
  let waiting: LineItem | null = null;
  for (const item of items) {
    if (item.type === 'table') title = null;
    if (item.type === 'table' || item.place === 'furniture') continue;
    const words = lineText(item);
    const named = contentsTitleOf(words);
    if (named !== null) {
      [title, misses, waiting] = [named, 0, null];
      continue;
    }
    if (isEntry(item, title !== null)) {
      if (waiting !== null && waiting.page === item.page && !isLabelled(words))
        openings.add(waiting);
      entries.set(
        item,
        kindOf(waiting !== null && openings.has(waiting) ? lineText(waiting) : words, title),
      );
      [misses, waiting] = [0, null];
    } else {
      waiting = title !== null && isOpening(words) ? item : null;
      misses += 1;
      if (misses > PATIENCE) title = null;
    }
  }
  return { entries, openings };
}

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
