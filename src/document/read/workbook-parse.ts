import { createHash } from 'node:crypto';
import { type Sheet, type Sheets, sheetsSchema } from '../model/sheets.js';
import { fieldsOf, textOf } from './delimited.js';
import { fileKindOf, refuseOtherCompounds } from './file-kind.js';
import { LIMITS } from './limits.js';
import { refused, tooLarge } from './refused.js';
import { safePackage } from './safe-package.js';
import { fieldsSheet, spreadsheetSheets } from './spreadsheet.js';

const baseName = (fileName: string): string =>
  (fileName.split(/[\\/]/).at(-1) ?? fileName).replace(/\.[^.]*$/, '');

function readAs(bytes: Uint8Array, fileName: string): Pick<Sheets, 'format' | 'sheets'> {
  switch (fileKindOf(bytes, fileName)) {
    case 'package':
      return { format: 'xlsx', sheets: spreadsheetSheets(safePackage(bytes, fileName), fileName) };
    case 'compound':
      refuseOtherCompounds(bytes, fileName);
      return { format: 'xls', sheets: spreadsheetSheets(bytes, fileName) };
    case 'text': {
      const fields = fieldsOf(textOf(bytes, fileName), fileName);
      const sheet = baseName(fileName);
      const row = fields.length;
      if (row > LIMITS.rowsASheet) {
        const limit = LIMITS.rowsASheet;
        throw refused('too-many-rows', { file: fileName, sheet, row, limit });
      }
      return { format: 'csv', sheets: [fieldsSheet(sheet, fields)] };
    }
  }
}

const cellCount = (sheets: readonly Sheet[]): number =>
  sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0);

const characterCount = (sheets: readonly Sheet[]): number =>
  sheets.reduce(
    (sum, sheet) =>
      sheet.cells.reduce(
        (all, { content }) => all + (content.type === 'text' ? content.text.length : 0),
        sum,
      ),
    0,
  );

/**
 * The sheets of a workbook in this very process. Only for files that are trusted, for tests and for the
 * reading process itself: everybody else calls `readWorkbook`, which bounds time and memory.
 * Throws a Refusal (`workbook.*`) for whatever is no readable workbook.
 */
export function parseWorkbook(bytes: Uint8Array, fileName: string): Sheets {
  if (bytes.byteLength > LIMITS.fileBytes) throw tooLarge(bytes.byteLength, fileName);
  const { format, sheets } = readAs(bytes, fileName);
  if (cellCount(sheets) > LIMITS.cells || characterCount(sheets) > LIMITS.allCharacters) {
    throw refused('too-many-cells', { file: fileName, limit: LIMITS.cells });
  }
  if (cellCount(sheets) === 0) throw refused('blank', { file: fileName });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return sheetsSchema.parse({ fileName, format, sha256, sheets });
}
