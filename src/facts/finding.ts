import type { Message } from '../messages/index.js';
import type { Category, ConceptId, Severity } from '../standard/index.js';
import type { Cycle, OrganisationId } from './fact.js';

export type Outcome = 'pass' | 'fail' | 'not-applicable' | 'not-assessable';

/** One step of an explained evaluation: what was computed, from what, with which result. */
export interface Step {
  /** The expression in the reader's words: concept names, not ids. */
  readonly expression: Message;
  /** The result as text with its unit, or why there is none. */
  readonly result: Message;
  readonly steps: readonly Step[];
}

/** What a check found. */
export interface Finding {
  readonly check: string;
  readonly organisation: OrganisationId;
  readonly cycle: Cycle;
  readonly category: Category;
  readonly severity: Severity;
  readonly outcome: Outcome;
  readonly title: Message;
  /** With its values filled in. For `not-assessable` it names what is missing. */
  readonly message: Message;
  /** The arithmetic on one line, e.g. `0 ＋ 94 ＋ 178 ＝ 272，表中 281，差 9`. */
  readonly arithmetic: Message;
  readonly derivation: Step;
  readonly basis: string;
  /** The concepts whose rows the note belongs to, the first one first. */
  readonly concepts: readonly ConceptId[];
  /**
   * Identity: rule, concepts, organisation, ordinal; no value and no cycle, so that explanations carry
   * into next year. Evidence: a hash of the values.
   */
  readonly fingerprint: { readonly identity: string; readonly evidence: string };
}

/** A person's word on a finding: explained by the reporter, accepted (waived) or confirmed by a reviewer. */
export interface Ruling {
  readonly identity: string;
  readonly evidence: string;
  readonly organisation: OrganisationId;
  readonly cycle: Cycle;
  readonly kind: 'explained' | 'confirmed' | 'waived';
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}
