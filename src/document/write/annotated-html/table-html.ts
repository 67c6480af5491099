import type { ReadCell, ReadTable } from '../../model/index.js';
import { html, type Markup } from '../html-markup.js';
import { type Drawing, passageHtml } from './passage-html.js';

/** A number by itself, which is set flush right. */
const NUMBER = /^[+\-−]?[\d,，.]{1,20}[%％]?$/;

/** A table as it was read; a cell never reaches beyond its table. */
export function tableHtml(table: ReadTable, drawing: Drawing): Markup {
  const rows = new Map<number, ReadCell[]>();
  for (const cell of table.cells) {
    const row = rows.get(cell.row);
    if (row === undefined) rows.set(cell.row, [cell]);
    else row.push(cell);
  }
  const rowHtml = ([row, cells]: readonly [number, readonly ReadCell[]]): Markup =>
    html`<tr>${cells.map((cell) => cellHtml(cell, table, row < table.headRows, drawing))}</tr>\n`;
  return html`<div class="scroll" tabindex="0"><table>
${[...rows].sort(([a], [b]) => a - b).map(rowHtml)}</table></div>`;
}

function cellHtml(
  { row, column, rowSpan, columnSpan, passage }: ReadCell,
  table: ReadTable,
  isHead: boolean,
  drawing: Drawing,
): Markup {
  const spans = html`${spanHtml('rowspan', rowSpan, table.rows - row)}${spanHtml(
    'colspan',
    columnSpan,
    table.columns - column,
  )}`;
  const number = NUMBER.test(passage.text.trim()) ? html` class="n"` : html``;
  const content = passageHtml(passage, drawing);
  return isHead
    ? html`<th scope="col"${spans}${number}>${content}</th>`
    : html`<td${spans}${number}>${content}</td>`;
}

const spanHtml = (name: string, span: number, most: number): Markup =>
  span > 1 && most > 1 ? html` ${name}="${Math.min(span, most)}"` : html``;
