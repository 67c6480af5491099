import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import type { Scene } from '../scene.js';
import { turnedHeadings } from '../turned-headings.js';
import { LIST_NAMES, LISTS } from './contents-messages.js';
import { increasing } from './increasing.js';
import type { ListKind } from './listed.js';
import { listingOf } from './listing.js';
import { failed, openingOf, shortened } from './observing.js';
import type { Pair } from './pairing.js';

/** Lines of a list that stand in another order than what they lead to. */
export const contentsOrder: AuditRule = {
  id: 'structure.contents-order',
  title: { zh: '目录次序', en: 'Order of the contents' },
  category: 'completeness',
  severity: 'warning',
  observe: (scene) =>
    (['headings', 'case', 'figure', 'table'] as const).flatMap((of) => disordered(scene, of)),
};

function disordered(scene: Scene, of: ListKind): readonly Observation[] {
  const listing = listingOf(scene, of);
  if (listing === 'none' || !('pairs' in listing)) return [];
  const turned = new Set(
    [...turnedHeadings(scene.document)].flat().map(({ passage: { places } }) => places[0]),
  );
  const certain = listing.pairs.filter(
    ({ isSame, target }) =>
      isSame && !turned.has(target.passage.places[0]) && !isBesideAnother(scene, target.start, of),
  );
  const lists = new Set(certain.map(({ line }) => line.list));
  return [...lists].slice(0, MOST_LISTS).flatMap((list) =>
    disorderedIn(
      certain.filter(({ line }) => line.list === list),
      of,
    ),
  );
}

/** Of two figures side by side a tool may write the right one's caption first, with nothing between them. */
function isBesideAnother({ document: { blocks } }: Scene, start: number, of: ListKind): boolean {
  if (of !== 'figure') return false;
  const at = blocks.findIndex((block) => block.type === 'caption' && block.start === start);
  return [blocks[at - 1], blocks[at + 1]].some(
    (block) => block?.type === 'caption' && block.of === of,
  );
}

const MOST_LISTS = 20;

function disorderedIn(pairs: readonly Pair[], of: ListKind): readonly Observation[] {
  if (isInOrder(pairs)) return [];
  const kept = increasing(pairs.map(({ place }) => place));
  return pairs
    .filter((_, at) => !kept.has(at))
    .map(({ line, target }) =>
      failed(
        LISTS.otherOrder,
        { ...LIST_NAMES[of], entry: shortened(line.passage.text.trim()) },
        [openingOf(line.passage), openingOf(target.passage)],
        [of, line.title],
      ),
    );
}

/**
 * A list that counts up, and whose every line has the number of what it leads to, is in order: what stands elsewhere in
 * the text is the business of its numbers there, and may have been set aside by a tool that lost its frame.
 */
function isInOrder(pairs: readonly Pair[]): boolean {
  const counts = pairs.map(({ line, target }) =>
    line.key !== '' && line.key === target.key ? Number(/\d+$/.exec(line.key)?.[0]) : Number.NaN,
  );
  return counts.every((count, at) => at === 0 || count > (counts[at - 1] ?? count));
}
