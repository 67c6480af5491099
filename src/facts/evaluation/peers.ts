import { compared, exact, rational } from '../../quantity/index.js';
import type { ConceptId } from '../../standard/index.js';
import { figureOf } from '../figure.js';
import { membersOf } from '../members.js';
import { MISSING } from '../messages.js';
import { attributesAt, levelAt, placeOf } from '../place.js';
import { reason } from './reasons.js';
import { conceptValue, peerQuantities, peerTexts, type Scene } from './scene.js';
import { setOf } from './sets.js';
import {
  notApplicable,
  notAssessable,
  quantityValue,
  type Reason,
  type SetValue,
  type Value,
} from './value.js';

/** The scenes of all districts of the city a district lies in, its own among them, as registered. */
export function districtScenes({ place, now }: Scene): readonly Scene[] {
  const attributes = attributesAt(place);
  const city = attributes?.place ?? attributes?.superior;
  if (city === undefined || city === null) return [];
  return membersOf(place.base, city, place.cycle)
    .map((id): Scene => ({ place: placeOf(place, id), now }))
    .filter((each) => levelAt(each.place) === 'district');
}

/**
 * What comparable organisations say of a concept, the place itself among them: for a school the schools
 * of its type as the snapshot holds them, for a district the districts of its city. Others have no peers.
 */
export function peersOf(concept: ConceptId, scene: Scene): Value {
  switch (levelAt(scene.place)) {
    case 'school': {
      const members = peerQuantities(concept, scene);
      return members.length === 0 ? notAssessable(noPeers(concept, scene)) : setFrom(members);
    }
    case 'district':
      return valuesIn(districtScenes(scene), concept);
    default:
      return notApplicable(noPeers(concept, scene));
  }
}

/**
 * The place's rank among its peers: one more than the number of those that are certainly greater. Where
 * rounding or missing figures leave open who is greater, there is no rank.
 */
export function rankOf(concept: ConceptId, scene: Scene): Value {
  const { own, others } = fieldOf(concept, scene);
  if (others.type !== 'set') return others;
  if (own.type !== 'quantity') return own;
  const lacking = [...own.missing, ...others.lacking];
  if (lacking.length > 0) return notAssessable(lacking);
  const verdicts = others.members.map((other) => compared(other, '>', own.quantity));
  if (verdicts.includes('sometimes')) {
    return notAssessable([reason(MISSING.rankOpen, concept, scene.place)]);
  }
  const greater = verdicts.filter((verdict) => verdict === 'always').length;
  return quantityValue(exact(rational(1 + greater)));
}

/** A value to be ranked, and those of all peers but itself. */
interface Field {
  readonly own: Value;
  readonly others: Value;
}

function fieldOf(concept: ConceptId, scene: Scene): Field {
  const { place } = scene;
  if (levelAt(place) === 'school') return schoolField(concept, scene);
  const own = conceptValue(concept, scene);
  if (levelAt(place) !== 'district') return { own, others: peersOf(concept, scene) };
  const others = districtScenes(scene).filter(
    (each) => each.place.organisation !== place.organisation,
  );
  return {
    own,
    others:
      others.length === 0 ? notAssessable(noPeers(concept, scene)) : valuesIn(others, concept),
  };
}

/**
 * The snapshot holds values as they are printed, without names. One of them is the school's own; where
 * none is, because it changed after the snapshot was taken, the school has no rank in it.
 */
function schoolField(concept: ConceptId, scene: Scene): Field {
  const { content } = figureOf(concept, scene.place);
  const texts = peerTexts(concept, scene.place);
  const at = content.type === 'quantity' ? texts.indexOf(content.text) : -1;
  const members = peerQuantities(concept, scene);
  const own = members[at];
  if (own === undefined || members.length < 2) {
    return { own: conceptValue(concept, scene), others: notAssessable(noPeers(concept, scene)) };
  }
  return { own: quantityValue(own), others: setFrom(members.toSpliced(at, 1)) };
}

const setFrom = (members: SetValue['members']): SetValue => ({
  type: 'set',
  members,
  lacking: [],
  open: true,
});

const valuesIn = (scenes: readonly Scene[], concept: ConceptId): Value =>
  setOf(
    scenes.map((each) => conceptValue(concept, each)),
    true,
  );

const noPeers = (concept: ConceptId, { place }: Scene): readonly Reason[] => [
  reason(MISSING.noPeers, concept, place),
];
