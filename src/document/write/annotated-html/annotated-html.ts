import type { ReadBlock } from '../../model/index.js';
import { asIs, html, type Markup } from '../html-markup.js';
import type { AnnotatedDocument, Note } from './annotated.js';
import { blockHtml } from './block-html.js';
import { marksOf, marksWithin } from './marks.js';
import { noteHtml } from './note-html.js';
import { overviewHtml } from './overview-html.js';
import type { Drawing } from './passage-html.js';
import { ANNOTATED_STYLE } from './style.js';

/** No script, no request: what somebody wrote into a report has nothing to run with. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/**
 * A document that was read, as a page of paper with notes in its margin: one self-contained file that needs no
 * script and prints. Equal documents give equal text.
 */
export function annotatedHtml(annotated: AnnotatedDocument): string {
  const { lang, title, facts, words } = annotated;
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${title}</title>
<style>${asIs(ANNOTATED_STYLE)}</style>
</head>
<body>
<a class="skip" href="#paper">${words.skip}</a>
<header><h1>${title}</h1><p>${facts.join(' · ')}</p></header>
<div class="desk">
${overviewHtml(annotated)}<main id="paper" class="paper" lang="zh-CN">
${paperHtml(annotated)}</main>
</div>
</body>
</html>
`.text;
}

interface Numbered {
  readonly note: Note;
  readonly number: number;
}

/** The blocks with their notes before them, each at the block that it speaks of first; where it speaks of none, at the head. */
function paperHtml({ document, heads, words }: AnnotatedDocument): readonly Markup[] {
  const notes = heads.flatMap((head) => head.notes);
  const drawing: Drawing = { within: marksWithin(marksOf(notes)), drawn: new Set() };
  const waiting = notes
    .map((note, at): Numbered => ({ note, number: at + 1 }))
    .toSorted((a, b) => placeOf(a) - placeOf(b));
  let next = 0;
  const until = (place: number): readonly Markup[] => {
    const from = next;
    while (next < waiting.length && placeOf(waiting[next]) < place) next += 1;
    return waiting.slice(from, next).map(({ note, number }) => noteHtml(note, number, words.place));
  };
  const before = until(0);
  const pages = pageTurns(document.blocks);
  const blocks = document.blocks.map((block, at) => {
    const turn = pages[at] ?? null;
    return html`${turn === null ? '' : pageHtml(turn, words.page)}${beside(until(block.end), blockHtml(block, drawing))}`;
  });
  return [...before, ...blocks, ...until(Number.POSITIVE_INFINITY)];
}

/** Notes float beside what follows them; on a narrow screen they stand beneath it. */
const beside = (notes: readonly Markup[], block: Markup): Markup =>
  notes.length === 0 ? block : html`<div class="beside">${notes}${block}</div>\n`;

const placeOf = (numbered: Numbered | undefined): number => numbered?.note.places[0]?.start ?? -1;

/** For each block the page that begins with it, if one does. */
function pageTurns(blocks: readonly ReadBlock[]): readonly (number | null)[] {
  let last = 0;
  return blocks.map(({ page }) => {
    if (page === null || page <= last) return null;
    last = page;
    return page;
  });
}

const pageHtml = (page: number, words: string): Markup =>
  html`<p class="page" id="page${page}"><span>${words.replace('{page}', String(page))}</span></p>\n`;
