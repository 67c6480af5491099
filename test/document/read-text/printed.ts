import type { ReadBlock, ReadCell, ReadDocument } from '../../../src/document/model/index.js';

const spans = ({ rowSpan, columnSpan }: ReadCell): string =>
  rowSpan * columnSpan === 1 ? '' : ` ⟨${rowSpan}×${columnSpan}⟩`;

function printedBlock(block: ReadBlock): unknown {
  const { type, page } = block;
  if (block.type !== 'table') {
    const { text } = block.passage;
    switch (block.type) {
      case 'heading':
        return { type, page, level: block.level, label: block.label, text };
      case 'caption':
        return { type, page, of: block.of, label: block.label, text };
      case 'entry':
        return { type, page, of: block.of, label: block.label, text, to: block.printedPage };
      default:
        return { type, page, text };
    }
  }
  const rows = Array.from({ length: block.rows }, (_, row) =>
    block.cells
      .filter((cell) => cell.row === row)
      .map((cell) => `${cell.passage.text}${spans(cell)}`)
      .join(' | '),
  );
  return { type, page, columns: block.columns, headRows: block.headRows, rows };
}

/** What a reader found, as a file that people can look through. */
export const printedDocument = ({ kind, title, pages, blocks }: ReadDocument): string =>
  `${JSON.stringify({ kind, title, pages, blocks: blocks.map(printedBlock) }, null, 1)}\n`;
