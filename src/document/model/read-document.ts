/**
 * A finished document as a reader found it. Unlike the document we write (`document.ts`), nothing in it can be
 * taken for granted: headings are guesses, tables may be broken, pages unknown. So it is flat, in reading order,
 * and every character of it knows where it stands in the one text that all places refer to.
 */
export interface ReadDocument {
  readonly kind: ReadKind;
  /** As the document names itself, else the name of its file. */
  readonly title: string;
  /**
   * The decoded text, without a byte order mark. For a plain text it is the file's own; for other kinds the
   * reader composes it. Every place in the document is a UTF-16 offset into it.
   */
  readonly text: string;
  /** Null where the file does not say where its pages end. */
  readonly pages: number | null;
  /** Pages, from 1, that are pictures: their words cannot be read. */
  readonly unreadablePages: readonly number[];
  /** Places where a change is tracked but neither accepted nor refused, or a remark was left. */
  readonly revisions: readonly Revision[];
  /** In reading order: their places ascend but where columns stand side by side. */
  readonly blocks: readonly ReadBlock[];
}

export type ReadKind = 'docx' | 'pdf' | 'text' | 'markdown' | 'html';

/** What a writer left in the document for another writer. Tracked insertions are read, deletions are not. */
export interface Revision extends Span {
  readonly kind: 'insertion' | 'deletion' | 'remark';
  readonly page: number | null;
}

/** From `start` up to, not including, `end`: UTF-16 offsets into the document's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Words as they are meant: lines joined, spaces between Chinese characters and inside numbers gone. `places`
 * holds for every UTF-16 unit of `text` its offset in the document's text, ascending but for words that go on from the
 * foot of a column to the top of the next.
 */
export interface Passage {
  readonly text: string;
  readonly places: ArrayLike<number>;
}

interface Placed extends Span {
  /** Names the block within its document: `b12`. */
  readonly id: string;
  /** From 1; null where unknown. */
  readonly page: number | null;
}

/** A heading with its number, printed or automatic, in front: 第一章 人才培养, 1.5 职业发展, （一）就业. */
export interface ReadHeading extends Placed {
  readonly type: 'heading';
  /** 1 for chapters. */
  readonly level: number;
  /** The number as printed (`第一章`, `1.5`, `（一）`), empty where there is none. */
  readonly label: string;
  readonly passage: Passage;
}

export interface ReadParagraph extends Placed {
  readonly type: 'paragraph';
  /** Where it stands, if not in the text itself. */
  readonly within: 'text' | 'note' | 'box' | 'alternative';
  readonly passage: Passage;
}

/** The caption of a table, figure or case: 表1-2 …, 图3 …, 【案例1-1】…. */
export interface ReadCaption extends Placed {
  readonly type: 'caption';
  readonly of: 'table' | 'figure' | 'case';
  /** As printed: `表1-2`, `案例 3-1`. */
  readonly label: string;
  readonly passage: Passage;
}

/** A line of the contents, or of a list of cases, figures or tables. */
export interface ReadEntry extends Placed {
  readonly type: 'entry';
  readonly of: 'headings' | 'case' | 'figure' | 'table';
  readonly label: string;
  /** Without leader dots and page number. */
  readonly passage: Passage;
  /** The page number printed at its end. */
  readonly printedPage: number | null;
}

export interface ReadCell extends Span {
  /** From 0; a cell over several rows or columns stands at its first. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly passage: Passage;
}

export interface ReadTable extends Placed {
  readonly type: 'table';
  readonly rows: number;
  readonly columns: number;
  /** Cells by row, then column; places that a span covers have none of their own. */
  readonly cells: readonly ReadCell[];
  /** Rows that head the columns. A reader that cannot tell says 0. */
  readonly headRows: number;
}

/** What stands on every page: running heads and feet, page numbers. Never judged as text. */
export interface ReadFurniture extends Placed {
  readonly type: 'furniture';
  readonly passage: Passage;
}

export type ReadBlock =
  | ReadHeading
  | ReadParagraph
  | ReadCaption
  | ReadEntry
  | ReadTable
  | ReadFurniture;

/**
 * Where `passage.text.slice(start, end)` stands in the document's text; an empty slice stands before `start`. Words that
 * run from the foot of a column to the top of the next, which stands before it in the text, are no span: the longer of
 * both parts is taken.
 */
export function spanOf(passage: Passage, start: number, end: number): Span {
  const { places } = passage;
  const from = places[start] ?? (places[places.length - 1] ?? -1) + 1;
  const last = places[end - 1];
  if (last === undefined || end <= start) return { start: from, end: from };
  if (last >= from) return { start: from, end: last + 1 };
  let top = start + 1;
  while (top < end && (places[top] ?? 0) >= (places[top - 1] ?? 0)) top += 1;
  return top - start >= end - top
    ? { start: from, end: (places[top - 1] ?? from) + 1 }
    : { start: places[top] ?? last, end: last + 1 };
}
