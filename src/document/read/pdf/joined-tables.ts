import { captionLabelOf, unitNoteOf } from '../recognise/index.js';
import { type FoundCell, type FoundTable, isNumeric, wordsOf } from './found-table.js';
import type { LineItem, PageItem } from './page-layout.js';

/** A table, joined where it goes on over pages. */
export interface JoinedTable extends FoundTable {
  readonly headRows: number;
}

/** What a document's pages hold, with tables that go over several pages as one. */
export type FlowItem =
  | LineItem
  | { readonly type: 'table'; readonly page: number; readonly table: JoinedTable };

/** Points by which the edges of columns may differ from page to page. */
const SAME_EDGE = 10;

/** Joins tables that go on; what their heads repeat, and the captions that say so, become furniture. */
export function withTablesJoined(items: readonly PageItem[]): readonly FlowItem[] {
  const result: FlowItem[] = [];
  let open: { at: number; table: FoundTable; page: number; heads: number } | null = null;
  let since: number[] = [];
  for (const item of items) {
    if (item.type === 'line') {
      since.push(result.length);
      result.push(item);
      continue;
    }
    const between = since.flatMap((at) => {
      const each = result[at];
      return each?.type === 'line' && each.place !== 'furniture' ? [at] : [];
    });
    const goesOn: boolean =
      open !== null &&
      item.page === open.page + 1 &&
      isAlike(open.table, item.table, between.length > 0) &&
      between.every((at) => isContinuation(result[at]));
    if (goesOn && open !== null) {
      for (const at of between) asFurniture(result, at);
      const repeated = repeatedRows(open.table, item.table);
      open = {
        at: open.at,
        page: item.page,
        table: joined(open.table, item.table, repeated),
        heads: Math.max(open.heads, repeated),
      };
    } else {
      open = { at: result.length, table: item.table, page: item.page, heads: 0 };
    }
    const table = { ...open.table, headRows: open.heads > 0 ? open.heads : headRowsOf(open.table) };
    result[open.at] = { type: 'table', page: goesOn ? pageAt(result, open.at) : item.page, table };
    since = [];
  }
  return result;
}

const pageAt = (items: readonly FlowItem[], at: number): number => items[at]?.page ?? 1;

function asFurniture(items: FlowItem[], at: number): void {
  const item = items[at];
  if (item?.type === 'line') items[at] = { ...item, place: 'furniture' };
}

/** 续表 1-2, and the unit said again. */
function isContinuation(item: FlowItem | undefined): boolean {
  if (item?.type !== 'line') return false;
  const words = item.line.text.trim();
  return captionLabelOf(words)?.continued === true || unitNoteOf(words) !== null;
}

/** The same columns, by their edges, by the heads that are repeated, or because a caption says so. */
const isAlike = (one: FoundTable, other: FoundTable, isSaid: boolean): boolean =>
  one.columns === other.columns &&
  (isSaid ||
    repeatedRows(one, other) > 0 ||
    one.edges.every(
      (edge, at) => Math.abs(edge - one.left - ((other.edges[at] ?? 0) - other.left)) <= SAME_EDGE,
    ));

const rowWords = (table: FoundTable, row: number): string =>
  table.cells
    .filter((cell) => cell.row === row)
    .map(wordsOf)
    .join('\t');

/** How many of the first rows say the same as those of the table before. */
function repeatedRows(one: FoundTable, other: FoundTable): number {
  let rows = 0;
  const most = Math.min(one.rows, other.rows - 1, 4);
  while (
    rows < most &&
    rowWords(one, rows) === rowWords(other, rows) &&
    rowWords(one, rows).trim() !== ''
  )
    rows += 1;
  return rows;
}

function joined(one: FoundTable, other: FoundTable, repeated: number): FoundTable {
  const rest = cutCell(one, other, repeated);
  const added: readonly FoundCell[] = other.cells
    .filter((cell) => cell.row >= repeated && cell !== rest?.below)
    .map((cell) => ({ ...cell, row: cell.row - repeated + one.rows }));
  return {
    ...one,
    rows: one.rows + other.rows - repeated,
    cells: [...one.cells.map((cell) => (cell === rest?.above ? rest.whole : cell)), ...added],
  };
}

/** The first cell of a row that its page cuts off goes on without words on the next. */
function cutCell(one: FoundTable, other: FoundTable, repeated: number) {
  const above = one.cells.findLast(({ column }) => column === 0);
  const below = other.cells.find(({ row, column }) => row === repeated && column === 0);
  if (above === undefined || below === undefined) return null;
  const isCut = above.row + above.rowSpan === one.rows && above.columnSpan === below.columnSpan;
  if (!isCut || wordsOf(above) === '' || wordsOf(below) !== '') return null;
  return { above, below, whole: { ...above, rowSpan: above.rowSpan + below.rowSpan } };
}

const HEADS_AT_MOST = 3;
const YEAR = /^(?:19|20)\d{2}年?(?:度|级|届)?$/;

/** The first rows that say no number, where numbers follow beneath them. */
function headRowsOf(table: FoundTable): number {
  const hasNumbers = (row: number): boolean =>
    table.cells.some((cell) => {
      const words = wordsOf(cell);
      return cell.row === row && words !== '' && isNumeric(words) && !YEAR.test(words);
    });
  const isFull = (row: number): boolean =>
    table.cells
      .filter((cell) => cell.row <= row && cell.row + cell.rowSpan > row)
      .every((cell) => wordsOf(cell) !== '');
  for (let row = 0; row <= Math.min(HEADS_AT_MOST, table.rows - 1); row += 1)
    if (hasNumbers(row)) return row;
  return table.rows > 1 && isFull(0) ? 1 : 0;
}
