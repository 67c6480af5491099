import { type LaidReport, type Piece, piecesOf } from '../layout/index.js';
import type { Span } from '../write/writer.js';

/** A text without its gaps, and where each of its characters stood. */
interface Squeezed {
  readonly text: string;
  readonly at: readonly number[];
}

/**
 * Where pieces stand in a text that somebody else drew out of the file. Each is looked for with what stands
 * before it, after the place of the one before; one that is not there has no span.
 */
export function locate(report: LaidReport, text: string): ReadonlyMap<Piece, Span> {
  const squeezed = squeeze(text);
  const spans = new Map<Piece, Span>();
  let from = 0;
  for (const element of report.elements) {
    const pieces = piecesOf(element);
    const whole = plain(pieces.map((piece) => piece.text).join(''));
    const at = whole === '' ? -1 : squeezed.text.indexOf(whole, from);
    // A table's cells may come in another order or with rows between them: then each is looked for alone.
    if (at >= 0) from = place(pieces, squeezed, at, spans, true);
    else from = place(pieces, squeezed, from, spans, false);
  }
  return spans;
}

function place(
  pieces: readonly Piece[],
  squeezed: Squeezed,
  start: number,
  spans: Map<Piece, Span>,
  together: boolean,
): number {
  let at = start;
  for (const piece of pieces) {
    const text = plain(piece.text);
    if (text === '') continue;
    const found = together ? at : squeezed.text.indexOf(text, at);
    // Far off it is another one that only reads the same.
    if (found < 0 || found - at > FAR) continue;
    const first = squeezed.at[found];
    const last = squeezed.at[found + text.length - 1];
    if (first !== undefined && last !== undefined)
      spans.set(piece, { start: first, end: last + 1 });
    at = found + text.length;
  }
  return at;
}

const FAR = 400;

const plain = (text: string): string => squeeze(text).text;

function squeeze(text: string): Squeezed {
  const characters: string[] = [];
  const at: number[] = [];
  [...text].forEach((character, index) => {
    for (const one of character.normalize('NFKC')) {
      if (/[\s#*|\\]/.test(one)) continue;
      characters.push(one);
      at.push(index);
    }
  });
  return { text: characters.join(''), at };
}
