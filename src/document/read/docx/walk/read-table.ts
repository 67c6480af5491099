import type { FlowCell, FlowItem, FlowParagraph } from '../../flow/flow.js';
import type { XmlElement } from '../../package/xml-tree.js';
import type { Place, Reading } from './reading.js';
import { type GridCell, gridOf } from './table-grid.js';

/**
 * Reads a table. A table of one column holds no figures that belong together: it is a frame around text, and
 * read as the text in it. Tables within cells follow the one that they stand in.
 */
export function readTable(
  element: XmlElement,
  place: Place,
  reading: Reading,
): readonly FlowItem[] {
  const { rows, columns, headRows } = gridOf(element);
  const isFrame = columns <= 1 || place.isFurniture;
  const within: Place = { ...place, isCell: place.isCell || !isFrame };
  const page = reading.pages.now();
  const read = rows.map((row) => readRow(row, within, reading));
  if (isFrame) return read.flatMap((row) => row.flatMap(({ items }) => items));
  const nested: FlowItem[] = [];
  const cells = read.flatMap((row) => row.map(({ cell, items }) => cellOf(cell, items, nested)));
  return [{ type: 'table', page, rows: rows.length, columns, headRows, cells }, ...nested];
}

interface RowCell {
  readonly cell: GridCell;
  readonly items: readonly FlowItem[];
}

/** The cells of a row stand beside each other, so each begins on the page on which the row does. */
function readRow(row: readonly GridCell[], place: Place, reading: Reading): readonly RowCell[] {
  const { pages } = reading;
  const first = pages.now();
  let last = first;
  reading.countCells(row.length);
  const cells = row.map((cell) => {
    pages.at(first);
    const items = reading.blocks(cell.element.children, place);
    const page = pages.now();
    if (page !== null && last !== null) last = Math.max(last, page);
    return { cell, items };
  });
  pages.at(last);
  return cells;
}

function cellOf(
  { row, column, rowSpan, columnSpan }: GridCell,
  items: readonly FlowItem[],
  nested: FlowItem[],
): FlowCell {
  const paragraphs: FlowParagraph[] = [];
  for (const item of items) {
    if (item.type === 'paragraph') paragraphs.push(item);
    else nested.push(item);
  }
  return { row, column, rowSpan, columnSpan, paragraphs };
}
