import type { FlowCell, FlowItem, FlowParagraph } from '../../flow/flow.js';
import { HTML_LIMITS } from '../html-limits.js';
import { attributeOf, elementsNamed, type HtmlElement, isElement } from '../html-tree.js';
import { endDraft, type Place, type Reading } from './reading.js';

interface GridCell {
  readonly element: HtmlElement;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

const ROWS: ReadonlySet<string> = new Set(['tr']);
const CELLS: ReadonlySet<string> = new Set(['td', 'th']);
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
  const rows = elementsNamed(table, ROWS);
  const cells = gridOf(rows);
  reading.countCells(cells.length);
  const columns = cells.reduce(
    (most, { column, columnSpan }) => Math.max(most, column + columnSpan),
    0,
  );
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

/** Cells in their places: a cell over several rows pushes those beneath it aside. */
function gridOf(rows: readonly HtmlElement[]): readonly GridCell[] {
  const taken: number[] = [];
  return rows.flatMap((tr, row) => {
    let column = 0;
    return tr.childNodes.filter(isElement).flatMap((element) => {
      if (!CELLS.has(element.tagName)) return [];
      while ((taken[column] ?? 0) > row) column += 1;
      const columnSpan = spanOf(element, 'colspan', HTML_LIMITS.columns - column);
      const rowSpan = spanOf(element, 'rowspan', rows.length - row);
      if (columnSpan < 1) return [];
      const cell = { element, row, column, rowSpan, columnSpan };
      for (let each = column; each < column + columnSpan; each += 1) taken[each] = row + rowSpan;
      column += columnSpan;
      return [cell];
    });
  });
}

/** How many rows or columns a cell takes; 0 stands for all that are left. */
function spanOf(element: HtmlElement, name: 'colspan' | 'rowspan', most: number): number {
  const stated = Number.parseInt(attributeOf(element, name) ?? '', 10);
  if (stated === 0 && name === 'rowspan') return most;
  return Math.min(most, Number.isNaN(stated) ? 1 : Math.max(stated, 1));
}

/** Rows of a table's head; without one, the first rows that hold nothing but names of columns. */
function headRowsOf(rows: readonly HtmlElement[]): number {
  const isHead = (row: HtmlElement): boolean => {
    const parent = row.parentNode;
    if (parent !== null && 'tagName' in parent && parent.tagName === 'thead') return true;
    const cells = row.childNodes.filter(isElement);
    return cells.length > 0 && cells.every(({ tagName }) => tagName === 'th');
  };
  const first = rows.findIndex((row) => !isHead(row));
  return Math.max(first, 0);
}

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
