import type { ReadBlock, ReadDocument, ReadTable } from '../../document/model/index.js';
import type { AuditBlock } from '../shapes/audit.js';

/** More than a browser draws in one page: some fifty times a report of a hundred pages. */
const MOST_CHARACTERS = 3_000_000;
const MOST_PARTS = 100_000;

/** The blocks of a document that are drawn: all but of one that was made to be too long. */
export function shownBlocks({ blocks }: ReadDocument): readonly ReadBlock[] {
  let characters = 0;
  let parts = 0;
  const beyond = blocks.findIndex((block) => {
    characters += block.end - block.start;
    parts += block.type === 'table' ? block.cells.length + 1 : 1;
    return characters > MOST_CHARACTERS || parts > MOST_PARTS;
  });
  return beyond === -1 ? blocks : blocks.slice(0, beyond);
}

/** A block as it is drawn. */
export function presentedBlock(block: ReadBlock): AuditBlock {
  const { page } = block;
  switch (block.type) {
    case 'heading':
      return { type: 'heading', page, level: block.level, text: block.passage.text };
    case 'paragraph':
      return { type: 'paragraph', page, within: block.within, text: block.passage.text };
    case 'caption':
      return { type: 'caption', page, of: block.of, text: block.passage.text };
    case 'entry':
      return {
        type: 'entry',
        page,
        of: block.of,
        text: block.passage.text,
        printedPage: block.printedPage,
      };
    case 'table':
      return presentedTable(block);
    case 'furniture':
      return { type: 'furniture', page, text: block.passage.text };
  }
}

const presentedTable = ({ page, columns, headRows, cells }: ReadTable): AuditBlock => ({
  type: 'table',
  page,
  columns,
  headRows,
  cells: cells.map(({ row, column, rowSpan, columnSpan, passage }) => ({
    row,
    column,
    rowSpan,
    columnSpan,
    text: passage.text,
  })),
});
