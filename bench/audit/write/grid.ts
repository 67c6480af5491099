import type { LaidCell, LaidRow } from '../layout/index.js';

/** A place of a table's grid: a cell begins in it, or one from above or from the left reaches into it. */
export type Place =
  | { readonly kind: 'cell'; readonly cell: LaidCell }
  | { readonly kind: 'below'; readonly cell: LaidCell }
  | { readonly kind: 'beside' };

/** Rows of places, each as long as the others. */
export function gridOf(rows: readonly LaidRow[]): readonly (readonly Place[])[] {
  const grid: Place[][] = rows.map(() => []);
  rows.forEach(({ cells }, line) => {
    let column = 0;
    for (const cell of cells) {
      while (grid[line]?.[column] !== undefined) column += 1;
      for (let down = 0; down < cell.rows && line + down < rows.length; down += 1) {
        for (let right = 0; right < cell.columns; right += 1) {
          const first = right === 0;
          const place: Place = !first
            ? { kind: 'beside' }
            : { kind: down === 0 ? 'cell' : 'below', cell };
          const target = grid[line + down];
          if (target !== undefined) target[column + right] = place;
        }
      }
      column += cell.columns;
    }
  });
  return grid;
}
