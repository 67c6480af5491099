import type { Message } from '../../messages/index.js';
import type { Decimal } from '../../quantity/index.js';

/** How a cell looks; what that means in fonts, fills and borders is the writer's business. */
export type CellLook =
  | 'title'
  | 'heading'
  | 'line'
  | 'number'
  | 'label'
  | 'unit'
  | 'value'
  | 'note'
  | 'plain';

/** What may be typed into a cell. Words in `words` (不填报 …) are accepted beside it. */
export type InputRule =
  | { readonly type: 'whole'; readonly words: readonly string[]; readonly refusal: Message }
  | {
      readonly type: 'decimal';
      readonly decimals: number;
      readonly most: number | null;
      readonly words: readonly string[];
      readonly refusal: Message;
    }
  | { readonly type: 'choice'; readonly choices: readonly string[]; readonly refusal: Message }
  | { readonly type: 'text' };

export type CellContent =
  | { readonly type: 'value'; readonly value: Decimal }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'empty' };

/** A cell to be written. It is locked unless it has an input rule. */
export interface CellModel {
  readonly content: CellContent;
  readonly look: CellLook;
  /** Steps of indentation: how deep a row stands beneath its whole. */
  readonly indent?: number;
  readonly input?: InputRule;
}

/** A block of merged cells; rows and columns count from 0, all ends inside. */
export interface MergedCells {
  readonly fromRow: number;
  readonly fromColumn: number;
  readonly toRow: number;
  readonly toColumn: number;
}

export interface SheetModel {
  readonly name: string;
  /** Hidden so that only a program shows it again. */
  readonly hidden: boolean;
  /** Column widths in characters of the default font. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly CellModel[])[];
  readonly merged: readonly MergedCells[];
  /** Rows repeated on every printed page: the first and the last, counted from 0. */
  readonly repeated: { readonly from: number; readonly to: number } | null;
}

/** A workbook to be written, independent of any library and file format. */
export interface WorkbookModel {
  readonly title: string;
  readonly sheets: readonly SheetModel[];
  /** Custom document properties by name. */
  readonly properties: Readonly<Record<string, string>>;
}
