import type { FlowCell, FlowItem, FlowParagraph } from '../../flow/flow.js';
import { attributeOf, elementsNamed, type HtmlElement, isElement } from '../html-tree.js';
import { endDraft, type Place, type Reading } from './reading.js';
import { columnsOf, type GridCell, gridOf, headRowsOf, rowsOf } from './table-grid.js';

/** What only a table that arranges a page holds in its cells. */
const PAGES_OWN: ReadonlySet<string> = new Set(['table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/**
 * Reads a table. One of a single column, and one that arranges a page, holds no figures that belong together: it
 * is read as the text in it.
 */
export function readTable(table: HtmlElement, place: Place, reading: Reading): void {
  endDraft(reading);
  const captions = table.childNodes
    .filter(isElement)
    .filter(({ tagName }) => tagName === 'caption');
  const rows = rowsOf(table);
  const cells = gridOf(rows);
  reading.countCells(cells.length);
  const columns = columnsOf(cells);
  const isFurniture = place.role.kind === 'furniture';
  if (columns <= 1 || isFurniture || isArrangement(table, cells)) {
    reading.children(captions, place);
    for (const { element } of cells) reading.children([element], { ...place, isKept: false });
    endDraft(reading);
    return;
  }
  reading.children(captions, { ...place, role: { kind: 'caption', of: 'table' } });
  endDraft(reading);
  const nested: FlowItem[] = [];
  const read = cells.map((cell) => cellOf(cell, place, reading, nested));
  const shape = { rows: rows.length, columns, headRows: headRowsOf(rows) };
  if (read.length > 0)
    reading.items.push({ type: 'table', page: null, ...shape, cells: read }, ...nested);
}

const isArrangement = (table: HtmlElement, cells: readonly GridCell[]): boolean =>
  /^(?:presentation|none)$/.test(attributeOf(table, 'role') ?? '') ||
  cells.some(({ element }) => elementsNamed(element, PAGES_OWN).length > 0);

function cellOf(
  { element, row, column, rowSpan, columnSpan }: GridCell,
  place: Place,
  reading: Reading,
  nested: FlowItem[],
): FlowCell {
  const within: Place = { ...place, role: { kind: 'words' }, isCell: true, lead: '' };
  const paragraphs: FlowParagraph[] = [];
  for (const item of reading.apart(element.childNodes, within)) {
    if (item.type === 'paragraph') paragraphs.push(item);
    else nested.push(item);
  }
  return { row, column, rowSpan, columnSpan, paragraphs };
}
