import type { Concept, ConceptId } from './concept.js';
import type { Edition } from './edition.js';

/** The concept register and the editions that ask for its concepts. */
export interface Standard {
  readonly concepts: ReadonlyMap<ConceptId, Concept>;
  readonly editions: readonly Edition[];
}

/** A fault of a file of the standard. Lines and columns count from 1. */
export interface Fault {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: { readonly zh: string; readonly en: string };
}

/** The edition in force in a cycle, or nothing. */
export const editionOf = (standard: Standard, cycle: number): Edition | undefined =>
  standard.editions.find((each) => each.cycles.from <= cycle && cycle <= each.cycles.to);
