import { captionLabelOf } from '../recognise/index.js';
import type { FlowItem, FlowTable } from './flow.js';

/**
 * Captions out of the tables they stand in: some writers put 表1-2 … into a first row that goes over all columns,
 * often with the unit beneath it.
 */
export const captionsLifted = (items: readonly FlowItem[]): readonly FlowItem[] =>
  items.flatMap((item) => (item.type === 'table' ? lifted(item) : [item]));

function lifted(table: FlowTable): readonly FlowItem[] {
  const [first, next] = table.cells;
  const isRow = first?.row === 0 && first.rowSpan === 1 && first.columnSpan === table.columns;
  if (first === undefined || !isRow || next === undefined || table.columns < 2) return [table];
  const paragraphs = first.paragraphs.filter(({ words }) => words.trim() !== '');
  const line = paragraphs[0]?.words.replace(/\s+/g, ' ').trim() ?? '';
  if (captionLabelOf(line)?.of !== 'table') return [table];
  return [
    ...paragraphs,
    {
      ...table,
      rows: table.rows - 1,
      headRows: Math.max(0, table.headRows - 1),
      cells: table.cells.slice(1).map((cell) => ({ ...cell, row: cell.row - 1 })),
    },
  ];
}
