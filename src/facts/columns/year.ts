import { type ConceptId, editionOf } from '../../standard/index.js';
import type { Cycle, OrganisationId } from '../fact.js';
import type { FactBase, Place } from '../figures.js';
import { NO_EDITION } from '../place.js';
import type { Column } from './column.js';
import type { FactColumns } from './fact-columns.js';
import { figureColumn, ownColumn, rolledOf } from './figure-columns.js';
import type { RolledColumn } from './rollup.js';
import { type Rows, rowsIn } from './rows.js';
import { attributesOf, type Texts, textsOf } from './texts.js';

/** One cycle of a base in columns, each made when it is first asked for. */
export interface Year {
  readonly base: FactBase;
  readonly edition: Place['edition'];
  readonly cycle: Cycle;
  readonly rows: Rows;
  readonly facts: FactColumns | undefined;
  /** The place of a row. */
  place(row: number): Place;
  /** What every organisation says of a concept by itself: asserted, or the ratio of its parts. */
  own(concept: ConceptId): Column;
  /** The figures of a concept: a school's own, a group's added up. */
  column(concept: ConceptId): Column;
  texts(concept: ConceptId): Texts;
  /** What an attribute says of the organisations. */
  attribute(name: string): Texts;
  /** What groups have of a concept together; nothing where it is not added up in columns. */
  rolled(concept: ConceptId): RolledColumn | undefined;
  /** The year before. */
  before(): Year;
}

/** What all years of a base have in common. */
export interface Archive {
  readonly base: FactBase;
  readonly rowOf: ReadonlyMap<OrganisationId, number>;
  factsIn(cycle: Cycle): FactColumns | undefined;
  year(cycle: Cycle): Year;
}

/** A cycle of an archive. */
export function yearOf(archive: Archive, cycle: Cycle): Year {
  const { base, rowOf } = archive;
  const edition = editionOf(base.standard, cycle) ?? NO_EDITION;
  const rows = rowsIn(base, cycle, rowOf);
  const facts = archive.factsIn(cycle);
  const own = new Map<ConceptId, Column>();
  const columns = new Map<ConceptId, Column>();
  const rolled = new Map<ConceptId, RolledColumn | undefined>();
  const texts = new Map<ConceptId, Texts>();
  const attributes = new Map<string, Texts>();
  const places = rows.ids.map((organisation): Place => ({ base, edition, organisation, cycle }));
  const year: Year = {
    base,
    edition,
    cycle,
    rows,
    facts,
    place: (row) => places[row] ?? { base, edition, organisation: '', cycle },
    own: (concept) => remembered(own, concept, () => ownColumn(concept, year)),
    column: (concept) => remembered(columns, concept, () => figureColumn(concept, year)),
    texts: (concept) => remembered(texts, concept, () => textsOf(concept, year)),
    attribute: (name) => remembered(attributes, name, () => attributesOf(name, year)),
    rolled: (concept) => remembered(rolled, concept, () => rolledOf(concept, year)),
    before: () => archive.year(cycle - 1),
  };
  return year;
}

function remembered<Of>(known: Map<string, Of>, name: string, make: () => Of): Of {
  const found = known.get(name);
  if (found !== undefined) return found;
  const made = make();
  known.set(name, made);
  return made;
}
