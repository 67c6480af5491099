import {
  type ReadBlock,
  type ReadDocument,
  type ReadTable,
  type Span,
  standingAt,
} from '../document/model/index.js';
import type { Evidence } from './finding.js';

/** Gives for any span of the document its quote, page, and cell of a table. */
export function placesOf(document: ReadDocument): (span: Span) => Evidence {
  const blockAt = blocksAt(document.blocks);
  const labels = tableLabels(document);
  return ({ start, end }) => {
    const block = blockAt(start);
    const table = block?.type === 'table' ? block : undefined;
    const cell = table === undefined ? undefined : cellAt(table, start);
    return {
      start,
      end,
      quote: document.text.slice(start, end),
      page: block?.page ?? null,
      table: table === undefined ? null : (labels.get(table) ?? null),
      row: cell === undefined ? null : cell.row + 1,
      column: cell === undefined ? null : cell.column + 1,
    };
  };
}

/** The cell that holds a place; of several the shortest, since a name broken over lines may reach around the figures of its row. */
function cellAt({ cells }: ReadTable, place: number): ReadTable['cells'][number] | undefined {
  const [first, ...others] = cells.filter(
    ({ start, end }) => start <= place && place < Math.max(end, start + 1),
  );
  return others.reduce(
    (best, each) =>
      best === undefined || each.end - each.start < best.end - best.start ? each : best,
    first,
  );
}

/** Gives the block that holds a place: the last that begins at or before it, or another whose words stand there. */
function blocksAt(blocks: readonly ReadBlock[]): (place: number) => ReadBlock | undefined {
  const standing = standingAt(blocks);
  return (place) => {
    const { inOrder, from, to } = standing(place);
    const last = inOrder[to - 1];
    if (to - from < 2) return last;
    return inOrder.slice(from, to).findLast((block) => holds(block, place)) ?? last;
  };
}

const holds = (block: ReadBlock, place: number): boolean =>
  block.type === 'table'
    ? block.cells.some(({ start, end }) => start <= place && place < end)
    : place < block.end && Array.from(block.passage.places).includes(place);

/** The label of a table's caption, which stands above it, else below; its ordinal where it has none. */
export function tableLabels({ blocks }: ReadDocument): ReadonlyMap<ReadTable, string> {
  const labels = new Map<ReadTable, string>();
  let ordinal = 0;
  blocks.forEach((block, index) => {
    if (block.type !== 'table') return;
    ordinal += 1;
    const caption = captionOf(blocks, index);
    labels.set(block, caption?.label || `#${ordinal}`);
  });
  return labels;
}

const NEAR = 3;
/** Lines that a tool may leave of a table's head, between its caption and its rows. */
const TORN = 12;

/** The caption that belongs to the table at `index`: the nearest above it, with notes of the unit between, or right below. */
export function captionOf(
  blocks: readonly ReadBlock[],
  index: number,
): Extract<ReadBlock, { type: 'caption' }> | undefined {
  const table = blocks[index];
  const reach = table?.type === 'table' && table.headRows === 0 ? TORN : NEAR;
  const above = blocks
    .slice(Math.max(0, index - reach), index)
    .toReversed()
    .filter(({ type }) => type !== 'furniture');
  for (const block of above) {
    if (block.type === 'caption') return block.of === 'table' ? block : undefined;
    if (block.type !== 'paragraph' || block.passage.text.length > LONGEST_REMARK) break;
  }
  const [below, ...behind] = blocks
    .slice(index + 1, index + 2 + 2 * NEAR)
    .filter(({ type }) => type !== 'furniture');
  if (below?.type !== 'caption' || below.of !== 'table') return undefined;
  return headsTable(behind.slice(0, NEAR)) ? undefined : below;
}

/** Whether what stands behind a caption is a table, with no more than notes of the unit between. */
function headsTable(behind: readonly ReadBlock[]): boolean {
  const next = behind.find(
    (block) => block.type !== 'paragraph' || block.passage.text.length > LONGEST_REMARK,
  );
  return next?.type === 'table';
}

const LONGEST_REMARK = 20;
