import type { ConceptId, Edition } from '../standard/index.js';
import { dependentsOf } from './dependents.js';
import type { Fact } from './fact.js';
import type { FactBase, Figure, Place } from './figures.js';
import { countedBy } from './members.js';

/** What has been worked out for a place. A base is never changed, so it stays right. */
export interface Kept {
  readonly figures: Map<ConceptId, Figure>;
  /** How many of the cells that must be filled are blank. */
  blank?: number;
}

/** By organisation and cycle. */
type KeptPlaces = Map<string, Kept>;

const ofBases = new WeakMap<FactBase, Map<Edition, KeptPlaces>>();
const ofPlaces = new WeakMap<Place, Kept>();

/** What is kept for a place; the same for all objects that mean the same place. */
export function keptAt(place: Place): Kept {
  const known = ofPlaces.get(place);
  if (known !== undefined) return known;
  const kept = sharedAt(place);
  ofPlaces.set(place, kept);
  return kept;
}

function sharedAt({ base, edition, organisation, cycle }: Place): Kept {
  const ofBase = ofBases.get(base) ?? new Map<Edition, KeptPlaces>();
  ofBases.set(base, ofBase);
  const places = ofBase.get(edition) ?? new Map<string, Kept>();
  ofBase.set(edition, places);
  const key = placeKey(organisation, cycle);
  const kept = places.get(key) ?? { figures: new Map<ConceptId, Figure>() };
  places.set(key, kept);
  return kept;
}

const placeKey = (organisation: string, cycle: number): string => `${organisation}/${cycle}`;

/**
 * Lets a base that differs from another one by a few facts alone start with what was worked out there. Left
 * out is what the facts touch: at their own organisation and at all that count it, in their cycle, their
 * concepts and those that follow from these. Places they do not touch are shared by both bases.
 */
export function keepAfter(before: FactBase, after: FactBase, changed: readonly Fact[]): void {
  const ofBase = ofBases.get(before);
  if (ofBase === undefined) return;
  const touched = touchedBy(changed, after);
  ofBases.set(
    after,
    new Map([...ofBase].map(([edition, places]) => [edition, without(places, touched)])),
  );
}

/** The concepts whose figures follow from the facts, by the places where they do. */
function touchedBy(
  changed: readonly Fact[],
  base: FactBase,
): ReadonlyMap<string, ReadonlySet<ConceptId>> {
  const touched = new Map<string, Set<ConceptId>>();
  for (const { organisation, cycle, concept } of changed) {
    const concepts = dependentsOf(concept, base.standard);
    for (const place of countedBy(base, organisation, cycle)) {
      const key = placeKey(place, cycle);
      const others = touched.get(key) ?? new Set<ConceptId>();
      touched.set(key, others);
      for (const each of concepts) others.add(each);
    }
  }
  return touched;
}

function without(
  places: KeptPlaces,
  touched: ReadonlyMap<string, ReadonlySet<ConceptId>>,
): KeptPlaces {
  const left = new Map(places);
  for (const [key, concepts] of touched) {
    const kept = places.get(key);
    if (kept === undefined) continue;
    const figures = new Map(kept.figures);
    for (const concept of concepts) figures.delete(concept);
    left.set(key, { figures });
  }
  return left;
}
