import { spanOf } from '../../document/model/index.js';
import type { Message } from '../../messages/index.js';
import { quantity } from '../../quantity/index.js';
import type { ConceptId } from '../../standard/index.js';
import type { AnnexValue } from '../tables/annex-values.js';
import { type Grid, gridOf, type NumberCell } from '../tables/grid.js';
import { plainHead, TOTAL } from '../tables/matrix.js';
import type { TableInPlace } from '../tables/table-in-place.js';
import { unitSaid } from '../tables/units-said.js';
import type { Claim } from './claim.js';
import { inConceptUnit } from './claim-concept.js';
import { measureOf, reckoningUnit } from './measure.js';
import { timeMarks } from './periods.js';
import type { Reader } from './prose-claims.js';
import type { OwnerLevel } from './scopes.js';
import { headOf, normalised, placedIn } from './subject.js';
import { NO_SUBJECT } from './unsettled.js';

/** What the cells of a table claim: by the head of their row and of their column. */
export function tableClaims(
  table: TableInPlace,
  reader: Reader,
  annex: ReadonlyMap<NumberCell, AnnexValue>,
): readonly Claim[] {
  const grid = gridOf(table);
  const isParted = partedIn(grid);
  return grid.numbers.map((cell) => {
    const claim = cellClaim(cell, grid, isParted, reader);
    const value = annex.get(cell);
    if (value === undefined) return claim;
    const head = value.concept.endsWith('.n') ? claim.head : normalised(value.row.printedName);
    const reported = { scope: '', planned: false, owned: true, unsettled: null };
    const named = { ...claim, concept: value.concept, head, ...reported };
    return inConceptUnit(named, { id: value.concept, exact: true }, reader);
  });
}

function cellClaim(
  cell: NumberCell,
  grid: Grid,
  isParted: (cell: NumberCell) => boolean,
  reader: Reader,
): Claim {
  const { table } = grid;
  const rowHead = labelBeside(cell, grid) ?? grid.rowHeads[cell.row] ?? '';
  const columnHead = grid.columnHeads[cell.column] ?? '';
  const caption = table.caption?.text ?? '';
  const words = `${rowHead} ${columnHead}`;
  const marks = timeMarks(words.replace(BARE_YEAR, '$1年'), reader.reportYear);
  const captionMarks = timeMarks(caption, reader.reportYear);
  const named = grid.isSeries
    ? headOf(columnHead.replace(BRACKETS, ''))
    : cellHead(rowHead, columnHead);
  const isTotal = named === '' && TOTAL.test(plainHead(rowHead));
  const head = isTotal ? captionHead(caption, cell.unit, reader) : placedIn(named, caption);
  const { concept, unit } = measured(cell, head, isParted(cell), reader);
  const { start, end } = spanOf(cell.cell.passage, cell.mention.start, cell.mention.end);
  const claim: Claim = {
    start,
    end,
    mention: cell.mention,
    quantity: quantity(cell.interval, reckoningUnit(unit)),
    role: 'value',
    block: table.table,
    passage: cell.cell.passage,
    quoted: { start, end },
    head,
    concept,
    left: words,
    right: '',
    base: '',
    direction: 0,
    scope: grid.isSeries ? `#${rowHead}` : scopeOfColumn(columnHead, reader),
    period: marks.at(-1)?.period ?? captionMarks.at(-1)?.period ?? 'now',
    dated: DATED.test(words),
    planned: /(?<!教学)计划|目标|预计|标准(?!化)|要求|达标值/.test(words),
    measure: measureOf(unit),
    sentence: null,
    part: false,
    attached: isTotal,
    owned: false,
    cell: { table, row: cell.row, column: cell.column },
    unsettled: head === '' ? NO_SUBJECT : grid.doubtful || grid.isShort(cell.row) ? DOUBTFUL : null,
  };
  return concept === null ? claim : inConceptUnit(claim, { id: concept, exact: true }, reader);
}

/** 财政拨款 4762.9 | 工资福利支出 3186.5: two lists side by side, each number with the name right before it. */
function labelBeside({ row, column }: NumberCell, grid: Grid): string | undefined {
  const before = grid.numbers.findLast((each) => each.row === row && each.column < column);
  if (before === undefined) return undefined;
  const between = grid.table.table.cells.filter(
    (each) => each.row === row && each.column > before.column && each.column < column,
  );
  return between.map(({ passage }) => passage.text.trim()).find((text) => NAME.test(text));
}

const NAME = /^[\u4e00-\u9fff][\u4e00-\u9fff（）()“”、：:]{2,}$/;

