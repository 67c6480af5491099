import { oncePerText } from '../../once/index.js';
import { approximation, type Quantity, quantity } from '../../quantity/index.js';
import { measureOf, reckoningUnit } from '../claims/measure.js';
import type { Grid, NumberCell } from './grid.js';

/** One number of a line. */
export interface Entry {
  readonly cell: NumberCell;
  readonly quantity: Quantity;
  /** Its interval in plain numbers, for a quick look before the exact one. */
  readonly lo: number;
  readonly hi: number;
  /** Those it was added up from, where it is a sum and no cell of its own. */
  readonly summed?: readonly Entry[];
}

/** A column of a table, or a row, that is to be looked at like one. */
export interface Line {
  readonly head: string;
  readonly measure: string;
  readonly percent: boolean;
  /** By its place along the line; places without a number are missing. */
  readonly entries: ReadonlyMap<number, Entry>;
}

/** The lines of a grid one way or the other. `across` names what stands at each place along them. */
export interface Matrix {
  readonly lines: readonly Line[];
  readonly across: readonly string[];
}

/** The columns of a grid, with the heads of its rows along them. */
export const columnsOf = (grid: Grid): Matrix => ({
  lines: grid.columnHeads.map((head, column) =>
    lineOf(
      head,
      grid.numbers.filter((each) => each.column === column),
      ({ row }) => row,
    ),
  ),
  across: grid.rowHeads,
});

/** The rows of a grid, with the heads of its columns along them. */
export const rowsOf = (grid: Grid): Matrix => ({
  lines: grid.rowHeads.map((head, row) =>
    lineOf(
      head,
      grid.numbers.filter((each) => each.row === row),
      ({ column }) => column,
    ),
  ),
  across: grid.columnHeads,
});

function lineOf(
  head: string,
  cells: readonly NumberCell[],
  place: (cell: NumberCell) => number,
): Line {
  const entries = new Map(cells.map((cell) => [place(cell), entryOf(cell)]));
  const bare = cells.every(({ unit }) => unit === '%' || unit === null);
  const named = /(?:率|占比|比例|百分比|％|%)/.test(head);
  const percent = bare && cells.length > 0 && (named || cells.some(({ unit }) => unit === '%'));
  return { head, measure: measureOf(cells[0]?.unit ?? null), percent, entries };
}

function entryOf(cell: NumberCell): Entry {
  const { lo, hi } = cell.interval;
  return {
    cell,
    quantity: quantity(cell.interval, reckoningUnit(cell.unit)),
    lo: lo === null ? Number.NEGATIVE_INFINITY : approximation(lo),
    hi: hi === null ? Number.POSITIVE_INFINITY : approximation(hi),
  };
}

/** Heads of what sums up the others. */
export const TOTAL =
  /^(?:合计|总计|共计|总数|总和|全市(?:合计|总计)?|全校(?:合计|总计)?|全区(?:合计|总计)?|总人数|总量|合计数|总额|(?:收入|支出|经费|投入|学校|人数|经费总|全市)(?:合计|总计))$/;
export const SUBTOTAL = /^小计$|小计$/;

/** A head without the spaces and units that writers put into it: 合　计（人） → 合计. */
export const plainHead = oncePerText((head): string =>
  head.replace(/[\s\u3000]/g, '').replace(/[（(][^）)]*[）)]/g, ''),
);

/** Lines whose numbers cannot be added up. */
export const UNSUMMED =
  /率|比例|占比|比重|均|每|满意|排名|名次|序号|(?<!\d)年份|(?<!\d)年度|分数|得分|%|％|百分点|增长|增幅|同比|月收入|薪|最高|最低|单价|标准(?:值|线|要求)?$/;
