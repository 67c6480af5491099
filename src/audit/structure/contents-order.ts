import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import type { Scene } from '../scene.js';
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
  const certain = listing.pairs.filter(({ isSame }) => isSame);
  const lists = new Set(certain.map(({ line }) => line.list));
  return [...lists].slice(0, MOST_LISTS).flatMap((list) =>
    disorderedIn(
      certain.filter(({ line }) => line.list === list),
      of,
    ),
  );
}

const MOST_LISTS = 20;

function disorderedIn(pairs: readonly Pair[], of: ListKind): readonly Observation[] {
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
