import { type ConceptId, partsOfRollup, type Standard } from '../standard/index.js';

type Dependents = ReadonlyMap<ConceptId, ReadonlySet<ConceptId>>;

const known = new WeakMap<Standard['concepts'], Dependents>();

/** A concept and all whose figures follow from it: ratios of it, means it weighs, totals it is taken from. */
export function dependentsOf(concept: ConceptId, { concepts }: Standard): ReadonlySet<ConceptId> {
  const dependents = known.get(concepts) ?? directDependents(concepts);
  known.set(concepts, dependents);
  const found = new Set([concept]);
  // A set goes on to what is added while it is walked: what follows from a ratio of the concept counts too.
  for (const each of found) for (const further of dependents.get(each) ?? []) found.add(further);
  return found;
}

function directDependents(concepts: Standard['concepts']): Dependents {
  const dependents = new Map<ConceptId, Set<ConceptId>>();
  for (const { id, rollup } of concepts.values()) {
    for (const need of partsOfRollup(rollup)) {
      dependents.set(need, (dependents.get(need) ?? new Set<ConceptId>()).add(id));
    }
  }
  return dependents;
}
