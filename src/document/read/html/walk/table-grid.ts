import { HTML_LIMITS } from '../html-limits.js';
import { attributeOf, elementsNamed, type HtmlElement, isElement } from '../html-tree.js';

/** A cell of a table in its place. */
export interface GridCell {
  readonly element: HtmlElement;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

const ROWS: ReadonlySet<string> = new Set(['tr']);
const CELLS: ReadonlySet<string> = new Set(['td', 'th']);

/** The rows of a table, those of its head and foot with them, without those of tables in its cells. */
export const rowsOf = (table: HtmlElement): readonly HtmlElement[] => elementsNamed(table, ROWS);

/** How many columns the cells of a table take. */
export const columnsOf = (cells: readonly GridCell[]): number =>
  cells.reduce((most, { column, columnSpan }) => Math.max(most, column + columnSpan), 0);

/** Cells in their places: a cell over several rows pushes those beneath it aside. */
export function gridOf(rows: readonly HtmlElement[]): readonly GridCell[] {
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
export function headRowsOf(rows: readonly HtmlElement[]): number {
  const isHead = (row: HtmlElement): boolean => {
    const parent = row.parentNode;
    if (parent !== null && 'tagName' in parent && parent.tagName === 'thead') return true;
    const cells = row.childNodes.filter(isElement);
    return cells.length > 0 && cells.every(({ tagName }) => tagName === 'th');
  };
  const first = rows.findIndex((row) => !isHead(row));
  return Math.max(first, 0);
}
