import type { Chart, ChartPoint, FigureNode } from '../model/index.js';
import { drawingOf } from './chart.js';
import { type Bindings, boundHtml, inlineHtml } from './html-inline.js';
import { asIs, escaped, html, type Markup } from './html-markup.js';
import type { HtmlWords } from './html-words.js';

/** A figure: the drawing with its title and description, and its numbers as a table behind it. */
export function figureHtml(node: FigureNode, bindings: Bindings, words: HtmlWords): Markup {
  const { id, label, chart } = node.attrs;
  return html`<figure id="${id}">
<div class="drawing ${SHAPES[chart.kind]}">${drawing(node)}</div>
<figcaption><span class="label">${label}</span>${inlineHtml(node.content[0].content, bindings)}</figcaption>
<details><summary>${words.chartData}</summary>${dataTable(chart, bindings)}</details>
</figure>`;
}

/** What is wide may be pushed sideways on a narrow screen, so that its letters stay readable. */
const SHAPES: Readonly<Record<Chart['kind'], string>> = {
  line: 'wide',
  bar: 'wide',
  stacked: 'wide',
  pie: 'round',
  radar: 'round',
  heat: 'wide',
};

function drawing({ attrs: { id, chart, description } }: FigureNode): Markup {
  const { svg } = drawingOf(chart, id);
  const head = `role="img" aria-labelledby="${escaped(id)}.title ${escaped(id)}.description"`;
  const told = `<title id="${escaped(id)}.title">${escaped(chart.title)}</title><desc id="${escaped(id)}.description">${escaped(description)}</desc>`;
  return asIs(svg.replace(/<svg ([^>]*)>/, `<svg $1 ${head}>${told}`).trim());
}

/** The numbers behind a drawing; a heat table has its rows as rows here too. */
const dataTable = (chart: Chart, bindings: Bindings): Markup =>
  chart.kind === 'heat' ? heatTable(chart, bindings) : seriesTable(chart, bindings);

const heatTable = (chart: Chart, bindings: Bindings): Markup => html`<div class="scroll"><table>
<thead><tr><th scope="col">${chart.across}</th>${chart.categories.map(
  (category) => html`<th scope="col" class="right">${category}</th>`,
)}</tr></thead>
<tbody>${chart.series.map(
  (series) =>
    html`<tr><th scope="row">${series.name}</th>${series.points.map(
      (point) => html`<td class="right">${pointHtml(point, bindings)}</td>`,
    )}</tr>`,
)}</tbody></table></div>`;

const seriesTable = (chart: Chart, bindings: Bindings): Markup => html`<div class="scroll"><table>
<thead><tr><th scope="col">${chart.across}</th>${chart.series.map(
  (series) =>
    html`<th scope="col" class="right">${series.name}${chart.unit === '' ? '' : `（${chart.unit}）`}</th>`,
)}</tr></thead>
<tbody>${chart.categories.map(
  (category, at) =>
    html`<tr><th scope="row">${category}</th>${chart.series.map(
      (series) => html`<td class="right">${pointHtml(series.points[at], bindings)}</td>`,
    )}</tr>`,
)}</tbody></table></div>`;

function pointHtml(point: ChartPoint | undefined, bindings: Bindings): Markup {
  const binding = point?.ref == null ? undefined : bindings[point.ref];
  return binding === undefined ? html`${point?.text ?? ''}` : boundHtml(binding, point?.text ?? '');
}