/** What a cell without a unit counts, where only one kind of thing bears its name: 在校生 are persons. */
function measured(
  { unit }: NumberCell,
  head: string,
  parted: boolean,
  { conceptOf, unitOf }: Reader,
): { readonly concept: ConceptId | null; readonly unit: string | null } {
  const named = conceptOf(head, measureOf(unit))?.id ?? null;
  if (named !== null || unit !== null || parted) return { concept: named, unit };
  const counted = COUNTED.flatMap((measure) => {
    const found = conceptOf(head, measure);
    return found?.exact === true ? [found.id] : [];
  });
  const [only, ...more] = counted;
  return only === undefined || more.length > 0
    ? { concept: null, unit }
    : { concept: only, unit: unitOf(only) };
}

/** Tells whether some number of a cell's column, or of its row, is no whole one: then it may be a share itself. */
function partedIn({ numbers }: Grid): (cell: NumberCell) => boolean {
  const parted = numbers.filter(({ mention }) => mention.value?.denominator !== 1n);
  const columns = new Set(parted.map(({ column }) => column));
  const rows = new Set(parted.filter(({ column }) => column > 0).map(({ row }) => row));
  return ({ row, column }) => columns.has(column) || rows.has(row);
}

const COUNTED = ['人', '人次', '个', '课时'].map(measureOf);

const DOUBTFUL: Message = {
  zh: '表头与列对不上，不知道这个数属于哪一列',
  en: 'the heads of the table do not match its columns',
};

const DATED = /截[至止][^，。]{0,8}\d{1,2}月/;

const PLACES =
  /^(?:全国|全省|全市|全区|全县|我省|我市|我区|本省|本市|本区|本校|我校|全校|[\u4e00-\u9fff]{2,6}[省市区县]|[\u4e00-\u9fff]{2,14}学校)$/;
const OWN: Readonly<Record<OwnerLevel, RegExp>> = {
  school: /^(?:本校|我校|全校)$/,
  district: /^(?:全区|我区|本区|全县)$/,
  city: /^(?:全市|我市|本市)$/,
  province: /^(?:全省|我省|本省)$/,
  unknown: /^(?:本校|我校|全校|我市|我区|本区|本市)$/,
};

/** Columns may be whose numbers they hold: 指标 | 本区 | 全市 | 全省. */
function scopeOfColumn(columnHead: string, { level, organisation }: Reader): string {
  const head = columnHead
    .replace(BRACKETS, '')
    .replace(/(?:平均(?:值|水平)?|水平|均值|数据)$/, '')
    .trim();
  if (!PLACES.test(head) || OWN[level].test(head)) return '';
  return organisation !== null && (head.endsWith(organisation) || organisation.endsWith(head))
    ? ''
    : `#${head} `;
}

const ABOUT =
  /(?:基本|总体)?(?:情况|统计|一览|构成|结构|分布|数据|明细|汇总|规模|表|及其.*|[（(].*)+$/;

/** 表1.1 2024年在校生基本情况, 合计 24561: the total of a table is of the indicator that its caption names. */
function captionHead(caption: string, unit: string | null, { conceptOf }: Reader): string {
  const title = caption.replace(/^\s*(?:续?表|附表)\s*[\d.．－—–-]+/, '').replace(ABOUT, '');
  const head = headOf(title.replace(/^.*(?:的|各|分[\u4e00-\u9fff]{1,4})(?=..)/, ''));
  return conceptOf(head, measureOf(unit))?.exact === true ? head : '';
}

/** A head that is a year and nothing else says so without 年. */
const BARE_YEAR = /(?<![\d.])((?:19|20)\d{2})(?![\d年.—~届级-])/g;

const BRACKETS = /[（(][^）)]*[）)]/g;

const VALUE_COLUMN =
  /^(?:\d{4}年?(?:度|届)?|数量|数值|数据|人数|合计|总计|指标值|本年度?|上年度?|去年|结果|全市|全校|学校|单位|备注|目标值?|实际值?|内容|比例|占比|值)*(?:[（(][^）)]*[）)])?$/;

/** A row's own name where the columns only say when or how much; otherwise both. */
function cellHead(rowHead: string, columnHead: string): string {
  const row = headOf(withoutUnit(rowHead));
  const column = columnHead.replace(BRACKETS, '');
  if (VALUE_COLUMN.test(columnHead.replace(/\s/g, ''))) return row;
  const own = headOf(column);
  if (row === '' || YEAR_ROW.test(rowHead.trim())) return own;
  return own === '' ? row : `${row}${own}`;
}

/** 专业教学资源库（个）: what it is counted in is no part of its name. */
const withoutUnit = (head: string): string =>
  head.replace(BRACKETS, (words) => (unitSaid(words) === undefined ? words : ''));

const YEAR_ROW = /^\d{4}(?:[-—~]\d{2,4})?(?:年度?|届|级|学年)?$|^合计$|^总计$/;
