import { cellAddress } from '../document/model/sheets.js';
import { conversion, sameDimension, type Unit, unitOf } from '../quantity/index.js';
import type { Concept, ConceptId, Row } from '../standard/index.js';
import { type Reading, readCell, readText } from './cell-number.js';
import { type Grid, textIn } from './grid.js';
import type { Layout } from './layout.js';
import type { MatchedRow } from './match-rows.js';
import type { RowIndex, RowPlace } from './row-index.js';

/** One cell of a matched row: what it says and which concept it is about. */
export interface StatedCell {
  readonly concept: Concept;
  readonly row: Row;
  readonly table: string;
  /** As printed, with the row's own name in front where the column says which of its concepts is meant. */
  readonly name: string;
  readonly sheet: string;
  readonly cell: string;
  readonly reading: Reading | 'merged';
}

/** What the cells of a sheet are read with. */
export interface CellSources {
  readonly grid: Grid;
  readonly layout: Layout;
  readonly index: RowIndex;
  readonly concepts: ReadonlyMap<ConceptId, Concept>;
}

/** The row whose cell this is, where a block merges cells of several rows. */
function sharedBlock(grid: Grid, rows: ReadonlySet<number>, row: number, column: number): boolean {
  const block = grid.blockAt(row, column);
  if (block === undefined || block.fromRow === block.toRow) return false;
  const inside = [...rows].filter((each) => block.fromRow <= each && each <= block.toRow);
  return inside.length > 1;
}

function readingAt(
  grid: Grid,
  rows: ReadonlySet<number>,
  row: number,
  column: number,
): Reading | 'merged' {
  if (sharedBlock(grid, rows, row, column)) return 'merged';
  const block = grid.blockAt(row, column);
  return readCell(grid.at(block?.fromRow ?? row, block?.fromColumn ?? column));
}

/**
 * The unit beside a row where it measures on another scale or something else than the standard's: taken
 * as it stands, the number would be wrong by a factor. Words for single things (个、项、家) are no scale.
 */
function otherUnit({ grid, layout }: CellSources, { row, place }: MatchedRow, concept: Concept) {
  if (layout.unit === null) return undefined;
  const text = textIn(grid.at(row, layout.unit))?.normalize('NFKC').trim() ?? '';
  const beside = text === '' || text === place.row.printedUnit ? undefined : unitOf(text);
  const wanted = unitOf(concept.unit);
  const printed = unitOf(place.row.printedUnit);
  if (beside === undefined || wanted === undefined) return undefined;
  const agrees = [wanted, printed].some(
    (unit) => unit !== undefined && sameDimension(beside, unit) && sameFactor(beside, unit),
  );
  const bothCount = beside.indivisible && (wanted.indivisible || printed?.indivisible === true);
  return agrees || bothCount ? undefined : text;
}

const sameFactor = (a: Unit, b: Unit): boolean => {
  const { numerator, denominator } = conversion(a, b);
  return numerator === denominator;
};

/** A blank value beside a stated absence (our own CSV has a column for it) is that absence. */
function valueReading(sources: CellSources, rows: ReadonlySet<number>, row: number) {
  const { grid, layout } = sources;
  const reading = readingAt(grid, rows, row, layout.value);
  if (reading === 'merged' || reading.type !== 'blank' || layout.absence === null) return reading;
  const absence = textIn(grid.at(row, layout.absence)) ?? '';
  return absence === 'blank' ? reading : readText(absence);
}

/** The parts of 8061/1095502, one for each row stated together. */
function parted(reading: Reading | 'merged', count: number, content: string | undefined) {
  if (reading === 'merged' || content === undefined) return undefined;
  const parts = content.normalize('NFKC').split('/');
  return parts.length === count ? parts.map(readText) : undefined;
}

function statedCell(
  sources: CellSources,
  place: RowPlace,
  at: { readonly row: number; readonly column: number },
  reading: Reading | 'merged',
): StatedCell[] {
  const concept = sources.concepts.get(place.row.concept);
  if (concept === undefined) return [];
  return [
    {
      concept,
      row: place.row,
      table: place.table.id,
      name: place.row.printedName,
      sheet: sources.grid.sheet.name,
      cell: cellAddress(at.row, at.column),
      reading,
    },
  ];
}

/** The concept that a further column of a row is about: participations and method of a survey. */
function besides(sources: CellSources, matched: MatchedRow) {
  const concept = sources.concepts.get(matched.place.row.concept);
  if (concept?.rollup.how !== 'mean') return [];
  return [
    { column: sources.layout.participations, concept: concept.rollup.weight },
    { column: sources.layout.method, concept: `${concept.id}.method` },
  ];
}

/** All cells of a matched row that say something about a concept of the edition. */
export function statedCells(
  sources: CellSources,
  matched: MatchedRow,
  rows: ReadonlySet<number>,
): readonly StatedCell[] {
  const { grid, layout, index, concepts } = sources;
  const at = { row: matched.row, column: layout.value };
  const reading = valueReading(sources, rows, matched.row);
  if (matched.together.length > 1) {
    const text = textIn(grid.at(matched.row, layout.value));
    const parts = parted(reading, matched.together.length, text);
    const unclear: Reading = { type: 'fault', code: 'unclear-digits', shown: text ?? '' };
    return matched.together.flatMap((place, part) =>
      statedCell(sources, place, at, text === undefined ? reading : (parts?.[part] ?? unclear)),
    );
  }
  const concept = concepts.get(matched.place.row.concept);
  const unit = concept === undefined ? undefined : otherUnit(sources, matched, concept);
  if (
    concept !== undefined &&
    unit !== undefined &&
    reading !== 'merged' &&
    reading.type === 'number' &&
    reading.unit === null
  ) {
    const values = { unit: matched.place.row.printedUnit || '—' };
    const fault: Reading = { type: 'fault', code: 'unit-column', shown: unit, values };
    return statedCell(sources, matched.place, at, fault);
  }
  const further = besides(sources, matched).flatMap(({ column, concept }) => {
    const place = index.byConcept.get(concept);
    if (column === null || place === undefined) return [];
    const where = { row: matched.row, column };
    return statedCell(sources, place, where, readingAt(grid, rows, matched.row, column));
  });
  return [...statedCell(sources, matched.place, at, reading), ...further];
}
