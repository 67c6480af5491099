import {
  blocksOf,
  type ContentsNode,
  type HeadingNode,
  type Part,
  type ReportDocument,
  textOf,
} from '../model/index.js';
import { html, type Markup } from './html-markup.js';
import { type Captioned, listedOf } from './nodes.js';

/** The contents, or a list of the cases, figures or tables, with links to all that they name. */
export const contentsHtml = (part: ContentsNode, document: ReportDocument): Markup =>
  html`<nav class="contents" aria-labelledby="${part.attrs.id}">
<h2 id="${part.attrs.id}">${part.attrs.title}</h2>
<ol>${part.attrs.of === 'headings' ? document.root.content.map(partEntry) : listedOf(document, part.attrs.of).map(listedEntry)}</ol>
</nav>`;

function partEntry(part: Part): Markup {
  if (part.type === 'cover' || part.type === 'contents') return html``;
  const number = part.type === 'chapter' ? `${part.attrs.number} ` : '';
  const inner = blocksOf(part).filter(
    (block): block is HeadingNode => block.type === 'heading' && block.attrs.level === 2,
  );
  return html`<li><a href="#${part.attrs.id}">${number}${part.attrs.title}</a>${
    inner.length === 0 ? html`` : html`<ol>${inner.map(headingEntry)}</ol>`
  }</li>\n`;
}

const headingEntry = (heading: HeadingNode): Markup =>
  html`<li><a href="#${heading.attrs.id}">${heading.attrs.label} ${textOf(heading.content)}</a></li>`;

const listedEntry = (node: Captioned): Markup =>
  html`<li><a href="#${node.attrs.id}">${nameOf(node)}</a></li>\n`;

const nameOf = (node: Captioned): string => {
  const { label } = node.attrs;
  const caption = textOf(node.content[0].content);
  return node.type === 'case' ? `【${label}】${caption}` : `${label} ${caption}`.trim();
};
