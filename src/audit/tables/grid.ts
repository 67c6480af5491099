import type { ReadCell } from '../../document/model/index.js';
import type { Interval } from '../../quantity/index.js';
import type { Mention } from '../mentions.js';
import { isYear, MEMBER, ordinalColumns, unitColumnOf, yearColumns } from './column-kinds.js';
import { type Covering, coverage } from './covering.js';
import { areBelied, areMixed, isDoubtful } from './doubt.js';
import { onlyNumber } from './only-number.js';
import { type ReadNumber, settledColumns } from './settled-columns.js';
import type { TableInPlace } from './table-in-place.js';
import { countedIn, inUnit, plainUnit, unitSaid } from './units-said.js';

/** A cell that holds one number and little else. */
export interface NumberCell {
  readonly cell: ReadCell;
  readonly row: number;
  readonly column: number;
  readonly mention: Mention;
  readonly interval: Interval;
  /** Its own, else that of its column, row or table. */
  readonly unit: string | null;
}

/** A table as numbers beneath the heads of its columns and beside those of its rows. */
export interface Grid {
  readonly table: TableInPlace;
  readonly headRows: number;
  /** Head of each column: all levels of it joined. */
  readonly columnHeads: readonly string[];
  /** Head of each row: its words left of the first number. */
  readonly rowHeads: readonly string[];
  readonly numbers: readonly NumberCell[];
  /** The numbers by row and column. */
  readonly at: (row: number, column: number) => NumberCell | undefined;
  /** Whether some column may bear another's head: a head row with fewer cells than columns, and no spans. */
  readonly doubtful: boolean;
  /** Whether a row has other numbers of cells filled than most: then some may stand in wrong columns. */
  readonly isShort: (row: number) => boolean;
  /** Whether its rows are members of a kind (schools, programmes), so that a row's name is whose number it is. */
  readonly isSeries: boolean;
}

const grids = new WeakMap<TableInPlace['table'], Grid>();

/** The grid of a table, worked out once. */
export function gridOf(table: TableInPlace): Grid {
  const known = grids.get(table.table);
  if (known !== undefined) return known;
  const grid = madeOf(table);
  grids.set(table.table, grid);
  return grid;
}

function madeOf(table: TableInPlace): Grid {
  const { rows, columns, cells } = table.table;
  const covering = coverage(rows, columns, cells);
  const headRows = headRowsOf(table, covering);
  const columnHeads = Array.from({ length: columns }, (_, column) =>
    joined(Array.from({ length: headRows }, (__, row) => covering[row]?.[column])),
  );
  const isOrdinalColumn = ordinalColumns(table, headRows, columnHeads);
  const below = cells.filter((cell) => cell.row >= headRows && !isOrdinalColumn.has(cell.column));
  const named = namedColumns(below);
  const firstNumber = below
    .filter((cell) => isNumberCell(cell) && !named.has(cell.column))
    .reduce((least, { column }) => Math.min(least, column), Number.POSITIVE_INFINITY);
  const years = yearColumns(table, headRows, columnHeads);
  const unitColumn = unitColumnOf(columnHeads, below);
  const rowHeads = Array.from({ length: rows }, (_, row) =>
    joined(
      (covering[row] ?? []).filter(
        (cell, column) =>
          cell !== undefined &&
          !isOrdinalColumn.has(column) &&
          column !== unitColumn &&
          (years.has(column) || isRowHead(cell, column, firstNumber)),
      ),
    ),
  );
  const tableUnit = unitSaid(table.caption?.text ?? '') ?? null;
  const read = cells.flatMap((cell): readonly ReadNumber[] => {
    const skipped =
      cell.row < headRows || isOrdinalColumn.has(cell.column) || years.has(cell.column);
    const mention = skipped ? undefined : onlyNumber(cell);
    return mention === undefined ? [] : [{ cell, mention }];
  });
  const columnOf = settledColumns(read);
  const numbers = read.map(({ cell, mention }): NumberCell => {
    const column = columnOf(cell);
    const unitWords = unitColumn < 0 ? '' : (covering[cell.row]?.[unitColumn]?.passage.text ?? '');
    const unit =
      mention.unit ??
      unitSaid(columnHeads[column] ?? '') ??
      countedIn(columnHeads[column] ?? '') ??
      unitSaid(rowHeads[cell.row] ?? '') ??
      plainUnit(unitWords) ??
      tableUnit;
    return { cell, row: cell.row, column, mention, unit, interval: inUnit(mention, unit) };
  });
  const index = new Map(numbers.map((each) => [`${each.row},${each.column}`, each]));
  return {
    table,
    headRows,
    columnHeads,
    rowHeads,
    numbers,
    at: (row, column) => index.get(`${row},${column}`),
    isShort: shortRows(numbers.filter(({ column }) => !named.has(column))),
    doubtful:
      columnHeads.every((head) => head === '') ||
      isDoubtful(covering.slice(0, headRows), columns) ||
      areBelied(columnHeads, numbers) ||
      areMixed(columnHeads),
    isSeries: isSeriesOf(columnHeads, rowHeads.slice(headRows)),
  };
}

