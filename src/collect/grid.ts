import type { MergedBlock, Sheet, SheetContent } from '../document/model/sheets.js';

/** A content and the column it stands in. */
export interface Placed {
  readonly column: number;
  readonly content: SheetContent;
}

/** A sheet by row and column. Work on it grows with the cells that hold something, not with its extent. */
export interface Grid {
  readonly sheet: Sheet;
  /** How many rows there are down to the last that holds something. */
  readonly rows: number;
  at(row: number, column: number): SheetContent | undefined;
  /** What a row holds, from left to right. */
  inRow(row: number): readonly Placed[];
  /** The block of merged cells a place belongs to, if any. */
  blockAt(row: number, column: number): MergedBlock | undefined;
}

const NONE: readonly Placed[] = [];

function byRow(sheet: Sheet): ReadonlyMap<number, readonly Placed[]> {
  const rows = new Map<number, Placed[]>();
  for (const { row, column, content } of sheet.cells) {
    const known = rows.get(row);
    if (known === undefined) rows.set(row, [{ column, content }]);
    else known.push({ column, content });
  }
  for (const placed of rows.values()) placed.sort((a, b) => a.column - b.column);
  return rows;
}

/** A sheet for looking up cells; merged blocks answer at their first cell only. */
export function gridOf(sheet: Sheet): Grid {
  const rows = byRow(sheet);
  const inRow = (row: number): readonly Placed[] => rows.get(row) ?? NONE;
  return {
    sheet,
    rows: sheet.cells.reduce((most, cell) => Math.max(most, cell.row + 1), 0),
    at: (row, column) => inRow(row).find((each) => each.column === column)?.content,
    inRow,
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
