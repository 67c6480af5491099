import type { Inline } from './inline.js';

/** A cell; it covers several columns or rows where it says so. */
export interface Cell {
  readonly content: readonly Inline[];
  readonly columns?: number;
  readonly rows?: number;
}

/** A row; a cell that reaches into it from above is not repeated in it. */
export interface Row {
  readonly cells: readonly Cell[];
  /** The sum of the rows above, or of some of them: it is never the one that gets lost. */
  readonly total?: boolean;
}

/** A table with its caption; its number is given when the report is laid out. */
export interface Table {
  readonly kind: 'table';
  readonly id: string;
  /** None in the six tables of the annex, which stand under headings of their own. */
  readonly caption: readonly Inline[] | null;
  readonly head: readonly Row[];
  readonly rows: readonly Row[];
  /** Under the caption, at the right: 单位：人. */
  readonly note?: string;
}

/** A picture that the text files cannot show: its caption alone, and what can be read in it. */
export interface Figure {
  readonly kind: 'figure';
  readonly id: string;
  readonly caption: readonly Inline[];
  /** Words and numbers of a chart, as text tools bring them up: one list for each line. */
  readonly labels?: readonly (readonly Inline[])[];
}

/** 【案例2-1】 with a title and paragraphs in a box. */
export interface CaseBox {
  readonly kind: 'case';
  readonly id: string;
  readonly title: readonly Inline[];
  readonly blocks: readonly Paragraph[];
}

export interface Heading {
  readonly kind: 'heading';
  /** Within a chapter: 2 for a section, 3 for what is in it. */
  readonly level: 2 | 3;
  readonly text: string;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly content: readonly Inline[];
}

export type Block = Heading | Paragraph | Table | Figure | CaseBox;

export const paragraph = (...content: readonly (Inline | readonly Inline[])[]): Paragraph => ({
  kind: 'paragraph',
  content: content.flatMap((each) => (isList(each) ? each : [each])),
});

const isList = (each: Inline | readonly Inline[]): each is readonly Inline[] => Array.isArray(each);

export const heading = (level: 2 | 3, text: string): Heading => ({ kind: 'heading', level, text });

/** A cell of words, of a slot, or of several pieces. */
export const cell = (
  content: Inline | readonly Inline[],
  span: { readonly columns?: number; readonly rows?: number } = {},
): Cell => ({ content: isList(content) ? content : [content], ...span });

/** A row of cells without spans. */
export const row = (
  cells: readonly (Inline | readonly Inline[])[],
  kind: { readonly total?: boolean } = {},
): Row => ({ cells: cells.map((content) => cell(content)), ...kind });
