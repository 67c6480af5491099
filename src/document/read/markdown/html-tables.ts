import { Refusal } from '../../../messages/index.js';
import type { ReadTable, Span } from '../../model/index.js';
import { elementsNamed, type HtmlElement, htmlTree } from '../html/html-tree.js';
import { columnsOf, type GridCell, gridOf, headRowsOf, rowsOf } from '../html/walk/table-grid.js';
import { passageOf } from '../recognise/index.js';

/** A table that stands in a Markdown text as HTML: what a tool writes where cells reach over others. */
export interface HtmlTable extends Span {
  readonly rows: readonly HtmlElement[];
  readonly columns: number;
  readonly cells: readonly (GridCell & { readonly words: Span })[];
}

const TABLES: ReadonlySet<string> = new Set(['table']);
const OPENS = /<table\b/gi;
const CLOSES = /<\/table\s*>/gi;

/** The HTML tables of a text, in order, from first row to last; one of a single column is no table. */
export function htmlTablesIn(text: string, fileName: string): readonly HtmlTable[] {
  return stretchesOf(text).flatMap(({ start, end }) => {
    const table = tableIn(text.slice(start, end), fileName);
    return table === undefined ? [] : tableOf(table, start);
  });
}

/** One that was broken on purpose is text: no table is worth refusing the report around it. */
function tableIn(markup: string, fileName: string): HtmlElement | undefined {
  try {
    return elementsNamed(htmlTree(markup, fileName, true), TABLES)[0];
  } catch (cause) {
    if (cause instanceof Refusal) return undefined;
    throw cause;
  }
}

/** From each opening tag to the next closing one; a table that nothing closes is text. */
function stretchesOf(text: string): readonly Span[] {
  const closings = [...text.matchAll(CLOSES)].map((tag) => tag.index + tag[0].length);
  const stretches: Span[] = [];
  let next = 0;
  for (const { index: start } of text.matchAll(OPENS)) {
    if (start < (stretches.at(-1)?.end ?? 0)) continue;
    while ((closings[next] ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    const end = closings[next];
    if (end === undefined) break;
    stretches.push({ start, end });
  }
  return stretches;
}

function tableOf(table: HtmlElement, offset: number): readonly HtmlTable[] {
  const rows = rowsOf(table);
  const cells = gridOf(rows).map((cell) => ({ ...cell, words: wordsOf(cell.element, offset) }));
  const columns = columnsOf(cells);
  const places = cells.map(({ element }) => element.sourceCodeLocation);
  const start = places[0]?.startOffset;
  const end = places.at(-1)?.endOffset;
  if (columns < 2 || start === undefined || end === undefined) return [];
  return [{ rows, columns, cells, start: offset + start, end: offset + end }];
}

/** What stands between the tags of a cell. */
function wordsOf({ sourceCodeLocation: place }: HtmlElement, offset: number): Span {
  const start = place?.startTag?.endOffset ?? place?.startOffset ?? 0;
  const end = place?.endTag?.startOffset ?? place?.endOffset ?? start;
  return { start: offset + start, end: offset + Math.max(start, end) };
}

/** The table as a block; `text` is as long as the file's own, its marks hidden. */
export function htmlTableBlock(text: string, table: HtmlTable): Omit<ReadTable, 'id'> {
  const cells = table.cells.map(({ words, row, column, rowSpan, columnSpan }) => {
    const passage = passageOf(text, words.start, words.end);
    return { row, column, rowSpan, columnSpan, ...words, passage };
  });
  const { rows, columns, start, end } = table;
  return {
    type: 'table',
    rows: rows.length,
    columns,
    cells,
    headRows: headRowsOf(rows),
    start,
    end,
    page: null,
  };
}
