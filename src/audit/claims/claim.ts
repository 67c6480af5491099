import type { Passage, ReadBlock, Span } from '../../document/model/index.js';
import type { Message } from '../../messages/index.js';
import type { Quantity } from '../../quantity/index.js';
import type { ConceptId } from '../../standard/index.js';
import type { Mention } from '../mentions.js';
import type { AnnexValue } from '../tables/annex-values.js';
import type { TableInPlace } from '../tables/table-in-place.js';
import type { ConceptFinder } from './concept-names.js';

/**
 * What a number says of its subject. `value`: how much there is of it. `change` and `growth`: how much more or
 * less than before, absolutely or in per cent. `points`: the same in percentage points. `share`: its part of a
 * base that the text names or means.
 */
export type Role = 'value' | 'change' | 'growth' | 'points' | 'share';

/** A number of the document, and what it asserts. */
export interface Claim extends Span {
  readonly mention: Mention;
  readonly quantity: Quantity;
  readonly role: Role;
  readonly block: ReadBlock;
  readonly passage: Passage;
  /** The number with its few words: what a finding shows. */
  readonly quoted: Span;
  /** The normalised noun phrase that the number counts or measures; empty where none was found. */
  readonly head: string;
  /** The concept that the head names, if the edition knows it. */
  readonly concept: ConceptId | null;
  /** The words before the number in its clause, and behind it, as they stand there. */
  readonly left: string;
  readonly right: string;
  /** Of a share: the base as the text names it; empty where it names none. */
  readonly base: string;
  /** Of a change: 1 more, −1 less; 0 otherwise. */
  readonly direction: 1 | -1 | 0;
  /** Whose number it is: empty for the report's own organisation, otherwise a name or a place in the document. */
  readonly scope: string;
  /** When: `now`, `last`, or another time in words of its own. Only equal periods can contradict. */
  readonly period: string;
  /** Whether it is told as of a day within the year (截至2023年8月31日), when it may have been another. */
  readonly dated: boolean;
  /** Meant to be, not yet so: 计划招生, 力争达到. */
  readonly planned: boolean;
  /** What kind of thing its unit counts; only equal kinds can contradict. */
  readonly measure: string;
  /** Sentence in the document, counted from 0; cells have none. */
  readonly sentence: number | null;
  /** Whether it stands behind 其中 or its like, and so tells a part of what was told before. */
  readonly part: boolean;
  /**
   * Whether it may be of some only, though its name says all: told right behind a thing that may have them (专业群4个，
   * 在校生6721人), reached by something (覆盖专业11个), or asked (教职工684人中650人满意).
   */
  readonly attached: boolean;
  /** Whether its sentence, or its table, says that the number is the report's own: 全市…, 我校…. */
  readonly owned: boolean;
  /** The cell it stands in. */
  readonly cell: CellPlace | null;
  /** Why its scope cannot be settled; null where it can be compared. */
  readonly unsettled: Message | null;
}

export interface CellPlace {
  readonly table: TableInPlace;
  readonly row: number;
  readonly column: number;
}

/** All numbers of a document: `numbers` = `claims` and `notClaims`. */
export interface Claims {
  readonly numbers: number;
  readonly claims: readonly Claim[];
  /** Dates, ordinals, codes and other numbers that assert nothing. */
  readonly notClaims: number;
  /** Claims of prose by sentence, in reading order; sentences without a claim are left out. */
  readonly sentences: readonly (readonly Claim[])[];
  /** What the annex tables give for the edition's concepts. */
  readonly annex: readonly AnnexValue[];
  /** The concept that a phrase names among those of a measure: what a share calls its base. */
  readonly conceptOf: ConceptFinder;
}
