import { type CellObject, read, SSF, utils, type WorkBook, type WorkSheet } from '@e965/xlsx';
import type { Sheet, SheetCell, SheetContent } from '../model/sheets.js';
import { LIMITS } from './limits.js';
import { numberShown } from './number-shown.js';
import { refused } from './refused.js';
import { UNCALCULATED } from './uncalculated.js';

/** Formulas are read, never executed; only the value saved beside one counts. */
function contentOf(cell: CellObject): SheetContent | undefined {
  const { v: value } = cell;
  if (value === UNCALCULATED) return { type: 'uncalculated' };
  if (cell.t === 'e') return { type: 'error', shown: cell.w ?? '#ERR!' };
  if (typeof value === 'boolean') return { type: 'truth', value };
  if (typeof value === 'number') return numberOf(value, cell);
  if (typeof value === 'string' && value.trim() !== '') {
    return { type: 'text', text: value.slice(0, LIMITS.textCharacters) };
  }
  return undefined;
}

function numberOf(value: number, cell: CellObject): SheetContent {
  const format = typeof cell.z === 'string' ? cell.z : '';
  const displayed = cell.w ?? String(value);
  if (!Number.isFinite(value)) return { type: 'error', shown: displayed };
  if (format !== '' && SSF.is_date(format) === true) return { type: 'date', shown: displayed };
  return { type: 'number', ...numberShown(value, displayed, format) };
}

function cellsOf(sheet: WorkSheet): SheetCell[] {
  const rows = (sheet['!data'] ?? []) as readonly (
    | readonly (CellObject | undefined)[]
    | undefined
  )[];
  const cells: SheetCell[] = [];
  rows.forEach((row, rowNumber) => {
    row?.forEach((cell, column) => {
      const content = cell === undefined ? undefined : contentOf(cell);
      if (content !== undefined) cells.push({ row: rowNumber, column, content });
    });
  });
  return cells;
}

const sheetOf = (name: string, sheet: WorkSheet, hidden: boolean): Sheet => ({
  name,
  hidden,
  cells: cellsOf(sheet),
  merged: (sheet['!merges'] ?? []).map((range) => ({
    fromRow: range.s.r,
    fromColumn: range.s.c,
    toRow: range.e.r,
    toColumn: range.e.c,
  })),
});

function opened(bytes: Uint8Array, fileName: string): WorkBook {
  try {
    return read(bytes, {
      type: 'buffer',
      dense: true,
      cellFormula: true,
      cellHTML: false,
      cellNF: true,
      cellText: true,
      cellDates: false,
      bookVBA: false,
      sheetRows: LIMITS.rowsASheet,
    });
  } catch (error) {
    const locked = error instanceof Error && /password|encrypt/i.test(error.message);
    throw refused(locked ? 'encrypted' : 'unreadable', { file: fileName });
  }
}

/** Refuses more sheets, rows and merged blocks than tables have, and names that stand for two sheets. */
function refuseExcess(book: WorkBook, file: string): void {
  if (book.SheetNames.length > LIMITS.sheets) {
    throw refused('sheets-many', { file, count: book.SheetNames.length, limit: LIMITS.sheets });
  }
  const twice = book.SheetNames.find((name, at) => book.SheetNames.indexOf(name) !== at);
  if (twice !== undefined) throw refused('sheet-twice', { file, sheet: twice });
  for (const [sheet, { '!merges': merges = [], '!fullref': whole }] of Object.entries(
    book.Sheets,
  )) {
    if (merges.length > LIMITS.mergedBlocks) {
      const values = { count: merges.length, limit: LIMITS.mergedBlocks };
      throw refused('merges-many', { file, sheet, ...values });
    }
    // Only set where the library stopped reading at the last row that is allowed.
    const row = typeof whole === 'string' ? utils.decode_range(whole).e.r + 1 : 0;
    if (row > LIMITS.rowsASheet) {
      throw refused('too-many-rows', { file, sheet, row, limit: LIMITS.rowsASheet });
    }
  }
}

/** The sheets of a checked .xlsx package or an .xls file; throws a Refusal where it cannot be read. */
export function spreadsheetSheets(bytes: Uint8Array, fileName: string): Sheet[] {
  const book = opened(bytes, fileName);
  refuseExcess(book, fileName);
  const sheets = book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name];
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    return sheet === undefined ? [] : [sheetOf(name, sheet, hidden)];
  });
  if (sheets.length === 0) throw refused('unreadable', { file: fileName });
  return sheets;
}

/** Rows of text fields as a sheet. */
export const fieldsSheet = (name: string, rows: readonly (readonly string[])[]): Sheet => ({
  name,
  hidden: false,
  merged: [],
  cells: rows.flatMap((row, rowNumber) =>
    row.flatMap((text, column) =>
      text.trim() === ''
        ? []
        : [
            {
              row: rowNumber,
              column,
              content: { type: 'text' as const, text: text.slice(0, LIMITS.textCharacters) },
            },
          ],
    ),
  ),
});
