import type { ReadCaption, ReadEntry } from '../../model/index.js';
import type { JoinedTable } from './joined-tables.js';
import type { LineItem } from './page-layout.js';

/** A block before its words have their place in the document's text. */
export type Draft = TextDraft | TableDraft;

export interface TextDraft {
  readonly type: 'text';
  readonly page: number;
  readonly lines: readonly LineItem[];
  readonly role: Role;
}

export interface TableDraft {
  readonly type: 'table';
  readonly page: number;
  readonly table: JoinedTable;
}

/** What a stretch of text is. */
export type Role =
  | { readonly is: 'paragraph'; readonly within: 'text' | 'note' | 'box' }
  | { readonly is: 'furniture' }
  | { readonly is: 'caption'; readonly of: ReadCaption['of'] }
  | { readonly is: 'entry'; readonly of: ReadEntry['of'] }
  | { readonly is: 'heading'; readonly level: number };

/** A line's words with what parts them as blanks. */
export const lineText = ({ line }: LineItem): string => line.text.replace(/\t/g, '  ').trim();
