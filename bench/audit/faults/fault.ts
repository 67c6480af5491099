import type { Piece } from '../layout/index.js';

/** The families of rules; a fault is of the family that is about such things. */
export type Family = 'numbers' | 'structure' | 'time' | 'names' | 'units' | 'care';

export type FaultKind =
  | 'digit'
  | 'swap'
  | 'decimal'
  | 'unit'
  | 'row'
  | 'year'
  | 'contents-wording'
  | 'contents-page'
  | 'heading-number'
  | 'table-number'
  | 'caption-chapter'
  | 'caption-missing'
  | 'chapter-missing'
  | 'list-wording'
  | 'declaration'
  | 'template'
  | 'number-missing'
  | 'sentence-cut'
  | 'paragraph-twice'
  | 'future'
  | 'own-year'
  | 'own-name'
  | 'title'
  | 'document-number'
  | 'bracket'
  | 'punctuation'
  | 'impossible-unit';

/** Something put into a report. */
export interface Fault {
  readonly kind: FaultKind;
  readonly family: Family;
  /** Whether what is printed contradicts itself now. */
  readonly detectable: boolean;
  /** What was done, for the list of misses. */
  readonly what: string;
  /** By what it can be found: the relation that fails. */
  readonly by: string;
  /** Where it stands. */
  readonly pieces: readonly Piece[];
  /** The other places that show it. */
  readonly operands: readonly Piece[];
  /** Of something that is missing: a finding without a place tells it by one of these words. */
  readonly words: readonly string[];
}
