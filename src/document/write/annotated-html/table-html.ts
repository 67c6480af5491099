import type { ReadCell, ReadTable } from '../../model/index.js';
import { html, type Markup } from '../html-markup.js';
import { type Drawing, passageHtml } from './passage-html.js';

/** A number by itself, which is set flush right; a year is a name. */
const NUMBER = /^(?!(?:19|20)\d\d$)[+\-−]?[\d,，.]{1,20}[%％]?$/;

/** A table as it was read; a cell never reaches beyond its table. */
export function tableHtml(table: ReadTable, drawing: Drawing): Markup {
  const rows = new Map<number, ReadCell[]>();
  for (const cell of table.cells) {
    const row = rows.get(cell.row);
    if (row === undefined) rows.set(cell.row, [cell]);
    else row.push(cell);
  }
  const numbers = numberColumns(table);
  const rowHtml = (cells: readonly ReadCell[]): Markup =>
    html`<tr>${cells.map((cell) => cellHtml(cell, table, numbers.has(cell.column), drawing))}</tr>\n`;
  return html`<div class="scroll" tabindex="0"><table>
${[...rows].sort(([a], [b]) => a - b).map(([, cells]) => rowHtml(cells))}</table></div>`;
}

function cellHtml(
  { row, column, rowSpan, columnSpan, passage }: ReadCell,
  table: ReadTable,
  isNumber: boolean,
  drawing: Drawing,
): Markup {
  const spans = html`${spanHtml('rowspan', rowSpan, table.rows - row)}${spanHtml(
    'colspan',
    columnSpan,
    table.columns - column,
  )}`;
  const number = isNumber && columnSpan === 1 ? html` class="n"` : html``;
  const content = passageHtml(passage, drawing);
  return row < table.headRows
    ? html`<th scope="col"${spans}${number}>${content}</th>`
    : html`<td${spans}${number}>${content}</td>`;
}

/** Columns that hold numbers for the most part; their heads stand above them. */
function numberColumns({ cells, headRows }: ReadTable): ReadonlySet<number> {
  const balance = new Map<number, number>();
  for (const { row, column, passage } of cells) {
    const text = passage.text.trim();
    if (row < headRows || text === '') continue;
    balance.set(column, (balance.get(column) ?? 0) + (NUMBER.test(text) ? 1 : -1));
  }
  return new Set([...balance].filter(([, sum]) => sum > 0).map(([column]) => column));
}

const spanHtml = (name: string, span: number, most: number): Markup =>
  span > 1 && most > 1 ? html` ${name}="${Math.min(span, most)}"` : html``;
