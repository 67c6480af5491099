import { filled, type Message } from '../../src/messages/index.js';
import { tableWords } from '../messages/tables.js';
import { rowName, type Sheet, type SheetRow } from './sheet.js';

/** What a cell is called by whoever cannot see its row and column. */
export function cellName(sheet: Sheet, row: SheetRow, column: number, cycle: number): Message {
  const heads = {
    value: filled(tableWords.yearOf, { cycle }),
    n: tableWords.respondents,
    method: tableWords.method,
  };
  const head = heads[sheet.columns[column] ?? 'value'];
  const name = rowName(row);
  return {
    zh: filled(tableWords.cellOf, { row: name.zh, column: head.zh }).zh,
    en: filled(tableWords.cellOf, { row: name.en, column: head.en }).en,
  };
}
