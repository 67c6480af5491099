import type { ReadCell } from '../../document/model/index.js';
import type { Mention } from '../mentions.js';

/** A cell that was read as a number. */
export interface ReadNumber {
  readonly cell: ReadCell;
  readonly mention: Mention;
}

/**
 * The column each number belongs to. A row that lacks the cell of a merged head (区域 over several 区县) was read one
 * column to the left: with as many numbers as the others it has them in the same columns.
 */
export function settledColumns(read: readonly ReadNumber[]): (cell: ReadCell) => number {
  const byRow = new Map<number, ReadCell[]>();
  for (const { cell } of read) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
  const shapes = new Map<string, number>();
  for (const row of byRow.values()) {
    const shape = row.map(({ column }) => column).join();
    shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
  }
  const [common] = [...shapes].sort((a, b) => b[1] - a[1])[0] ?? [''];
  const count = common.split(',').length;
  if (shapes.size === 0) return (cell) => cell.column;
  const alike = [...shapes].filter(([shape]) => shape.split(',').length === count);
  const settled = alike.reduce((sum, [, times]) => sum + times, 0) * 2 > byRow.size;
  // Cells go missing at the left, so the rows that reach farthest right are whole.
  const columns = alike
    .map(([shape]) => shape.split(',').map(Number))
    .reduce((best, each) => ((each.at(-1) ?? 0) > (best.at(-1) ?? 0) ? each : best));
  const moved = new Map<ReadCell, number>();
  for (const row of byRow.values()) {
    if (!settled || row.length !== columns.length) continue;
    row.forEach((cell, index) => {
      moved.set(cell, columns[index] ?? cell.column);
    });
  }
  return (cell) => moved.get(cell) ?? cell.column;
}
