import type { Piece } from './chapter.js';

/** A sentence ends with its stop and the closing quotes or brackets after it. */
const END = /[。！？!?][”’」』）)]*/g;

/** The sentences of a passage. A passage in brackets belongs to the sentence it stands in. */
export function sentencesOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const sentences: Piece[][] = [];
  let open: Piece[] = [];
  const close = (): void => {
    if (open.length > 0) sentences.push(open);
    open = [];
  };
  for (const piece of pieces) {
    if (piece.type !== 'text') {
      // A conditional passage that ends its own sentence stands by itself, so that a missing figure
      // before it does not take it along.
      open.push(piece);
      if (endsItself(piece)) close();
      continue;
    }
    let from = 0;
    for (const match of piece.text.matchAll(END)) {
      const to = match.index + match[0].length;
      open.push({ ...piece, text: piece.text.slice(from, to) });
      close();
      from = to;
    }
    if (from < piece.text.length) open.push({ ...piece, text: piece.text.slice(from) });
  }
  close();
  return sentences;
}

function endsItself(piece: Piece): boolean {
  if (piece.type !== 'passage') return false;
  const last = piece.content.at(-1);
  return last?.type === 'text' && /[。！？!?][”’」』）)]*$/.test(last.text);
}
