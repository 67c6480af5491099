import type { DateSlot, Numbering, NumberSlot, Row, Table } from '../plan/index.js';

/** What a piece of text came from: a slot, or just words. */
export type Source =
  | NumberSlot
  | DateSlot
  | { readonly kind: 'listing'; readonly id: string }
  | { readonly kind: 'reference'; readonly to: string };

/**
 * A run of text that belongs together. Every piece is an object of its own, so that a writer can say where
 * it went, and a fault can change its text.
 */
export interface Piece {
  text: string;
  readonly source: Source | null;
  /** Listings around it. */
  readonly listings: readonly string[];
  /** The page of a heading or caption stands here; a writer with pages fills it in. */
  readonly pageOf?: object;
  /** So many pages off, in a fault. */
  pageShift?: number;
}

export interface LaidCell {
  readonly pieces: Piece[];
  readonly columns: number;
  readonly rows: number;
}

export interface LaidRow {
  cells: LaidCell[];
  readonly head: boolean;
  readonly total: boolean;
  readonly plan: Row;
}

export interface LaidHeading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  /** Printed before its text; nothing for the foreword and the annex. */
  readonly number: Piece | null;
  readonly pieces: Piece[];
  /** Which chapter it opens or is in; 0 before the first. */
  readonly chapter: number;
  /** Its place in each level of the numbering: [2, 1, 3]. */
  readonly path: number[];
}

export interface LaidCaption {
  readonly kind: 'caption';
  readonly of: 'table' | 'figure' | 'case';
  /** 表2-1, 图2-1, 【案例2-1】. */
  readonly number: Piece;
  readonly pieces: Piece[];
  readonly id: string;
  readonly chapter: number;
}

export interface LaidParagraph {
  readonly kind: 'paragraph';
  readonly style: 'body' | 'title' | 'cover' | 'note' | 'right' | 'center' | 'front';
  readonly pieces: Piece[];
  /** It stands in a box of a case. */
  readonly boxed: boolean;
}

export interface LaidTable {
  readonly kind: 'table';
  readonly id: string;
  readonly rows: LaidRow[];
  readonly plan: Table;
}

/** A line of the contents or of a list: it names a heading or a caption and its page. */
export interface LaidEntry {
  readonly kind: 'entry';
  readonly list: 'contents' | 'tables' | 'figures' | 'cases';
  readonly level: 1 | 2 | 3;
  readonly number: Piece | null;
  readonly pieces: Piece[];
  readonly page: Piece;
  readonly target: LaidHeading | LaidCaption;
}

export interface PageBreak {
  readonly kind: 'break';
}

export type Element = LaidHeading | LaidCaption | LaidParagraph | LaidTable | LaidEntry | PageBreak;

/** A report in reading order, every piece in its place. */
export interface LaidReport {
  readonly title: string;
  readonly organisation: string;
  readonly year: number;
  readonly numbering: Numbering;
  elements: Element[];
}

export const words = (text: string): Piece => ({ text, source: null, listings: [] });

/** All pieces of an element, in reading order. */
export function piecesOf(element: Element): readonly Piece[] {
  switch (element.kind) {
    case 'break':
      return [];
    case 'paragraph':
      return element.pieces;
    case 'heading':
    case 'caption':
      return element.number === null ? element.pieces : [element.number, ...element.pieces];
    case 'entry':
      return [
        ...(element.number === null ? [] : [element.number]),
        ...element.pieces,
        element.page,
      ];
    case 'table':
      return element.rows.flatMap(({ cells }) => cells.flatMap(({ pieces }) => pieces));
  }
}

export const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');
