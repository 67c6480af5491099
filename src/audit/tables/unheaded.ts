import { approximation } from '../../quantity/index.js';
import type { Grid, NumberCell } from './grid.js';

/**
 * The grid as its numbers alone tell it, where its heads fit no columns: columns bear their number, and only those
 * that look like rates have a unit. Sums and growths show in the numbers whatever stands above them.
 */
export function believable(grid: Grid): Grid {
  if (!grid.doubtful) return grid;
  const rates = new Set(rateColumns(grid.numbers));
  const numbers = grid.numbers.map((each) => ({
    ...each,
    unit: rates.has(each.column) ? '%' : null,
    interval: each.mention.interval,
  }));
  const places = new Map(numbers.map((each) => [`${each.row},${each.column}`, each]));
  return {
    ...grid,
    columnHeads: grid.columnHeads.map(
      (_, column) => `第${column + 1}列${rates.has(column) ? '（%）' : ''}`,
    ),
    rowHeads: grid.rowHeads.map((head, row) => head || wordsOf(grid, row)),
    numbers,
    at: (row, column) => places.get(`${row},${column}`),
  };
}

/** The words of a row, wherever among its numbers they stand. */
function wordsOf({ table }: Grid, row: number): string {
  const words = table.table.cells
    .filter((cell) => cell.row === row)
    .map(({ passage }) => passage.text.normalize('NFKC').trim());
  return words.filter((word) => /\p{Script=Han}/u.test(word) && !/^\d/.test(word)).join(' ');
}

/** Some plans are more than fulfilled: 101.00. */
const MOST_RATE = 130;

/** Columns of decimals up to a hundred or little more, beside columns of other numbers. */
function rateColumns(numbers: readonly NumberCell[]): readonly number[] {
  const columns = [...new Set(numbers.map(({ column }) => column))];
  const rates = columns.filter((column) => {
    const cells = numbers.filter((each) => each.column === column);
    const parted = cells.filter(({ mention }) => /[.．]/.test(mention.text));
    return parted.length * 3 >= cells.length * 2 && cells.every((cell) => size(cell) <= MOST_RATE);
  });
  return rates.length < columns.length ? rates : [];
}

const size = ({ mention }: NumberCell): number =>
  mention.value === null ? Number.POSITIVE_INFINITY : Math.abs(approximation(mention.value));
