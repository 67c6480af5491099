import type { ReadBlock } from '../../document/model/index.js';
import { oncePer } from '../../once/index.js';
import { keyOf, type Numbering, numberingOf } from './numbering.js';

/** Says whether a block between two places of the document begins with a number, whatever the reader took it for. */
export type BegunBetween = (numbering: Numbering, after: number, before: number) => boolean;

/** The numbers that blocks begin with, read once for a document. */
export const begunNumbers = oncePer((blocks: readonly ReadBlock[]): BegunBetween => {
  const starts = new Map<string, number[]>();
  for (const block of blocks) {
    if (block.type === 'entry' || block.type === 'furniture') continue;
    const passages =
      block.type === 'table' ? block.cells.map(({ passage }) => passage) : [block.passage];
    for (const { text } of passages) {
      for (const key of keysIn(text)) {
        const places = starts.get(key);
        if (places === undefined) starts.set(key, [block.start]);
        else places.push(block.start);
      }
    }
  }
  return (numbering, after, before) => {
    const keys = [keyOf(numbering), ...(numbering.parts.length === 1 ? [stemKey(numbering)] : [])];
    return keys.some((key) => {
      const places = starts.get(key) ?? [];
      const place = places[firstAbove(places, after)];
      return place !== undefined && place < before;
    });
  };
});

const LONGEST_LINE = 30;

/** 5.1 shows that there is a part 5; a short line 5 产教融合 may be its heading. */
function keysIn(text: string): readonly string[] {
  // 3.45 in a cell is a figure.
  if (!/\p{L}/u.test(text)) return [];
  const numbering = numberingOf(text);
  if (numbering !== null) {
    return numbering.parts.length === 1
      ? [keyOf(numbering)]
      : [keyOf(numbering), stemKey(numbering)];
  }
  const bare =
    text.length <= LONGEST_LINE ? /^\s*(\d{1,2})\s*(?=\p{Script=Han})/u.exec(text) : null;
  return bare === null ? [] : [keyOf({ style: '1.', parts: [Number(bare[1])] })];
}

const stemKey = ({ parts }: Numbering): string => `under ${parts[0] ?? 0}`;

function firstAbove(places: readonly number[], place: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
