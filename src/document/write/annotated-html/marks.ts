import type { Passage } from '../../model/index.js';
import type { Note, Tone } from './annotated.js';

/** A place of a note that is marked in the text. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly tone: Tone;
  /** The note's number, from 1, and which of its places this is, from 1. */
  readonly note: number;
  readonly place: number;
}

/** Finds the marks that touch a stretch of the document. */
export type MarksWithin = (start: number, end: number) => readonly Mark[];

/** A line beneath whole pages marks nothing any more: of a longer place the beginning is marked. */
const LONGEST = 400;

/** All marks of the notes, which are numbered in their order. */
export const marksOf = (notes: readonly Note[]): readonly Mark[] =>
  notes.flatMap(({ places, tone }, note) =>
    places.map(({ start, end }, place) => ({
      start,
      end: Math.max(start, Math.min(end, start + LONGEST)),
      tone,
      note: note + 1,
      place: place + 1,
    })),
  );

/** Looks marks up by place. A mark without length is where it stands. */
export function marksWithin(marks: readonly Mark[]): MarksWithin {
  const sorted = marks.toSorted((a, b) => a.start - b.start);
  // The furthest end among all marks up to each: nothing before it needs looking at once that falls short.
  const furthest: number[] = [];
  for (const { end } of sorted) furthest.push(Math.max(end, furthest.at(-1) ?? 0));
  return (start, end) => {
    const found: Mark[] = [];
    for (let at = countBelow(sorted, end) - 1; at >= 0; at -= 1) {
      if ((furthest[at] ?? 0) < start) break;
      const mark = sorted[at];
      if (mark !== undefined && touches(mark, start)) found.push(mark);
    }
    return found.reverse();
  };
}

const touches = (mark: Mark, start: number): boolean =>
  mark.end > start || (mark.start === mark.end && mark.start >= start);

/** How many marks begin before a place. */
function countBelow(sorted: readonly Mark[], place: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where a place of the document is in a passage: the first unit that stands there or behind it. */
export function unitAt({ places }: Passage, place: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
