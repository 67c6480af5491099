import type {
  Column,
  Inline,
  TableCellNode,
  TableNode,
  TableRowNode,
} from '../document/model/index.js';

/** Table cells and rows, without ceremony. */
export const text = (of: string): readonly Inline[] =>
  of === '' ? [] : [{ type: 'text', text: of }];

export const cell = (
  content: readonly Inline[],
  header: TableCellNode['attrs']['header'] = 'none',
  depth = 0,
): TableCellNode => ({ type: 'tableCell', attrs: { header, depth }, content });

export const row = (content: readonly TableCellNode[]): TableRowNode => ({
  type: 'tableRow',
  content,
});

/** A head row of plain names. */
export const headRow = (names: readonly string[]): TableRowNode =>
  row(names.map((name) => cell(text(name), 'column')));

export const left = (width: number): Column => ({ align: 'left', width });
export const center = (width: number): Column => ({ align: 'center', width });
export const right = (width: number): Column => ({ align: 'right', width });

/** A table with one head row. */
export const table = (
  attrs: Omit<TableNode['attrs'], 'headRows' | 'footRows'> & { readonly footRows?: number },
  caption: string,
  rows: readonly TableRowNode[],
): TableNode => ({
  type: 'table',
  attrs: { footRows: 0, ...attrs, headRows: 1 },
  content: [{ type: 'caption', content: text(caption) }, ...rows],
});
