import type { ReadParagraph } from '../../../model/index.js';
import type { FlowItem } from '../../flow/flow.js';
import type { XmlElement } from '../../package/xml-tree.js';
import type { Counters } from '../numbering/counters.js';
import type { Numbering } from '../numbering/numbering-part.js';
import type { Styles } from '../styles/styles.js';
import type { Draft, WordParagraph } from '../words/draft.js';
import type { Fields } from '../words/fields.js';
import type { PageCount } from '../words/pages.js';

/** One end of a remark: an offset among the words of a paragraph. */
export interface RemarkEnd {
  readonly paragraph: WordParagraph;
  readonly offset: number;
}

export interface Remark {
  start?: RemarkEnd;
  end?: RemarkEnd;
}

/** Notes of a kind by their ids, and the part they stand in. */
export interface Notes {
  readonly xml: string;
  readonly byId: ReadonlyMap<string, XmlElement>;
}

/** What the reading of a document knows and gathers on its way. */
export interface Reading {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly counters: Counters;
  readonly fields: Fields;
  readonly pages: PageCount;
  readonly footnotes: Notes;
  readonly endnotes: Notes;
  /** How far each sequence of captions has been counted. */
  readonly sequences: Map<string, number>;
  readonly remarks: Map<string, Remark>;
  /** Paragraphs in the style of a title. */
  readonly titles: Draft[];
  /** What stands beside the text that is being read, and follows it: notes, boxes, alternative texts. */
  readonly aside: FlowItem[];
  /** Counts cells, and refuses more than a report has. */
  readonly countCells: (count: number) => void;
  /** Counts characters, and refuses more than a report has. */
  readonly countCharacters: (count: number) => void;
  /** Reads the blocks among elements; given here so that a box may hold what holds it. */
  readonly blocks: (elements: readonly XmlElement[], place: Place) => readonly FlowItem[];
}

/** Where in a document reading takes place. */
export interface Place {
  /** The text of the part that is read. */
  readonly xml: string;
  readonly within: ReadParagraph['within'];
  /** The element of the main text that all this hangs on; nothing in the main text itself. */
  readonly anchor: XmlElement | undefined;
  readonly isCell: boolean;
  readonly isFurniture: boolean;
}
