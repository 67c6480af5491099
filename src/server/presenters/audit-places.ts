import { placeSaid } from '../../audit/result/place-said.js';
import type { ReadDocument, ReadHeading } from '../../document/model/index.js';
import type { Message } from '../../messages/index.js';

type Said = Parameters<typeof placeSaid>[0] & { readonly start: number };

/** Gives where a place is in words: by page and table, else by the heading that it stands under. */
export function placesIn({ blocks }: ReadDocument): (place: Said) => Message {
  const headings = blocks
    .filter((block) => block.type === 'heading')
    .toSorted((a, b) => a.start - b.start);
  return (place) => {
    const said = placeSaid(place);
    if (said.zh !== '') return said;
    const words = shortened(headingAt(headings, place.start)?.passage.text ?? '');
    return { zh: words, en: words };
  };
}

/** The last heading that begins at or before a place. */
function headingAt(headings: readonly ReadHeading[], place: number): ReadHeading | undefined {
  let [low, high] = [0, headings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((headings[middle]?.start ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return headings[low - 1];
}

const LONGEST = 24;

function shortened(text: string): string {
  const characters = Array.from(text.slice(0, 4 * LONGEST));
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : text;
}
