import {
  type Absence,
  type Content,
  type Coverage,
  type Figure,
  figureOf,
  organisationIn,
  type Place,
} from '../facts/index.js';
import { decimalOf } from '../quantity/index.js';
import {
  type Concept,
  type ConceptId,
  isComputed,
  type Row,
  type Table,
} from '../standard/index.js';

/** What is shown of a concept: as asserted where somebody asserts it, as computed where it follows. */
export interface ShownFigure {
  readonly concept: Concept;
  readonly content: Content;
  readonly origin: Figure['origin'];
  readonly coverage: Coverage;
  /** Whether its organisation fills it in itself. */
  readonly entered: boolean;
}

/** A row of a table with its figure, and in survey tables the participations and method beside it. */
export interface TableLine {
  readonly table: Table;
  readonly row: Row;
  readonly figure: ShownFigure;
  readonly participations: ShownFigure | null;
  readonly method: ShownFigure | null;
}

/** A table and its lines; rows that stand beside others are left out of the sheet of parts. */
export interface LinedTable {
  readonly table: Table;
  readonly lines: readonly TableLine[];
  /** Whether it has columns for participations and method. */
  readonly survey: boolean;
}

const absent = (absence: Absence): Content => ({ type: 'absent', absence });

function contentOf(figure: Figure): Content {
  if (figure.fact !== undefined && figure.origin === 'asserted') return figure.fact.content;
  const { content } = figure;
  if (content.type === 'absent') return absent(content.absence);
  const value = content.type === 'quantity' ? decimalOf(content.text) : undefined;
  if (value !== undefined) return { type: 'value', value };
  return content.text === '' ? absent('blank') : { type: 'text', text: content.text };
}

/** Whether a place's organisation asserts values itself; the others are rolled up from their schools. */
export function assertsAt(place: Place): boolean {
  const organisation = place.base.organisations.get(place.organisation);
  return (
    organisation === undefined ||
    (organisationIn(organisation, place.cycle)?.level ?? 'school') === 'school'
  );
}

function shownFigure(id: ConceptId, place: Place): ShownFigure | null {
  const concept = place.base.standard.concepts.get(id);
  if (concept === undefined) return null;
  const figure = figureOf(id, place);
  return {
    concept,
    content: contentOf(figure),
    origin: figure.origin,
    coverage: figure.coverage,
    entered: assertsAt(place) && !isComputed(concept),
  };
}

const weightOf = (concept: Concept | undefined): ConceptId | null =>
  concept?.rollup.how === 'mean' ? concept.rollup.weight : null;

const methodOf = (id: ConceptId): ConceptId => `${id}.method`;

/** The tables whose scores were surveyed: each has a method of its own in the edition. */
function surveyTables(place: Place): ReadonlySet<string> {
  const { tables } = place.edition;
  const asked = new Set(tables.flatMap((table) => table.rows.map((row) => row.concept)));
  return new Set(
    tables
      .filter((table) => table.rows.some((row) => asked.has(methodOf(row.concept))))
      .map((table) => table.id),
  );
}

/** Concepts that stand in a column beside another row and need no row of their own. */
function besideRows(place: Place, surveys: ReadonlySet<string>): ReadonlySet<ConceptId> {
  const { concepts } = place.base.standard;
  return new Set(
    place.edition.tables
      .filter((table) => surveys.has(table.id))
      .flatMap((table) => table.rows)
      .flatMap((row) => {
        const weight = weightOf(concepts.get(row.concept));
        return weight === null ? [] : [weight, methodOf(row.concept)];
      }),
  );
}

/** All tables of a place with what they show, in printed order. */
export function linedTables(place: Place): readonly LinedTable[] {
  const surveys = surveyTables(place);
  const beside = besideRows(place, surveys);
  return place.edition.tables.map((table) => {
    const survey = surveys.has(table.id);
    const lines = table.rows.flatMap((row): TableLine[] => {
      const figure = shownFigure(row.concept, place);
      if (figure === null || beside.has(row.concept)) return [];
      const weight = survey ? weightOf(figure.concept) : null;
      return [
        {
          table,
          row,
          figure,
          participations: weight === null ? null : shownFigure(weight, place),
          method: weight === null ? null : shownFigure(methodOf(row.concept), place),
        },
      ];
    });
    return { table, lines, survey };
  });
}

/** What a place's organisation is called in its cycle. */
export function nameAt(place: Place): { readonly zh: string; readonly en: string } {
  const organisation = place.base.organisations.get(place.organisation);
  const attributes = organisation && organisationIn(organisation, place.cycle);
  return {
    zh: attributes?.name ?? place.organisation,
    en: attributes?.nameEn ?? place.organisation,
  };
}
