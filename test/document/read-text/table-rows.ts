import { expect } from 'vitest';
import type { ReadTable } from '../../../src/document/model/index.js';
import { textDocument } from '../../../src/document/read/text/read-text.js';

/** The tables that a text is read to hold. */
export const tablesIn = (text: string): readonly ReadTable[] =>
  textDocument(text, '年报.txt').blocks.filter(
    (block): block is ReadTable => block.type === 'table',
  );

/** The cells of a table by rows. */
export const rowsOf = (table: ReadTable | undefined): readonly (readonly string[])[] =>
  Array.from({ length: table?.rows ?? 0 }, (_, row) =>
    (table?.cells ?? []).filter((cell) => cell.row === row).map(({ passage }) => passage.text),
  );

/** The cells of the one table in a text. */
export const rowsIn = (text: string): readonly (readonly string[])[] => {
  const tables = tablesIn(text);
  expect(tables).toHaveLength(1);
  return rowsOf(tables[0]);
};

const letters = (words: string): string => [...words.replace(/\s/g, '')].sort().join('');

/** Whatever a text is read to hold, every character of it stands in one block and once. */
export const keepsEveryLetter = (text: string): void => {
  const kept = textDocument(text, '年报.txt').blocks.flatMap((block) =>
    block.type === 'table'
      ? block.cells.map(({ passage }) => passage.text)
      : 'passage' in block
        ? [block.passage.text]
        : [],
  );
  expect(letters(kept.join(''))).toBe(letters(text));
};

/** The same, each cell that stands over several columns with their number: 在校生×2. */
export const spannedRowsIn = (text: string): readonly (readonly string[])[] => {
  const tables = tablesIn(text);
  expect(tables).toHaveLength(1);
  const [table] = tables;
  return Array.from({ length: table?.rows ?? 0 }, (_, row) =>
    (table?.cells ?? [])
      .filter((cell) => cell.row === row)
      .map(({ passage, columnSpan }) => `${passage.text}${columnSpan > 1 ? `×${columnSpan}` : ''}`),
  );
};
