import type { ReadBlock, ReadDocument } from '../../model/index.js';
import { documentText } from '../document-text.js';
import { textDocument } from '../text/read-text.js';
import { type HtmlTable, htmlTableBlock, htmlTablesIn } from './html-tables.js';
import { hidden, maskedMarkdown } from './masked.js';

/** A Markdown text as a document: its headings, lists and tables, the marks themselves left out of all passages. */
export function readMarkdown(bytes: Uint8Array, fileName: string): ReadDocument {
  const text = documentText(bytes, fileName);
  const masked = maskedMarkdown(text);
  const { headings, openings } = masked;
  const tables = htmlTablesIn(text, fileName);
  const marks = { headings: chapters(headings), openings };
  const document = textDocument(withoutTables(masked.text, tables), fileName, marks);
  const blocks = [
    ...document.blocks,
    ...tables.map((table) => htmlTableBlock(masked.text, table)),
  ].toSorted((a, b) => a.start - b.start);
  return {
    ...document,
    kind: 'markdown',
    text,
    blocks: blocks.map((block, index): ReadBlock => ({ ...block, id: `b${index + 1}` })),
  };
}

/** The text with tables hidden that are read by themselves: what stands around them stays apart. */
function withoutTables(text: string, tables: readonly HtmlTable[]): string {
  let from = 0;
  const parts = tables.map(({ start, end }) => {
    const before = text.slice(from, start);
    from = end;
    return `${before}\n${hidden(text.slice(start + 1, end - 1))}\n`;
  });
  return parts.join('') + text.slice(from);
}

/** One heading of the first level is the report's title: chapters stand below it. */
function chapters(headings: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  const [first] = [...headings.values()];
  const tops = [...headings.values()].filter((level) => level === 1).length;
  const isTitled = first === 1 && tops === 1 && headings.size > 1;
  return new Map([...headings].map(([at, level]) => [at, isTitled ? level - 1 : level]));
}
