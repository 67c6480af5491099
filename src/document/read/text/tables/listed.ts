import { cellsOf, isFigure, isOpen, isYear, type LineCell } from '../cells.js';
import type { Line } from '../lines.js';
import type { Grid } from './grid.js';

const MOST_COLUMNS = 14;
const LEAST_ROWS = 2;

/**
 * The table of lines that hold a cell each. The number of columns is that for which every row has figures where
 * the first has them; where none or no clear number fits, there is no table.
 */
export function listedGrid(lines: readonly Line[]): Grid | null {
  const [first] = lines;
  if (first === undefined) return null;
  const cells = lines.flatMap((line) => cellsOf(line, 'none'));
  let best: { readonly columns: number; readonly rows: number } | null = null;
  for (
    let columns = 2;
    columns <= MOST_COLUMNS && columns * (LEAST_ROWS + 1) <= cells.length;
    columns += 1
  ) {
    const rows = rowsFitting(cells, columns);
    if (rows < LEAST_ROWS + 1) continue;
    if (best === null || rows * columns > best.rows * best.columns) best = { columns, rows };
  }
  if (best === null || best.rows * best.columns * 3 < cells.length * 2) return null;
  return { first, ...gridOf(cells, best.columns, best.rows) };
}

/** How many rows from the first, the head included, agree on where figures stand. */
function rowsFitting(cells: readonly LineCell[], columns: number): number {
  const head = cells.slice(0, columns);
  if (head.some(({ words }) => isFigure(words) || isOpen(words))) return 0;
  const model = cells.slice(columns, 2 * columns);
  const hasFigures = model.some(({ words }) => isFigure(words));
  const hasWords = model.some(({ words }) => isName(words));
  if (!hasFigures || !hasWords) return 0;
  let rows = 1;
  for (let at = columns; at + columns <= cells.length; at += columns) {
    const row = cells.slice(at, at + columns);
    if (!row.every(({ words }, column) => isAlike(words, model[column]?.words ?? ''))) break;
    rows += 1;
  }
  return rows;
}

const isName = (words: string): boolean => !isFigure(words) && !isOpen(words) && !isYear(words);
const isAlike = (words: string, model: string): boolean =>
  isOpen(words) || isOpen(model) || isFigure(words) === isFigure(model);

function gridOf(cells: readonly LineCell[], columns: number, count: number): Omit<Grid, 'first'> {
  const rows = Array.from({ length: count }, (_, row) =>
    cells
      .slice(row * columns, (row + 1) * columns)
      .map((cell, column) => ({ pieces: [cell], column, columnSpan: 1 })),
  );
  return { columns, rows, taken: columns * count, repeated: [] };
}
