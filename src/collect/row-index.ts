import type { Concept, ConceptId, Edition, Row, Table } from '../standard/index.js';
import { likeness, nameKey, nameKeys } from './names.js';

/** A row of an edition and where it stands. */
export interface RowPlace {
  readonly table: Table;
  readonly row: Row;
  /** Its order among all rows of the edition. */
  readonly position: number;
  /** The positions of the rows it stands beneath, the nearest one first. */
  readonly above: readonly number[];
}

/** The rows of an edition by every name they are known under, the surest names first. */
export interface RowIndex {
  readonly places: readonly RowPlace[];
  readonly byConcept: ReadonlyMap<ConceptId, RowPlace>;
  readonly names: readonly ReadonlyMap<string, readonly RowPlace[]>[];
  /** Names already looked up, as they were written. */
  readonly looked: Map<string, readonly RowPlace[]>;
}

function placesOf(edition: Edition): RowPlace[] {
  const places: RowPlace[] = [];
  for (const table of edition.tables) {
    const open: { depth: number; position: number }[] = [];
    for (const row of table.rows) {
      while ((open.at(-1)?.depth ?? -1) >= row.depth) open.pop();
      const position = places.length;
      places.push({ table, row, position, above: open.map((each) => each.position).reverse() });
      open.push({ depth: row.depth, position });
    }
  }
  return places;
}

function grouped(
  places: readonly RowPlace[],
  namesOf: (place: RowPlace) => readonly string[],
): ReadonlyMap<string, readonly RowPlace[]> {
  const groups = new Map<string, RowPlace[]>();
  for (const place of places) {
    for (const key of new Set(namesOf(place))) {
      groups.set(key, [...(groups.get(key) ?? []), place]);
    }
  }
  return groups;
}

/** The index of an edition: printed names, then our names, then aliases, then names without brackets. */
export function rowIndex(edition: Edition, concepts: ReadonlyMap<ConceptId, Concept>): RowIndex {
  const places = placesOf(edition);
  const conceptOf = (place: RowPlace): Concept | undefined => concepts.get(place.row.concept);
  const ourName = (place: RowPlace): string[] => {
    const concept = conceptOf(place);
    return concept === undefined ? [] : [concept.name.zh, concept.name.en].map(nameKey);
  };
  return {
    places,
    looked: new Map(),
    byConcept: new Map(places.map((place) => [place.row.concept, place])),
    names: [
      grouped(places, (place) => [nameKey(place.row.concept)]),
      grouped(places, (place) => [nameKey(place.row.printedName)]),
      grouped(places, ourName),
      grouped(places, (place) => (conceptOf(place)?.aliases ?? []).map(nameKey)),
      grouped(places, (place) => nameKeys(place.row.printedName)),
    ],
  };
}

/** No printed name is nearly as long; longer texts are remarks. */
const LONGEST_NAME = 80;

function lookedUp(index: RowIndex, name: string): readonly RowPlace[] {
  for (const key of nameKeys(name)) {
    for (const names of index.names) {
      const found = names.get(key);
      if (found !== undefined) return found;
    }
  }
  return [];
}

/** The rows that a written name may mean; several where the print repeats a name. */
export function candidatesFor(index: RowIndex, name: string): readonly RowPlace[] {
  if (name === '' || name.length > LONGEST_NAME) return [];
  const known = index.looked.get(name) ?? lookedUp(index, name);
  index.looked.set(name, known);
  return known;
}

const LIKELY = 0.5;

/** The printed name most like a written one that no row is known under, or nothing that comes near. */
export function nearestName(index: RowIndex, name: string): string | undefined {
  const key = nameKey(name);
  const rated = index.places.map((place) => ({
    name: place.row.printedName,
    rate: likeness(key, nameKey(place.row.printedName)),
  }));
  const best = rated.reduce((a, b) => (b.rate > a.rate ? b : a), { name: '', rate: 0 });
  return best.rate >= LIKELY ? best.name : undefined;
}
