import type { Passage } from '../../model/index.js';
import { html, type Markup } from '../html-markup.js';
import type { Mark, MarksWithin } from './marks.js';
import { type Piece, piecesOf } from './pieces.js';

/** What is drawn of a document so far. */
export interface Drawing {
  readonly within: MarksWithin;
  /** Names of marks that stand on the page: each has its number and its anchor once, where it begins. */
  readonly drawn: Set<string>;
}

/** A passage with its marks. */
export function passageHtml(passage: Passage, drawing: Drawing): Markup {
  const { places } = passage;
  const first = places[0];
  const last = places[places.length - 1];
  if (first === undefined || last === undefined) return html`${passage.text}`;
  const marks = drawing.within(first, last + 1);
  if (marks.length === 0) return html`${passage.text}`;
  return html`${piecesOf(passage, marks).map((piece) => pieceHtml(piece, drawing))}`;
}

function pieceHtml({ text, tone, points, begins, ends }: Piece, drawing: Drawing): Markup {
  const anchors = [...points, ...begins].filter((mark) => !drawing.drawn.has(nameOf(mark)));
  for (const mark of anchors) drawing.drawn.add(nameOf(mark));
  const before = anchors.map((mark) => html`<a class="at" id="${nameOf(mark)}"></a>`);
  const words =
    text === '' || tone === null ? html`${text}` : html`<mark class="${tone}">${text}</mark>`;
  return html`${before}${points.map((mark) => reference(mark, drawing))}${words}${ends.map((mark) =>
    reference(mark, drawing),
  )}`;
}

/** The number of a mark's note, once for each mark. */
function reference(mark: Mark, { drawn }: Drawing): Markup {
  const key = `${nameOf(mark)}.number`;
  if (drawn.has(key)) return html``;
  drawn.add(key);
  return html`<a class="no ${mark.tone}" href="#n${mark.note}">${mark.note}</a>`;
}

/** The name of a mark's anchor. */
export const nameOf = ({ note, place }: Pick<Mark, 'note' | 'place'>): string =>
  `m${note}.${place}`;
