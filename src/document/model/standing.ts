import type { Span } from './read-document.js';

/**
 * Gives for a place those of some spans that may hold it, as they begin, the last of them the last that begins at or before
 * it. Where columns stand side by side spans lie within one another, and more than one may reach as far.
 */
export function standingAt<T extends Span>(spans: readonly T[]): (place: number) => Held<T> {
  const inOrder = spans.toSorted((a, b) => a.start - b.start);
  const reach: number[] = [];
  for (const { end } of inOrder) reach.push(Math.max(end, reach.at(-1) ?? 0));
  return (place) => {
    const to = countUpTo(inOrder, place);
    let from = Math.max(0, to - 1);
    while (from > 0 && (reach[from - 1] ?? 0) > place) from -= 1;
    return { inOrder, from, to };
  };
}

/** Spans in the order in which they begin, and which of them may hold a place: from one up to, not including, another. */
export interface Held<T> {
  readonly inOrder: readonly T[];
  readonly from: number;
  readonly to: number;
}

/** How many of the spans begin at or before a place. */
function countUpTo(spans: readonly Span[], place: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
