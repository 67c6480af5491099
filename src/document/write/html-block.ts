import {
  type Block,
  type CaseNode,
  type Column,
  type ListNode,
  type TableCellNode,
  type TableNode,
  type TableRowNode,
  textOf,
} from '../model/index.js';
import { figureHtml } from './html-chart.js';
import { type Bindings, inlineHtml } from './html-inline.js';
import { html, type Markup } from './html-markup.js';
import type { HtmlWords } from './html-words.js';

/** One block as HTML. Headings of the model begin at level 2, beneath a chapter's own `h2`. */
export function blockHtml(block: Block, bindings: Bindings, words: HtmlWords): Markup {
  switch (block.type) {
    case 'heading':
      return block.attrs.level === 2
        ? html`<h3 id="${block.attrs.id}">${numbered(block.attrs.label)}${inlineHtml(block.content, bindings)}</h3>`
        : html`<h4 id="${block.attrs.id}">${numbered(block.attrs.label)}${inlineHtml(block.content, bindings)}</h4>`;
    case 'paragraph':
      return html`<p id="${block.attrs.id}">${inlineHtml(block.content, bindings)}</p>`;
    case 'note':
      return html`<p class="note" id="${block.attrs.id}">${inlineHtml(block.content, bindings)}</p>`;
    case 'list':
      return listHtml(block, bindings);
    case 'table':
      return tableHtml(block, bindings);
    case 'figure':
      return figureHtml(block, bindings, words);
    case 'case':
      return caseHtml(block, bindings, words);
    case 'pageBreak':
      return html``;
  }
}

/** A case is a piece by itself, named by its title. */
function caseHtml(node: CaseNode, bindings: Bindings, words: HtmlWords): Markup {
  const { id, label } = node.attrs;
  const [caption, ...blocks] = node.content;
  return html`<article class="case" id="${id}" aria-labelledby="${id}.title">
<h4 id="${id}.title"><span class="label">【${label}】</span>${inlineHtml(caption.content, bindings)}</h4>
${blocks.map((block) => html`${blockHtml(block, bindings, words)}\n`)}</article>`;
}

const numbered = (label: string): Markup =>
  label === '' ? html`` : html`<span class="no">${label}</span>`;

function listHtml(list: ListNode, bindings: Bindings): Markup {
  const items = list.content.map(
    (item) => html`<li id="${item.attrs.id}">${inlineHtml(item.content, bindings)}</li>`,
  );
  return list.attrs.ordered
    ? html`<ol id="${list.attrs.id}">${items}</ol>`
    : html`<ul id="${list.attrs.id}">${items}</ul>`;
}

function tableHtml(table: TableNode, bindings: Bindings): Markup {
  const [caption, ...rows] = table.content;
  const row = (each: TableRowNode): Markup =>
    html`<tr>${each.content.map((cell, at) => cellHtml(cell, table.attrs.columns[at], bindings))}</tr>\n`;
  const body = rows.length - table.attrs.footRows;
  const name = `${table.attrs.label} ${textOf(caption.content)}`.trim();
  return html`<div class="scroll" id="${table.attrs.id}" tabindex="0" role="region" aria-label="${name}"><table>
${captionHtml(table, bindings)}
<thead>${rows.slice(0, table.attrs.headRows).map(row)}</thead>
<tbody>${rows.slice(table.attrs.headRows, body).map(row)}</tbody>${footHtml(rows.slice(body).map(row))}</table></div>`;
}

/** A table without a caption has its name in the heading above it. */
function captionHtml(table: TableNode, bindings: Bindings): Markup {
  const { content } = table.content[0];
  if (content.length === 0) return html``;
  return html`<caption><span class="label">${table.attrs.label}</span>${inlineHtml(content, bindings)}</caption>`;
}

const footHtml = (rows: readonly Markup[]): Markup =>
  rows.length === 0 ? html`` : html`\n<tfoot>${rows}</tfoot>`;

function cellHtml(cell: TableCellNode, column: Column | undefined, bindings: Bindings): Markup {
  const look = [
    column?.align === 'left' ? '' : (column?.align ?? ''),
    cell.attrs.depth > 0 ? `d${cell.attrs.depth}` : '',
  ]
    .filter((name) => name !== '')
    .join(' ');
  const content = inlineHtml(cell.content, bindings);
  const classed = look === '' ? html`` : html` class="${look}"`;
  if (cell.attrs.header === 'column') return html`<th scope="col"${classed}>${content}</th>`;
  if (cell.attrs.header === 'row') return html`<th scope="row"${classed}>${content}</th>`;
  return html`<td${classed}>${content}</td>`;
}
