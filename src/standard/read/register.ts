import { type Concept, type ConceptId, conceptSchema } from '../concept.js';
import { FAULTS } from './faults.js';
import { faultIn, type Item, itemsOf, type Report } from './items.js';
import type { Source } from './source.js';

/** The concepts read so far. */
export interface Register {
  readonly items: ReadonlyMap<ConceptId, Item<Concept>>;
  readonly concepts: ReadonlyMap<ConceptId, Concept>;
  /** Ids that are written down, those of broken concepts among them: no second fault about them. */
  readonly written: ReadonlySet<ConceptId>;
}

/** The concept register, with doubled ids and wordings reported. */
export function registerOf(sources: readonly Source[], report: Report): Register {
  const items = new Map<ConceptId, Item<Concept>>();
  for (const item of sources.flatMap((source) => itemsOf(source, conceptSchema, report))) {
    const { id } = item.value;
    const known = items.get(id);
    if (known === undefined) items.set(id, item);
    else {
      const values = { id, file: known.file, line: known.at(['id']).line };
      report(faultIn(item, ['id'], FAULTS.duplicateConcept, values));
    }
  }
  wordingFaults(items, report);
  const concepts = new Map([...items].map(([id, item]) => [id, item.value]));
  return { items, concepts, written: new Set([...items.keys(), ...sources.flatMap(idsIn)]) };
}

const idsIn = (source: Source): readonly string[] =>
  Array.isArray(source.data)
    ? source.data.flatMap((each: unknown) =>
        typeof each === 'object' && each !== null && 'id' in each ? String(each.id) : [],
      )
    : [];

/** A reader of prose must know which concept a wording means. */
function wordingFaults(items: ReadonlyMap<ConceptId, Item<Concept>>, report: Report): void {
  const owners = new Map<string, ConceptId>();
  for (const [id, item] of items) {
    const { name, aliases } = item.value;
    const wordings: readonly [string, readonly (string | number)[]][] = [
      [name.zh, ['name', 'zh']],
      ...aliases.map((alias, index): [string, (string | number)[]] => [alias, ['aliases', index]]),
    ];
    for (const [wording, path] of wordings) {
      const owner = owners.get(wording);
      if (owner === undefined) owners.set(wording, id);
      else report(faultIn(item, path, FAULTS.duplicateName, { name: wording, id: owner }));
    }
  }
}
