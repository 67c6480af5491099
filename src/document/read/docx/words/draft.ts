import type { FlowParagraph, FlowRole } from '../../flow/flow.js';
import type { XmlElement } from '../../package/xml-tree.js';
import { countLook, type Look, type LookCounts } from '../styles/look.js';

/** Words of a paragraph that stand in one element of the XML, where they can be parted. */
export interface Piece {
  /** Where they begin among the paragraph's words. */
  readonly at: number;
  readonly length: number;
  /** Where they begin in the XML. */
  readonly from: number;
  readonly element: XmlElement;
  readonly run: XmlElement;
}

/** A tracked change, by offsets among the paragraph's words. */
export interface Change {
  readonly kind: 'insertion' | 'deletion';
  readonly from: number;
  readonly to: number;
}

/** A paragraph of a Word document, and where its words come from. */
export interface WordParagraph extends FlowParagraph {
  readonly pieces: readonly Piece[];
  readonly changes: readonly Change[];
  /** Where its letters look how. */
  readonly looks: LookCounts;
  /** The element of the main text that it stands in or hangs on. */
  readonly anchor: XmlElement;
}

/** A paragraph that is being read. */
export interface Draft extends WordParagraph {
  lead: string;
  words: string;
  page: number | null;
  role: FlowRole;
  isProminent: boolean;
  /** Its last letters: to ask the growing words for them at every run takes time without end. */
  last: string;
  readonly pieces: Piece[];
  readonly changes: Change[];
}

/** An empty paragraph. */
export const draftOf = (
  anchor: XmlElement,
  within: FlowParagraph['within'],
  page: number | null,
): Draft => ({
  type: 'paragraph',
  lead: '',
  words: '',
  page,
  role: { kind: 'words' },
  within,
  isProminent: false,
  last: '',
  pieces: [],
  changes: [],
  looks: new Map(),
  anchor,
});

/** Adds words to a paragraph, in their look. */
export function addWords(draft: Draft, words: string, look: Look): void {
  draft.words += words;
  draft.last = (draft.last + words).slice(-2);
  const letters = words.trim().length;
  if (letters > 0) countLook(draft.looks, look, letters);
}

/** Notes a change; one that goes on where the last of its kind ended is the same. */
export function addChange(draft: Draft, change: Change): void {
  const last = draft.changes.at(-1);
  if (last?.kind === change.kind && last.to === change.from) {
    draft.changes[draft.changes.length - 1] = { ...last, to: change.to };
  } else draft.changes.push(change);
}
