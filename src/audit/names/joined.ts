import type { Place } from './fault.js';
import type { Told } from './told.js';

/** All that is told as one text, a line each, to be searched at once. */
export interface Joined {
  readonly text: string;
  /** The place of a stretch of it within its passage. */
  readonly placeOf: (start: number, end: number) => Place;
}

/** Joins passages; a search that crosses a line's end has found nothing. */
export function joined(told: readonly Told[]): Joined {
  const starts: number[] = [];
  let length = 0;
  for (const { passage } of told) {
    starts.push(length);
    length += passage.text.length + 1;
  }
  return {
    text: told.map(({ passage }) => passage.text).join('\n'),
    placeOf: (start, end) => {
      const index = lastUpTo(starts, start);
      const from = starts[index] ?? 0;
      const passage = told[index]?.passage ?? { text: '', places: [] };
      return { passage, start: start - from, end: end - from };
    },
  };
}

/** The index of the last number that is not beyond a place. */
function lastUpTo(numbers: readonly number[], place: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