function shortRows(numbers: readonly NumberCell[]): (row: number) => boolean {
  const inRow = new Map<number, number>();
  for (const { row } of numbers) inRow.set(row, (inRow.get(row) ?? 0) + 1);
  const often = new Map<number, number>();
  for (const count of inRow.values()) often.set(count, (often.get(count) ?? 0) + 1);
  const [usual, times] = [...often].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  // Where rows differ anyway, nothing can be told by their lengths.
  const settled = times * 2 > inRow.size;
  return (row) => settled && inRow.get(row) !== usual;
}

/** As the reader says; else the rows before the first that holds a number in a column other than the first. */
function headRowsOf({ table }: TableInPlace, covering: Covering): number {
  if (table.headRows > 0) return Math.min(table.headRows, table.rows);
  const first = covering.findIndex((row, index) =>
    row.some(
      (cell, column) =>
        column > 0 && cell !== undefined && isNumberCell(cell) && !(index === 0 && isYear(cell)),
    ),
  );
  return first < 0 ? Math.min(1, table.rows) : Math.min(first, MOST_HEADS);
}

const MOST_HEADS = 4;
const joined = (cells: readonly (ReadCell | undefined)[]): string =>
  [...new Set(cells.filter((cell) => cell !== undefined))]
    .map((cell) => cell.passage.text.normalize('NFKC').trim())
    .filter((text) => !LEFT_OPEN.test(text))
    .join(' ');

/** A cell that is empty, or crossed out: 合计 — —. */
const LEFT_OPEN = /^[-—–/\\]*$/;

const isNumberCell = (cell: ReadCell): boolean => onlyNumber(cell) !== undefined;

/** Columns of names, in which a total may say how many there are: 示例一中, 示例二中, … 36所. */
function namedColumns(cells: readonly ReadCell[]): ReadonlySet<number> {
  const counts = new Map<number, { words: number; numbers: number }>();
  for (const cell of cells) {
    const count = counts.get(cell.column) ?? { words: 0, numbers: 0 };
    if (isNumberCell(cell)) count.numbers += 1;
    else if (/\p{L}/u.test(cell.passage.text)) count.words += 1;
    counts.set(cell.column, count);
  }
  const named = [...counts].filter(([, { words, numbers }]) => words > 3 && words > numbers * 3);
  return new Set(named.map(([column]) => column));
}

/** Words of a row are its head where they stand left of its numbers. */
function isRowHead(cell: ReadCell, column: number, firstNumber: number): boolean {
  return (
    column < Math.max(firstNumber, 1) &&
    !isNumberCell(cell) &&
    !/^\d{1,3}$/.test(cell.passage.text.normalize('NFKC').trim())
  );
}

/** Rows of schools, districts or programmes: their names are whose the numbers are. */
function isSeriesOf(columnHeads: readonly string[], rowHeads: readonly string[]): boolean {
  const first = (columnHeads.find((head) => head.trim() !== '' && !/序号/.test(head)) ?? '').trim();
  if (/^(?:指标|项目|类别|内容|名称|指标名称|年度|年份)/.test(first)) return false;
  const named = rowHeads.filter((head) => MEMBER.test(head.trim())).length;
  return /学校|单位|区县|地区|专业|院校|企业|机构/.test(first) || named * 2 > rowHeads.length;
}
