import type { Passage, ReadBlock, Span } from '../../document/model/index.js';
import type { AuditSpot } from '../shapes/audit.js';

/** A text that is drawn: a block's, or a cell's. */
interface Drawn extends Span {
  readonly block: number;
  readonly cell: number | null;
  readonly passage: Passage;
}

/** Gives for a span of the document the parts of the blocks that show it. */
export function spotsIn(blocks: readonly ReadBlock[]): (span: Span) => AuditSpot[] {
  const drawn = blocks.flatMap(drawnOf).toSorted((a, b) => a.start - b.start);
  // Where columns stand side by side a text goes on behind the beginning of the next.
  const reach: number[] = [];
  for (const { end } of drawn) reach.push(Math.max(end, reach.at(-1) ?? 0));
  return (span) => {
    let from = firstAfter(drawn, span.start) - 1;
    while (from > 0 && (reach[from - 1] ?? 0) > span.start) from -= 1;
    const spots: AuditSpot[] = [];
    for (let at = from; at >= 0 && at < drawn.length; at += 1) {
      const each = drawn[at];
      if (each === undefined || each.start >= Math.max(span.end, span.start + 1)) break;
      const spot = spotIn(each, span);
      if (spot !== undefined) spots.push(spot);
    }
    return spots;
  };
}

function drawnOf(block: ReadBlock, index: number): readonly Drawn[] {
  if (block.type !== 'table') {
    const { start, end, passage } = block;
    return [{ block: index, cell: null, start, end, passage }];
  }
  return block.cells.map(({ start, end, passage }, cell) => ({
    block: index,
    cell,
    start,
    end,
    passage,
  }));
}

/** How many of the texts begin at or before a place. */
function firstAfter(drawn: readonly Drawn[], place: number): number {
  let [low, high] = [0, drawn.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((drawn[middle]?.start ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The part of a text that a span covers; the whole of one that it covers no character of but stands at. */
function spotIn({ block, cell, start, end, passage }: Drawn, span: Span): AuditSpot | undefined {
  if (span.start > end || span.end < start) return undefined;
  const places = Array.from(passage.places);
  const isCovered = (place: number): boolean => span.start <= place && place < span.end;
  const from = places.findIndex(isCovered);
  if (from >= 0) return { block, cell, start: from, end: places.findLastIndex(isCovered) + 1 };
  if (span.end > span.start) return undefined;
  const at = places.findIndex((place) => place >= span.start);
  const stands = at < 0 ? places.length : at;
  return { block, cell, start: stands, end: stands };
}
