import { type Passage, type ReadBlock, type Span, standingAt } from '../../document/model/index.js';
import type { AuditSpot } from '../shapes/audit.js';

/** A text that is drawn: a block's, or a cell's. */
interface Drawn extends Span {
  readonly block: number;
  readonly cell: number | null;
  readonly passage: Passage;
}

/** Gives for a span of the document the parts of the blocks that show it. */
export function spotsIn(blocks: readonly ReadBlock[]): (span: Span) => AuditSpot[] {
  const standing = standingAt(blocks.flatMap(drawnOf));
  return (span) => {
    const { inOrder, from } = standing(span.start);
    const spots: AuditSpot[] = [];
    for (let at = from; at < inOrder.length; at += 1) {
      const each = inOrder[at];
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
