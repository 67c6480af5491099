import type { Grid } from './grid.js';

/**
 * Whether some row of a table could not be parted into its cells, so that its numbers stand in the words of one:
 * then a column lacks them, and its total cannot be added up.
 */
export const hasLooseRow = ({ table: { table }, numbers }: Grid): boolean => {
  const numbered = new Set(numbers.map(({ row }) => row));
  return table.cells.some(
    ({ row, passage }) => !numbered.has(row) && LOOSE.test(passage.text.normalize('NFKC')),
  );
};

const LOOSE = /[\u4e00-\u9fff]\s?\d[\d,.]*(?:\s+\d[\d,.]*%?)+\s*$/;
