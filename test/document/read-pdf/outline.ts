import type { ReadBlock, ReadDocument, ReadTable } from '../../../src/document/model/index.js';

/** A document as a golden file shows it: a line for each block, a line for each row of a table. */
export const outlineOf = ({ title, pages, unreadablePages, blocks }: ReadDocument): string =>
  [
    `${title} · ${pages} pages · unreadable: ${unreadablePages.join(', ') || 'none'}`,
    ...blocks.flatMap(linesOf),
    '',
  ].join('\n');

function linesOf(block: ReadBlock): readonly string[] {
  const head = `${block.page} ${nameOf(block)}`;
  return block.type === 'table' ? [head, ...rowsOf(block)] : [`${head} ${block.passage.text}`];
}

function nameOf(block: ReadBlock): string {
  switch (block.type) {
    case 'heading':
      return `heading ${block.level} [${block.label}]`;
    case 'paragraph':
      return block.within === 'text' ? 'paragraph' : `paragraph (${block.within})`;
    case 'caption':
      return `caption of ${block.of} [${block.label}]`;
    case 'entry':
      return `entry of ${block.of} [${block.label}] → ${block.printedPage}`;
    case 'table':
      return `table ${block.rows}×${block.columns}, head ${block.headRows}`;
    case 'furniture':
      return 'furniture';
  }
}

function rowsOf({ rows, cells }: ReadTable): readonly string[] {
  return Array.from({ length: rows }, (_, row) => {
    const inRow = cells.filter((cell) => cell.row === row);
    return `  ${inRow
      .map(({ passage, rowSpan, columnSpan }) =>
        rowSpan * columnSpan > 1 ? `${passage.text} {${rowSpan}×${columnSpan}}` : passage.text,
      )
      .join(' | ')}`;
  });
}
