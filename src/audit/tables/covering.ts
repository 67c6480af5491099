import type { ReadCell } from '../../document/model/index.js';

/** For each place, by row and column, the cell that covers it. */
export type Covering = readonly (readonly (ReadCell | undefined)[])[];

/** For each place of the grid the cell that covers it. */
export function coverage(rows: number, columns: number, cells: readonly ReadCell[]): Covering {
  const grid: (ReadCell | undefined)[][] = Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => undefined),
  );
  for (const cell of cells) {
    for (let row = cell.row; row < Math.min(rows, cell.row + cell.rowSpan); row += 1) {
      const line = grid[row];
      if (line === undefined) continue;
      for (
        let column = cell.column;
        column < Math.min(columns, cell.column + cell.columnSpan);
        column += 1
      ) {
        line[column] = cell;
      }
    }
  }
  return grid;
}
