import type { ReadDocument } from '../../model/index.js';
import { readText } from '../text/read-text.js';

/** A Markdown text as a document. */
export const readMarkdown = (bytes: Uint8Array, fileName: string): ReadDocument => ({
  ...readText(bytes, fileName),
  kind: 'markdown',
});
