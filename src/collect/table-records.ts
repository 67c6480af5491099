import { contentToWire, type Place } from '../facts/index.js';
import { decimalOf } from '../quantity/index.js';
import { guarded } from './formula-guard.js';
import {
  type LinedTable,
  linedTables,
  nameAt,
  type ShownFigure,
  type TableLine,
} from './table-lines.js';

/** A row of the tables, flat: what CSV and JSON exports carry. */
export interface TableRecord {
  readonly table: string;
  readonly no: number;
  readonly concept: string;
  readonly name: string;
  readonly unit: string;
  /** Decimal text, or the words of a choice; null where absent. */
  readonly value: string | null;
  readonly absence: 'blank' | 'not-applicable' | 'not-collected' | null;
  readonly origin: 'asserted' | 'computed' | 'rolled-up' | 'missing';
  readonly have: number;
  readonly of: number;
}

function recordOf(line: TableLine, figure: ShownFigure, name: string, unit: string): TableRecord {
  const wire = contentToWire(figure.content);
  return {
    table: line.table.id,
    no: line.row.no,
    concept: figure.concept.id,
    name,
    unit,
    value: wire.type === 'value' ? wire.value : wire.type === 'text' ? wire.text : null,
    absence: wire.type === 'absent' ? wire.absence : null,
    origin: figure.origin,
    have: figure.coverage.have,
    of: figure.coverage.of,
  };
}

const besides = (line: TableLine): TableRecord[] =>
  [line.participations, line.method].flatMap((figure) =>
    figure === null ? [] : [recordOf(line, figure, figure.concept.name.zh, figure.concept.unit)],
  );

const recordsIn = ({ lines }: LinedTable): TableRecord[] =>
  lines.flatMap((line) => [
    recordOf(line, line.figure, line.row.printedName, line.row.printedUnit),
    ...besides(line),
  ]);

/** Every row and part of a place's tables in printed order, each concept once. */
export const tableRecords = (place: Place): readonly TableRecord[] =>
  linedTables(place).flatMap(recordsIn);

const COLUMNS = [
  'table',
  'no',
  'concept',
  'name',
  'unit',
  'value',
  'absence',
  'origin',
  'have',
  'of',
] as const satisfies readonly (keyof TableRecord)[];

/** Words are guarded against being taken for formulas; numbers cannot be. */
const field = (value: string | number | null): string => {
  const written = String(value ?? '');
  const text = decimalOf(written) === undefined ? guarded(written) : written;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** The tables as separated values in UTF-8 with a byte order mark, so that Excel reads the Chinese. */
export function tablesCsv(place: Place): string {
  const rows = tableRecords(place).map((record) => COLUMNS.map((name) => field(record[name])));
  return `\ufeff${[COLUMNS.map(String), ...rows].map((row) => `${row.join(',')}\r\n`).join('')}`;
}

/** The tables as JSON, with whose they are, for which year and by which edition. */
export function tablesJson(place: Place): string {
  const { edition, organisation, cycle } = place;
  const answer = {
    organisation,
    name: nameAt(place),
    cycle,
    edition: { id: edition.id, hash: edition.hash },
    rows: tableRecords(place),
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}
