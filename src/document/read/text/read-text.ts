import type { ReadDocument } from '../../model/index.js';
import { documentText } from '../document-text.js';
import { blocksOf } from './blocks.js';
import { readingOrderOf } from './columns/reading-order.js';
import { pagingOf } from './furniture.js';
import { linesOf } from './lines.js';
import { mannerOf } from './manner.js';
import { type Marks, NO_MARKS } from './marks.js';
import type { Piece } from './piece.js';
import { piecesOf } from './pieces.js';
import { titleOf } from './title.js';

/**
 * A plain text, whatever an extraction made of it: lines broken anywhere, tables by tabs, gaps, pipes or lines,
 * page heads and feet in between.
 */
export const readText = (bytes: Uint8Array, fileName: string): ReadDocument =>
  textDocument(documentText(bytes, fileName), fileName);

/** The same for a text that is decoded already, and whose marks said something of its lines. */
export function textDocument(
  text: string,
  fileName: string,
  marks: Marks = NO_MARKS,
): ReadDocument {
  const lines = linesOf(text);
  const { furniture, pageOf, pages } = pagingOf(lines);
  const drawn = lines.filter((line) => !furniture.has(line));
  const order = readingOrderOf(text, drawn);
  const own = order?.lines ?? drawn;
  const aside = [...furniture].map((line): Piece => ({ type: 'furniture', line }));
  const blocks = blocksOf(text, [...piecesOf(own, mannerOf(own), marks), ...aside], {
    pageOf: (line) => pageOf(order === null || furniture.has(line) ? line : order.wholeOf(line)),
    placeOf: order?.placeOf ?? ((offset) => offset),
  });
  return {
    kind: 'text',
    title: titleOf(blocks, fileName),
    text,
    pages,
    unreadablePages: [],
    revisions: [],
    blocks,
  };
}
