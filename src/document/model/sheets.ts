import { z } from 'zod';

/**
 * What stands in one cell of a workbook that was read. Formulas are never executed: a cell that holds
 * one gives the value saved beside it, or `uncalculated` where none was saved.
 */
export const sheetContentSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('number'),
    /** Plain decimal text with the decimals the cell shows; ×100 where it is shown as a percentage. */
    shown: z.string(),
    /** Plain decimal text of all that is stored, scaled like `shown`. */
    stored: z.string(),
    percent: z.boolean(),
  }),
  z.strictObject({ type: z.literal('text'), text: z.string() }),
  z.strictObject({ type: z.literal('date'), shown: z.string() }),
  z.strictObject({ type: z.literal('truth'), value: z.boolean() }),
  z.strictObject({ type: z.literal('error'), shown: z.string() }),
  z.strictObject({ type: z.literal('uncalculated') }),
]);

/** A cell that holds something. Rows and columns count from 0. */
export const sheetCellSchema = z.strictObject({
  row: z.int().min(0),
  column: z.int().min(0),
  content: sheetContentSchema,
});

/** A block of cells merged into one; the content stands in its first cell. All ends are inside. */
export const mergedBlockSchema = z.strictObject({
  fromRow: z.int().min(0),
  fromColumn: z.int().min(0),
  toRow: z.int().min(0),
  toColumn: z.int().min(0),
});

export const sheetSchema = z.strictObject({
  name: z.string(),
  hidden: z.boolean(),
  cells: z.array(sheetCellSchema),
  merged: z.array(mergedBlockSchema),
});

/** A workbook as read: its sheets in order, and what the file is. */
export const sheetsSchema = z.strictObject({
  fileName: z.string(),
  format: z.enum(['xlsx', 'xls', 'csv']),
  /** SHA-256 of the file's bytes, in hexadecimal. */
  sha256: z.string(),
  sheets: z.array(sheetSchema),
});

export type SheetContent = z.infer<typeof sheetContentSchema>;
export type SheetCell = z.infer<typeof sheetCellSchema>;
export type MergedBlock = z.infer<typeof mergedBlockSchema>;
export type Sheet = z.infer<typeof sheetSchema>;
export type Sheets = z.infer<typeof sheetsSchema>;

/** The letters of a column counted from 0: `A`, `Z`, `AA`. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** The address a person knows a cell by: row 6 and column 3 are `D7`. */
export const cellAddress = (row: number, column: number): string =>
  `${columnLetters(column)}${row + 1}`;
