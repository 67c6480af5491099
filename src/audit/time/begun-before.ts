import type { Passage, ReadBlock } from '../../document/model/index.js';
import { oncePer } from '../../once/index.js';
import type { Scene } from '../scene.js';

/**
 * Paragraphs that may go on with one before them: those that begin a page, and those behind one that broke off. 计划 at
 * the end of a page, a note, the next page's head, and then 2024年8月交付使用: what such a one begins with may hang on words
 * that stand elsewhere.
 */
export const begunBefore = oncePer(({ document }: Scene): ReadonlySet<ReadBlock> => {
  const told = document.blocks.filter(({ type }) => type !== 'furniture');
  return new Set(
    told.filter(
      (block, at) =>
        block.type === 'paragraph' &&
        (told[at - 1]?.page !== block.page ||
          told.slice(Math.max(0, at - NOTES), at).some(isBrokenOff)),
    ),
  );
});

/** How many notes and captions may stand between the two halves. */
const NOTES = 3;
const SHORTEST = 20;

const isBrokenOff = (block: ReadBlock): boolean =>
  block.type === 'paragraph' &&
  block.passage.text.length >= SHORTEST &&
  /[\p{Script=Han}\d，、]$/u.test(block.passage.text.trimEnd());

/** Whether a page's head and foot stand right before a place in a passage that goes on over them. */
export const isBehindPage = ({ places }: Passage, at: number): boolean =>
  (places[at] ?? 0) - (places[at - 1] ?? places[at] ?? 0) > LONGEST_BLANK;
const LONGEST_BLANK = 12;
