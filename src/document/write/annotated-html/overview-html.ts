import { html, type Markup } from '../html-markup.js';
import type { AnnotatedDocument, NoteHead, Share } from './annotated.js';

/** What stands beside the document: how much of it was judged, and its notes by heads. */
export const overviewHtml = ({
  measure,
  remarks,
  heads,
  tally,
  words,
}: AnnotatedDocument): Markup => {
  const firsts = firstNumbers(heads);
  return html`<nav class="overview">
<p class="row">${measure.title}<span>${grouped(measure.count)}</span></p>
<p class="meter" aria-hidden="true">${measure.shares.map((share) => barHtml(share, measure.count))}</p>
${measure.shares.map(
  ({ title, count, tone }) =>
    html`<p class="row ${tone}">${title}<span>${grouped(count)}</span></p>\n`,
)}${remarks.map((remark) => html`<p class="remark">${remark}</p>\n`)}<p class="tally">${tally.map(
    ({ title, count }) => html`<span>${title} <b>${count}</b></span> `,
  )}</p>
${heads.every(({ notes }) => notes.length === 0) ? html`<p class="remark">${words.nothing}</p>` : ''}
${heads.map((head, at) => headHtml(head, firsts[at] ?? 1))}</nav>
`;
};

/** The number of the first note under each head: notes are numbered through. */
function firstNumbers(heads: readonly NoteHead[]): readonly number[] {
  let next = 1;
  return heads.map(({ notes }) => {
    const first = next;
    next += notes.length;
    return first;
  });
}

const headHtml = ({ title, notes }: NoteHead, first: number): Markup => {
  const state = notes.some(({ tone }) => tone === 'error')
    ? 'bad'
    : notes.length > 0
      ? 'care'
      : 'none';
  return html`<details class="head" open><summary class="${state}">${title}<span>${notes.length}</span></summary>
<ol start="${first}">${notes.map(
    (note, at) => html`<li><a href="#n${first + at}">${note.title}</a></li>\n`,
  )}</ol></details>
`;
};

const barHtml = ({ count, tone }: Share, whole: number): Markup =>
  html`<i class="${tone}" style="width:${((100 * count) / Math.max(whole, 1)).toFixed(1)}%"></i>`;

const grouped = (count: number): string => count.toLocaleString('en-US');
