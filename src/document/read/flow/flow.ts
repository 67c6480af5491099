import type { ReadCaption, ReadEntry, ReadParagraph } from '../../model/index.js';

/** What the writer of a document said a paragraph is: by its style, its element, its field. */
export type FlowRole =
  | { readonly kind: 'words' }
  | { readonly kind: 'heading'; readonly level: number }
  | { readonly kind: 'contents-title' }
  | { readonly kind: 'caption'; readonly of: ReadCaption['of'] | null }
  | { readonly kind: 'entry'; readonly of: ReadEntry['of'] | null }
  | { readonly kind: 'furniture' };

/** A paragraph as a file holds it, before it has a place in the one text. */
export interface FlowParagraph {
  readonly type: 'paragraph';
  /** The automatic number in front, with the blank that parts it from the words; empty where there is none. */
  readonly lead: string;
  /** The words as they stand, with tabs and line ends. */
  readonly words: string;
  readonly page: number | null;
  readonly role: FlowRole;
  readonly within: ReadParagraph['within'];
  /** Whether it is set bolder, larger or in another face than the running text. */
  readonly isProminent: boolean;
}

export interface FlowCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly paragraphs: readonly FlowParagraph[];
}

export interface FlowTable {
  readonly type: 'table';
  readonly page: number | null;
  readonly rows: number;
  readonly columns: number;
  readonly headRows: number;
  /** By row, then column. */
  readonly cells: readonly FlowCell[];
}

/** What a document holds, in reading order. */
export type FlowItem = FlowParagraph | FlowTable;
