import { type Inline, printed } from '../plan/index.js';
import { type Piece, words } from './laid.js';

/** Pieces of a sentence; references become the numbers that captions were given. */
export const piecesFrom = (
  content: readonly Inline[],
  captions: ReadonlyMap<string, string>,
  listings: readonly string[] = [],
): Piece[] => content.flatMap((inline) => piecesOfInline(inline, captions, listings));

function piecesOfInline(
  inline: Inline,
  captions: ReadonlyMap<string, string>,
  listings: readonly string[],
): Piece[] {
  if (typeof inline === 'string') return [{ ...words(inline), listings }];
  switch (inline.kind) {
    case 'number':
      return [{ text: printed(inline).text, source: inline, listings }];
    case 'date':
      return [{ text: inline.text, source: inline, listings }];
    case 'reference': {
      const text = captions.get(inline.to);
      if (text === undefined) throw new Error(`Nothing is called ${inline.to}`);
      return [{ text, source: inline, listings }];
    }
    case 'listing': {
      const around = [...listings, inline.id];
      return inline.items.flatMap((item, index) => [
        ...(index === 0 ? [] : [{ ...words(inline.joiner), listings: around }]),
        ...piecesFrom(item, captions, around),
      ]);
    }
  }
}
