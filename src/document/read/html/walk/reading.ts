import type { ReadParagraph } from '../../../model/index.js';
import type { FlowItem, FlowParagraph, FlowRole } from '../../flow/flow.js';
import type { HtmlElement, HtmlNode } from '../html-tree.js';

/** A paragraph that is being read. */
export interface HtmlDraft extends FlowParagraph {
  lead: string;
  words: string;
  role: FlowRole;
  isProminent: boolean;
  /** How many of its letters are bold. */
  boldLetters: number;
  /** Its last letters: to ask the growing words for them at every element takes time without end. */
  last: string;
}

/** Where in a page reading takes place. */
export interface Place {
  readonly within: ReadParagraph['within'];
  readonly role: FlowRole;
  readonly isBold: boolean;
  /** Whether blanks and line ends stand as they are written. */
  readonly isKept: boolean;
  readonly isCell: boolean;
  /** The number of a list's item, for the first words in it. */
  readonly lead: string;
}

/** What the reading of a page gathers on its way. */
export interface Reading {
  readonly items: FlowItem[];
  /** What pictures within the paragraph at hand say; it follows it. */
  readonly aside: FlowItem[];
  /** The paragraph that words go to; a block ends it. */
  draft: HtmlDraft | undefined;
  readonly countCells: (count: number) => void;
  /** Reads nodes into a list of their own; given here so that a cell may hold what holds it. */
  readonly apart: (nodes: readonly HtmlNode[], place: Place) => readonly FlowItem[];
  /** Reads nodes in place. */
  readonly children: (nodes: readonly HtmlNode[], place: Place) => void;
}

export type ElementReader = (element: HtmlElement, place: Place, reading: Reading) => void;

/** Ends the paragraph that words went to. */
export function endDraft(reading: Reading): void {
  const { draft } = reading;
  reading.draft = undefined;
  if (draft !== undefined && draft.words.trim() !== '') {
    const letters = draft.words.replace(/\s+/g, '').length;
    draft.isProminent = draft.boldLetters > letters * 0.7;
    reading.items.push(draft);
  }
  reading.items.push(...reading.aside.splice(0));
}

/** An empty paragraph. */
export const draftOf = ({ within, role, lead }: Place): HtmlDraft => ({
  type: 'paragraph',
  lead,
  words: '',
  page: null,
  role,
  within,
  isProminent: false,
  boldLetters: 0,
  last: '',
});

/** Adds words to the paragraph at hand, or begins one; blanks of markup are one blank, or none at its beginning. */
export function write(text: string, place: Place, reading: Reading): void {
  const draft = reading.draft;
  const words = place.isKept ? text : plain(text, draft?.last ?? '');
  if (words === '') return;
  if (draft === undefined && words.trim() === '') return;
  const into = draft ?? draftOf(place);
  reading.draft = into;
  into.words += words;
  into.last = (into.last + words).slice(-2);
  if (place.isBold) into.boldLetters += words.replace(/\s+/g, '').length;
}

function plain(text: string, before: string): string {
  const words = text.replace(/[ \t\r\n\f]+/g, ' ');
  return before === '' || before.endsWith(' ') || before.endsWith('\n')
    ? words.replace(/^ /, '')
    : words;
}
