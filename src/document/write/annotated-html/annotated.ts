import type { ReadDocument, Span } from '../../model/index.js';

/** How grave a note is. */
export type Tone = 'error' | 'warning' | 'notice';

/** A place that a note speaks of, and what it is called. */
export interface NotePlace extends Span {
  /** 第17页 · 表1-3 第2行; empty where nobody knows. */
  readonly said: string;
}

/** A note in the margin. */
export interface Note {
  readonly tone: Tone;
  /** How grave it is, in words. */
  readonly level: string;
  readonly title: string;
  /** What proves it, a line each. */
  readonly lines: readonly string[];
  /** UTF-16 offsets into the document's text; it stands beside the first. */
  readonly places: readonly NotePlace[];
}

/** The notes under one head. */
export interface NoteHead {
  readonly title: string;
  readonly notes: readonly Note[];
}

/** A part of a whole that is measured. */
export interface Share {
  readonly title: string;
  readonly count: number;
  readonly tone: 'good' | 'unclear' | 'aside';
}

/** A document that was read, with notes in its margin; all words are in the reader's language. */
export interface AnnotatedDocument {
  /** Of the page: `zh-CN`, `en`. */
  readonly lang: string;
  readonly title: string;
  /** What is said beside the title: pages, characters. */
  readonly facts: readonly string[];
  readonly measure: {
    readonly title: string;
    readonly count: number;
    readonly shares: readonly Share[];
  };
  /** Remarks on the whole: pages that could not be read. */
  readonly remarks: readonly string[];
  /** How many notes of each gravity. */
  readonly tally: readonly { readonly title: string; readonly count: number }[];
  readonly heads: readonly NoteHead[];
  readonly words: {
    /** Said where there is no note. */
    readonly nothing: string;
    /** 第{page}页. */
    readonly page: string;
    /** What a place without a name is called: 第{number}处. */
    readonly place: string;
    /** A link past what stands before the document. */
    readonly skip: string;
  };
  readonly document: ReadDocument;
}
