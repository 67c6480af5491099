import type { ReadTable } from '../../document/model/index.js';

/** Column heads may stand beneath a title over all columns. */
const HEAD_ROWS = 2;
const UNIT = /^(?:计量)?单\s*位$/;
const VALUE =
  /^(?:数值|数据|指标值|值|数量|合计|全校|本校|本年度?|上年度?|(?:19|20)\d{2}年?度?|(?:19|20)\d{2}\s*[-—–~]\s*(?:19|20)?\d{2}学年)$/;

/** The column that holds the units of its rows. */
export const unitColumnOf = ({ cells }: ReadTable): number | undefined =>
  cells.find(({ passage, row }) => row <= HEAD_ROWS && UNIT.test(passage.text.trim()))?.column;

/** The columns that hold the values of their rows, by their heads. */
export const valueColumnsOf = ({ cells }: ReadTable): ReadonlySet<number> =>
  new Set(
    cells
      .filter(({ passage, row }) => row <= HEAD_ROWS && VALUE.test(passage.text.trim()))
      .map(({ column }) => column),
  );
