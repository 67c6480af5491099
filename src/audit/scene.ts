import type { Passage, ReadBlock, ReadDocument } from '../document/model/index.js';
import type { Concept, ConceptId, Edition } from '../standard/index.js';
import type { Claims } from './claims/index.js';
import type { KnownFacts } from './known-facts.js';
import type { Section } from './sections.js';
import type { TableInPlace } from './tables/table-in-place.js';

/** What an audit is given. */
export interface AuditInput {
  readonly document: ReadDocument;
  readonly edition: Edition;
  readonly concepts: ReadonlyMap<ConceptId, Concept>;
  /** What the figures of the report ought to be, where a file of them is at hand. */
  readonly facts?: KnownFacts | undefined;
  /** Official names of organisations; empty where no roster is at hand. */
  readonly roster: readonly string[];
}

/** A passage of running text, and the block it belongs to. */
export interface Prose {
  readonly block: ReadBlock;
  readonly passage: Passage;
  /** The section it stands in. */
  readonly section: Section;
}

/** The document as the rules look at it; each part is worked out once. */
export interface Scene extends AuditInput {
  /** The year that the report reports on (2023年度 → 2023); null where it says none or several. */
  readonly reportYear: number | null;
  /** Whose report it is, as cover, title or head name it; null where unknown. */
  readonly organisation: string | null;
  /** Headings as a tree; the root has level 0 and holds what stands before the first heading. */
  readonly root: Section;
  /** Paragraphs and notes in reading order: what is told, contents and page heads aside. */
  readonly prose: readonly Prose[];
  readonly tables: readonly TableInPlace[];
  readonly claims: Claims;
}

export type { TableInPlace } from './tables/table-in-place.js';
