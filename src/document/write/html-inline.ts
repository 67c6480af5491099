import type { Binding, Inline, Mark, NumberNode, ReportDocument } from '../model/index.js';
import { html, type Markup } from './html-markup.js';

/** What inline nodes are written with: the bindings of their numbers. */
export type Bindings = ReportDocument['bindings'];

/** Inline nodes as HTML; every quoted number becomes `<data>` that says what it is. */
export const inlineHtml = (content: readonly Inline[], bindings: Bindings): readonly Markup[] =>
  content.map((node) => {
    if (node.type === 'text') return marked(html`${node.text}`, node.marks ?? []);
    if (node.type === 'number') return numberHtml(node, bindings);
    return html`<a href="#${node.attrs.target}">${node.attrs.text}</a>`;
  });

const marked = (text: Markup, marks: readonly Mark[]): Markup => marks.reduce(withMark, text);

function withMark(text: Markup, mark: Mark): Markup {
  if (mark.type === 'strong') return html`<strong>${text}</strong>`;
  if (mark.type === 'emphasis') return html`<em>${text}</em>`;
  return html`<span class="no-claim" data-no-claim="${mark.attrs.reason}">${text}</span>`;
}

function numberHtml(node: NumberNode, bindings: Bindings): Markup {
  const binding = bindings[node.attrs.ref];
  return binding === undefined ? html`${node.attrs.text}` : boundHtml(binding, node.attrs.text);
}

/** A bound number: concept, formula, value, decimals, unit, organisation and cycle as `data-` attributes. */
export const boundHtml = (binding: Binding, text: string): Markup =>
  html`<data value="${binding.value ?? ''}" data-ref="${binding.ref}" data-concept="${
    binding.concept ?? ''
  }" data-formula="${binding.formula}" data-value="${binding.value ?? ''}" data-decimals="${
    binding.decimals ?? ''
  }" data-unit="${binding.unit}" data-organisation="${binding.organisation}" data-cycle="${
    binding.cycle
  }" title="${binding.label}（${binding.organisationName}，${binding.cycle} 年度）">${text}</data>`;
