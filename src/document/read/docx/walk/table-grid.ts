import { attribute, childOf, childValue, type XmlElement } from '../../package/xml-tree.js';
import { DOCX_LIMITS } from '../docx-limits.js';
import { isOn, wholeOf } from '../numbering/numbering-part.js';
import { chosenOf } from './read-aside.js';

/** A cell of a table in its place. */
export interface GridCell {
  readonly element: XmlElement;
  readonly row: number;
  readonly column: number;
  rowSpan: number;
  readonly columnSpan: number;
}

/** A table as rows of cells. */
export interface Grid {
  readonly rows: readonly (readonly GridCell[])[];
  readonly columns: number;
  readonly headRows: number;
}

/** The grid of a table: cells that go on from the row above are part of the one they began in. */
export function gridOf(table: XmlElement): Grid {
  const rows = unwrapped(table.children, 'tr').filter(
    (row) => childOf(childOf(row, 'trPr'), 'del') === undefined,
  );
  let above = new Map<number, GridCell>();
  let columns = 0;
  const grid = rows.map((row, index) => {
    const { cells, open, width } = rowOf(row, index, above);
    above = open;
    columns = Math.max(columns, width);
    return cells;
  });
  return { rows: grid, columns, headRows: headRowsOf(rows) };
}

interface Row {
  readonly cells: readonly GridCell[];
  /** The cells that reach down to this row, by their column. */
  readonly open: Map<number, GridCell>;
  readonly width: number;
}

function rowOf(row: XmlElement, index: number, above: ReadonlyMap<number, GridCell>): Row {
  const cells: GridCell[] = [];
  const open = new Map<number, GridCell>();
  let column = spanOf(childValue(childOf(row, 'trPr'), 'gridBefore'), 0);
  for (const element of unwrapped(row.children, 'tc')) {
    const properties = childOf(element, 'tcPr');
    if (childOf(properties, 'cellDel') !== undefined) continue;
    const columnSpan = Math.max(1, spanOf(childValue(properties, 'gridSpan'), 1));
    const begun = above.get(column);
    if (goesOn(properties, 'vMerge') && begun?.columnSpan === columnSpan) {
      begun.rowSpan += 1;
      open.set(column, begun);
    } else if (!goesOn(properties, 'hMerge')) {
      const cell = { element, row: index, column, rowSpan: 1, columnSpan };
      cells.push(cell);
      open.set(column, cell);
    }
    column = Math.min(DOCX_LIMITS.columns, column + columnSpan);
  }
  return { cells, open, width: column };
}

/** Whether a cell is only the rest of one that began above or to the left. */
function goesOn(properties: XmlElement | undefined, name: 'vMerge' | 'hMerge'): boolean {
  const merge = childOf(properties, name);
  return merge !== undefined && attribute(merge, 'val') !== 'restart';
}

const spanOf = (text: string | undefined, otherwise: number): number =>
  Math.max(0, Math.min(DOCX_LIMITS.columns, wholeOf(text) ?? otherwise));

function headRowsOf(rows: readonly XmlElement[]): number {
  const isHead = (row: XmlElement): boolean => isOn(childOf(childOf(row, 'trPr'), 'tblHeader'));
  const first = rows.findIndex((row) => !isHead(row));
  return Math.max(first, 0);
}

/** Elements of a name, out of whatever is wrapped around them: controls, marks of changes. */
export function unwrapped(elements: readonly XmlElement[], name: string): readonly XmlElement[] {
  return elements.flatMap((element) => {
    if (element.name === name) return [element];
    switch (element.name) {
      case 'sdt':
        return unwrapped(childOf(element, 'sdtContent')?.children ?? [], name);
      case 'customXml':
      case 'ins':
      case 'moveTo':
        return unwrapped(element.children, name);
      case 'AlternateContent':
        return unwrapped(chosenOf(element), name);
      default:
        return [];
    }
  });
}
