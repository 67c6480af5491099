import {
  type AnnexNode,
  blocksOf,
  type ChapterNode,
  type CoverNode,
  type DeclarationNode,
  type ForewordNode,
  type Part,
  type ReportDocument,
} from '../model/index.js';
import { blockHtml } from './html-block.js';
import { contentsHtml } from './html-contents.js';
import { html, type Markup } from './html-markup.js';
import { wordsFor } from './html-words.js';

/** One part of a document as HTML; the parts stand in `<main>` one after another. */
export function partHtml(part: Part, document: ReportDocument): Markup {
  switch (part.type) {
    case 'cover':
      return coverHtml(part, document);
    case 'declaration':
      return declarationHtml(part, document);
    case 'foreword':
      return bodyHtml(part, document, html``);
    case 'contents':
      return contentsHtml(part, document);
    case 'chapter':
      return bodyHtml(part, document, html`<span class="no">${part.attrs.number}</span>`);
    case 'annex':
      return bodyHtml(part, document, html``);
  }
}

const coverHtml = ({ attrs }: CoverNode, document: ReportDocument): Markup =>
  html`<header class="cover" id="${attrs.id}">
<div class="stamp" aria-hidden="true"><span>${[...attrs.seal].map((letter) => html`<i style="font-style:normal">${letter}</i>`)}</span></div>
<h1><span>${attrs.organisation}</span> <span>${attrs.kind}</span></h1>
<p class="period">${attrs.period}</p>
<footer><span>${attrs.organisation}</span><time datetime="${document.created.slice(0, 10)}">${attrs.date}</time></footer>
</header>`;

const declarationHtml = (part: DeclarationNode, document: ReportDocument): Markup =>
  html`<section class="declaration" aria-labelledby="${part.attrs.id}">
<h2 id="${part.attrs.id}">${part.attrs.title}</h2>
${blocksHtml(part, document)}
<ul class="signatures">${part.attrs.signatures.map((label) => html`<li>${label}</li>`)}</ul>
</section>`;

const bodyHtml = (
  part: ChapterNode | AnnexNode | ForewordNode,
  document: ReportDocument,
  number: Markup,
): Markup => html`<section class="${part.type}" aria-labelledby="${part.attrs.id}">
<h2 id="${part.attrs.id}">${number}${part.attrs.title}</h2>
${blocksHtml(part, document)}
</section>`;

const blocksHtml = (part: Part, document: ReportDocument): readonly Markup[] =>
  blocksOf(part).map(
    (block) => html`${blockHtml(block, document.bindings, wordsFor(document.root.attrs.lang))}\n`,
  );
