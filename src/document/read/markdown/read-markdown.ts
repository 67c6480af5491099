import type { ReadDocument } from '../../model/index.js';
import { documentText } from '../document-text.js';
import { textDocument } from '../text/read-text.js';
import { maskedMarkdown } from './masked.js';

/** A Markdown text as a document: its headings, lists and tables, the marks themselves left out of all passages. */
export function readMarkdown(bytes: Uint8Array, fileName: string): ReadDocument {
  const text = documentText(bytes, fileName);
  const masked = maskedMarkdown(text);
  const { headings, openings } = masked;
  const document = textDocument(masked.text, fileName, { headings: chapters(headings), openings });
  return { ...document, kind: 'markdown', text };
}

/** One heading of the first level is the report's title: chapters stand below it. */
function chapters(headings: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  const [first] = [...headings.values()];
  const tops = [...headings.values()].filter((level) => level === 1).length;
  const isTitled = first === 1 && tops === 1 && headings.size > 1;
  return new Map([...headings].map(([at, level]) => [at, isTitled ? level - 1 : level]));
}
