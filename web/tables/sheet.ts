import type { Message } from '../../src/messages/index.js';
import type { Concept, ConceptId, Row, Table } from '../../src/standard/index.js';
import type { EditionAnswer } from '../answers/queries.js';

/** The columns of a printed table that hold values of this cycle. Only 表 2 has more than one. */
export type Column = 'value' | 'n' | 'method';

/** A line of the printed table as the page shows it. */
export interface SheetRow {
  readonly row: Row;
  readonly concept: Concept;
  /** Printed once for all rows that share it; the sheet of parts is not printed and has none. */
  readonly number: number | null;
  /** Whether it is the first of its 其中. */
  readonly opensParts: boolean;
  /** The concept of each column; nothing where the row has none. */
  readonly cells: readonly (Concept | null)[];
}

/** A table ready to be shown: its columns and lines. */
export interface Sheet {
  readonly table: Table;
  readonly columns: readonly Column[];
  readonly rows: readonly SheetRow[];
}

/** The sheets of an edition. Number and method of a survey stand beside its score, not on the sheet of parts. */
export function sheetsOf(edition: EditionAnswer): readonly Sheet[] {
  const concepts = new Map(edition.concepts.map((each) => [each.id, each]));
  const surveyed = new Set(
    edition.tables.flatMap((table) =>
      table.rows
        .map((row) => row.concept)
        .filter((id) => concepts.has(`${id}.n`) && concepts.has(`${id}.method`)),
    ),
  );
  const beside = new Set([...surveyed].flatMap((id) => [`${id}.n`, `${id}.method`]));
  return edition.tables
    .map((table) => sheetOf(table, concepts, surveyed, beside))
    .filter((sheet) => sheet.rows.length > 0);
}

function sheetOf(
  table: Table,
  concepts: ReadonlyMap<ConceptId, Concept>,
  surveyed: ReadonlySet<ConceptId>,
  beside: ReadonlySet<ConceptId>,
): Sheet {
  const rows = table.rows.filter((row) => !beside.has(row.concept) && concepts.has(row.concept));
  const columns: readonly Column[] = rows.some((row) => surveyed.has(row.concept))
    ? ['value', 'n', 'method']
    : ['value'];
  return {
    table,
    columns,
    rows: rows
      .flatMap((row, index) => lineOf(row, rows[index - 1], columns, concepts))
      .map((line) => (table.id === 'parts' ? { ...line, number: null } : line)),
  };
}

function lineOf(
  row: Row,
  before: Row | undefined,
  columns: readonly Column[],
  concepts: ReadonlyMap<ConceptId, Concept>,
): readonly SheetRow[] {
  const concept = concepts.get(row.concept);
  if (concept === undefined) return [];
  const conceptIn = (column: Column): Concept | null =>
    column === 'value' ? concept : (concepts.get(`${row.concept}.${column}`) ?? null);
  return [
    {
      row,
      concept,
      number: row.no === before?.no ? null : row.no,
      opensParts: row.depth > (before?.depth ?? 0),
      cells: columns.map(conceptIn),
    },
  ];
}

/** Where a concept stands: its sheet's table, line and column. */
export interface Spot {
  readonly table: string;
  readonly line: number;
  readonly column: number;
}

/** Where every concept of the sheets stands. */
export function spotsOf(sheets: readonly Sheet[]): ReadonlyMap<ConceptId, Spot> {
  const spots = new Map<ConceptId, Spot>();
  for (const sheet of sheets) {
    sheet.rows.forEach((row, line) => {
      row.cells.forEach((concept, column) => {
        if (concept !== null && !spots.has(concept.id)) {
          spots.set(concept.id, { table: sheet.table.id, line, column });
        }
      });
    });
  }
  return spots;
}

/** A row's name: as printed in Chinese, as registered in English. */
export const rowName = ({ row, concept }: SheetRow): Message => ({
  zh: row.printedName,
  en: concept.name.en,
});
