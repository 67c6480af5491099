import { html, type Markup } from '../html-markup.js';
import type { Note } from './annotated.js';
import { nameOf } from './passage-html.js';

/** A note with its number. Its places lead to what is marked; `unnamed` is what one without a name is called. */
export const noteHtml = (
  { tone, level, title, lines, places }: Note,
  number: number,
  unnamed: string,
): Markup => html`<aside class="note ${tone}" id="n${number}">
<h4><span class="no ${tone}">${number}</span> ${title}</h4>
${lines.length === 0 ? '' : html`<p class="math">${lines.map((line) => html`<span>${line}</span>`)}</p>`}
<p class="where"><span class="level">${level}</span>${places.map(({ said }, at) => {
  const words = said === '' ? unnamed.replace('{number}', String(at + 1)) : said;
  return html` <a href="#${nameOf({ note: number, place: at + 1 })}">${words}</a>`;
})}</p>
</aside>
`;
