import type { MergedBlock, Sheet, SheetContent } from '../document/model/sheets.js';

/** A sheet by row and column. */
export interface Grid {
  readonly sheet: Sheet;
  readonly rows: number;
  readonly columns: number;
  at(row: number, column: number): SheetContent | undefined;
  /** The block of merged cells a place belongs to, if any. */
  blockAt(row: number, column: number): MergedBlock | undefined;
}

const key = (row: number, column: number): string => `${row},${column}`;

/** A sheet for looking up cells; merged blocks answer at their first cell only. */
export function gridOf(sheet: Sheet): Grid {
  const cells = new Map(sheet.cells.map((cell) => [key(cell.row, cell.column), cell.content]));
  return {
    sheet,
    rows: sheet.cells.reduce((most, cell) => Math.max(most, cell.row + 1), 0),
    columns: sheet.cells.reduce((most, cell) => Math.max(most, cell.column + 1), 0),
    at: (row, column) => cells.get(key(row, column)),
    blockAt: (row, column) =>
      sheet.merged.find(
        (block) =>
          block.fromRow <= row &&
          row <= block.toRow &&
          block.fromColumn <= column &&
          column <= block.toColumn,
      ),
  };
}

/** The text of a content, or nothing where it holds none. */
export const textIn = (content: SheetContent | undefined): string | undefined =>
  content?.type === 'text' ? content.text : undefined;
