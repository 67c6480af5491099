import type { Passage, ReadDocument } from '../../document/model/index.js';

/** A line that belongs to a page and not to the text: its head, its foot, its number. */
export interface PageLine {
  readonly passage: Passage;
  /** Without blanks. */
  readonly text: string;
}

/** The heads and feet of all pages, in reading order. */
export const furnitureOf = ({ blocks }: ReadDocument): readonly PageLine[] =>
  blocks.flatMap((block) =>
    block.type === 'furniture'
      ? [{ passage: block.passage, text: block.passage.text.replace(/\s/g, '') }]
      : [],
  );
