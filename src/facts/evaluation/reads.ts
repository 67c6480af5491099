import { type Formula, operandsOf } from '../../standard/formula/index.js';
import type { ConceptId } from '../../standard/index.js';
import { levelAt } from '../place.js';
import { memberScenes, partsOf } from './evaluate.js';
import { districtScenes } from './peers.js';
import { type Scene, yearBefore } from './scene.js';

/** One thing that a formula looks at, and where. After a `member` comes what is read of that member. */
export type Read =
  | { readonly type: 'concept'; readonly concept: ConceptId; readonly scene: Scene }
  | { readonly type: 'peers'; readonly concept: ConceptId; readonly scene: Scene }
  | { readonly type: 'attribute'; readonly name: string; readonly scene: Scene }
  | { readonly type: 'member'; readonly scene: Scene };

/** Everything a formula reads, in the order in which it reads it. */
export function readsOf(formula: Formula, scene: Scene): readonly Read[] {
  if (formula.type === 'concept') return [{ type: 'concept', concept: formula.concept, scene }];
  if (formula.type === 'attribute') return [{ type: 'attribute', name: formula.name, scene }];
  const beneath = (at: Scene): readonly Read[] =>
    operandsOf(formula).flatMap((each) => readsOf(each, at));
  if (formula.type !== 'call') return beneath(scene);
  switch (formula.name) {
    case 'last_year':
      return beneath(yearBefore(scene));
    case 'growth':
      return [...beneath(scene), ...beneath(yearBefore(scene))];
    case 'parts':
      return partsOf(formula, scene).map((concept) => ({ type: 'concept', concept, scene }));
    case 'children':
      return memberScenes(scene).flatMap((member) => [
        { type: 'member', scene: member },
        ...beneath(member),
      ]);
    case 'peers':
      return operandsOf(formula).flatMap((each) =>
        each.type === 'concept' ? peerReads(each.concept, scene) : [],
      );
    case 'rank':
      return [...ownReads(formula, scene), ...beneath(scene)];
    default:
      return beneath(scene);
  }
}

/** A district looks at the other districts, a school at the snapshot. */
const peerReads = (concept: ConceptId, scene: Scene): readonly Read[] =>
  levelAt(scene.place) === 'district'
    ? districtScenes(scene).map((each) => ({ type: 'concept', concept, scene: each }))
    : [{ type: 'peers', concept, scene }];

/** What of `rank(peers(x))` is read of the place itself. */
const ownReads = (rank: Formula, scene: Scene): readonly Read[] =>
  operandsOf(rank)
    .flatMap(operandsOf)
    .flatMap((each) => readsOf(each, scene));
