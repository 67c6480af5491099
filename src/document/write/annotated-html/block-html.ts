import type { ReadBlock } from '../../model/index.js';
import { asIs, html, type Markup } from '../html-markup.js';
import { type Drawing, passageHtml } from './passage-html.js';
import { tableHtml } from './table-html.js';

/** The page itself has the first level. */
const DEEPEST = 6;

/** A block as it was read, with the marks on it. What stands on every page is shown where it is marked alone. */
export function blockHtml(block: ReadBlock, drawing: Drawing): Markup {
  switch (block.type) {
    case 'heading': {
      const level = asIs(String(Math.min(Math.max(block.level, 1) + 1, DEEPEST)));
      return html`<h${level}>${passageHtml(block.passage, drawing)}</h${level}>\n`;
    }
    case 'paragraph':
      return html`<p class="${block.within}">${passageHtml(block.passage, drawing)}</p>\n`;
    case 'caption':
      return html`<p class="caption">${passageHtml(block.passage, drawing)}</p>\n`;
    case 'entry':
      return html`<p class="entry"><span>${passageHtml(block.passage, drawing)}</span>${
        block.printedPage === null ? '' : html`<span>${block.printedPage}</span>`
      }</p>\n`;
    case 'table':
      return tableHtml(block, drawing);
    case 'furniture':
      return drawing.within(block.start, block.end).length === 0
        ? html``
        : html`<p class="furniture">${passageHtml(block.passage, drawing)}</p>\n`;
  }
}
