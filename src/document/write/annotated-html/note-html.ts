import { html, type Markup } from '../html-markup.js';
import type { Note } from './annotated.js';
import { nameOf } from './passage-html.js';

/** A note with its number. Its places lead to what is marked. */
export const noteHtml = (
  { tone, level, title, lines, places }: Note,
  number: number,
): Markup => html`<aside class="note ${tone}" id="n${number}">
<h4><span class="no ${tone}">${number}</span> ${title}</h4>
${lines.length === 0 ? '' : html`<p class="math">${lines.map((line) => html`<span>${line}</span>`)}</p>`}
<p class="where"><span class="level">${level}</span>${places.map((place, at) =>
  placeHtml(place.said, { note: number, place: at + 1 }),
)}</p>
</aside>
`;

const placeHtml = (said: string, mark: { readonly note: number; readonly place: number }): Markup =>
  html` <a href="#${nameOf(mark)}">${said === '' ? `↦ ${mark.place}` : said}</a>`;
