import { spanOf } from '../../document/model/index.js';
import { quantity } from '../../quantity/index.js';
import type { ConceptId } from '../../standard/index.js';
import { type Grid, gridOf, type NumberCell } from '../tables/grid.js';
import type { TableInPlace } from '../tables/table-in-place.js';
import type { Claim } from './claim.js';
import { measureOf, reckoningUnit } from './measure.js';
import { timeMarks } from './periods.js';
import { NO_SUBJECT, type Reader } from './prose-claims.js';
import { headOf } from './subject.js';

/** What the cells of a table claim: by the head of their row and of their column. */
export function tableClaims(
  table: TableInPlace,
  reader: Reader,
  annex: ReadonlyMap<NumberCell, ConceptId>,
): readonly Claim[] {
  const grid = gridOf(table);
  return grid.numbers.map((cell) => {
    const claim = cellClaim(cell, grid, reader);
    const concept = annex.get(cell);
    return concept === undefined ? claim : { ...claim, concept, scope: '', unsettled: null };
  });
}

function cellClaim(cell: NumberCell, grid: Grid, reader: Reader): Claim {
  const { table } = grid;
  const rowHead = grid.rowHeads[cell.row] ?? '';
  const columnHead = grid.columnHeads[cell.column] ?? '';
  const caption = table.caption?.text ?? '';
  const words = `${rowHead} ${columnHead}`;
  const marks = timeMarks(words.replace(BARE_YEAR, '$1年'), reader.reportYear);
  const captionMarks = timeMarks(caption, reader.reportYear);
  const measure = measureOf(cell.unit);
  const head = grid.isSeries
    ? headOf(columnHead.replace(BRACKETS, ''))
    : cellHead(rowHead, columnHead);
  const own = reader.conceptOf(head, measure);
  const concept = grid.isSeries ? own : (own ?? reader.conceptOf(headOf(rowHead), measure));
  return {
    ...spanOf(cell.cell.passage, cell.mention.start, cell.mention.end),
    mention: cell.mention,
    quantity: quantity(cell.interval, reckoningUnit(cell.unit)),
    role: 'value',
    block: table.table,
    passage: cell.cell.passage,
    quoted: spanOf(cell.cell.passage, cell.mention.start, cell.mention.end),
    head,
    concept,
    left: words,
    right: '',
    base: '',
    direction: 0,
    scope: grid.isSeries ? `#${rowHead}` : '',
    period: marks.at(-1)?.period ?? captionMarks.at(-1)?.period ?? 'now',
    planned: /计划|目标|预计/.test(words),
    measure,
    sentence: null,
    part: false,
    attached: false,
    cell: { table, row: cell.row, column: cell.column },
    unsettled: head === '' ? NO_SUBJECT : null,
  };
}

/** A head that is a year and nothing else says so without 年. */
const BARE_YEAR = /(?<![\d.])((?:19|20)\d{2})(?![\d年.—~届级-])/g;

const BRACKETS = /[（(][^）)]*[）)]/g;

const VALUE_COLUMN =
  /^(?:\d{4}年?(?:度|届)?|数量|数值|数据|人数|合计|总计|指标值|本年度?|上年度?|去年|结果|全市|全校|学校|单位|备注|目标值?|实际值?|内容|比例|占比|值)*(?:[（(][^）)]*[）)])?$/;

/** A row's own name where the columns only say when or how much; otherwise both. */
function cellHead(rowHead: string, columnHead: string): string {
  const row = headOf(rowHead);
  const column = columnHead.replace(BRACKETS, '');
  if (VALUE_COLUMN.test(columnHead.replace(/\s/g, ''))) return row;
  const own = headOf(column);
  if (row === '' || YEAR_ROW.test(rowHead.trim())) return own;
  return own === '' ? row : `${row}${own}`;
}

const YEAR_ROW = /^\d{4}(?:[-—~]\d{2,4})?(?:年度?|届|级|学年)?$|^合计$|^总计$/;
