import type { Message } from '../../messages/index.js';
import type { ResultEvidence } from './schema.js';

type Place = Pick<ResultEvidence, 'page' | 'table' | 'row' | 'column'>;

/** Where a place is, for somebody who holds the report: 第17页 · 表1-3 第2行第4列. Empty where nothing is known. */
export const placeSaid = (place: Place): Message => ({
  zh: joined([
    place.page === null ? '' : `第${place.page}页`,
    place.table === null ? '' : `${tableZh(place.table)}${cellZh(place)}`,
  ]),
  en: joined([
    place.page === null ? '' : `page ${place.page}`,
    place.table === null ? '' : `${tableEn(place.table)}${cellEn(place)}`,
  ]),
});

/** The places of a finding, each once. */
export function placesSaid(evidence: readonly Place[]): readonly Message[] {
  const said = new Map(evidence.map((each) => [placeSaid(each).zh, placeSaid(each)]));
  said.delete('');
  return [...said.values()];
}

const joined = (parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join(' · ');

/** A table without a label goes by its ordinal. */
const tableZh = (table: string): string =>
  table.startsWith('#') ? `第${table.slice(1)}个表` : table;
const tableEn = (table: string): string =>
  table.startsWith('#') ? `table no. ${table.slice(1)}` : table;

const cellZh = ({ row, column }: Place): string =>
  row === null ? '' : ` 第${row}行${column === null ? '' : `第${column}列`}`;
const cellEn = ({ row, column }: Place): string =>
  row === null ? '' : ` row ${row}${column === null ? '' : `, column ${column}`}`;
