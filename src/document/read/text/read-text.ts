import type { ReadBlock, ReadDocument } from '../../model/index.js';
import { documentText } from '../document-text.js';
import { passageOf } from '../recognise/index.js';

/** A plain text as a document. */
export function readText(bytes: Uint8Array, fileName: string): ReadDocument {
  const text = documentText(bytes, fileName);
  const blocks = [...text.matchAll(/[^\n]*\S[^\n]*/g)].map((found, index): ReadBlock => {
    const [start, end] = [found.index, found.index + found[0].length];
    const passage = passageOf(text, start, end);
    return {
      type: 'paragraph',
      id: `b${index + 1}`,
      start,
      end,
      page: null,
      within: 'text',
      passage,
    };
  });
  return {
    kind: 'text',
    title: fileName,
    text,
    pages: null,
    unreadablePages: [],
    revisions: [],
    blocks,
  };
}
