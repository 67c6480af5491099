import type { Span } from '../document/model/index.js';
import type { Outcome } from '../facts/index.js';
import type { Message } from '../messages/index.js';
import type { Category, Severity } from '../standard/index.js';

/** A place that a finding rests on. */
export interface Evidence extends Span {
  /** Exactly `text.slice(start, end)`: the number with its few words, never the paragraph. */
  readonly quote: string;
  readonly page: number | null;
  /** The label of the table it stands in (`表1-3`), or its ordinal in the document (`#4`); null outside tables. */
  readonly table: string | null;
  /** From 1, head rows counted; null outside tables. */
  readonly row: number | null;
  readonly column: number | null;
}

/** What a rule says of one place or of several that contradict each other; the audit adds the rest. */
export interface Observation {
  readonly outcome: Extract<Outcome, 'pass' | 'fail' | 'not-assessable'>;
  /** Where the rule's own severity does not fit. */
  readonly severity?: Severity;
  /** What is wrong, with both sides: 同一就业率写了两个值：94.8% 与 95.9%. */
  readonly message: Message;
  /** The arithmetic, or whatever else proves it, a line each: (1,705 ＋ 1,288) ÷ 3,120 ＝ 95.93%. */
  readonly derivation: readonly Message[];
  /** The place to be mended first. Never empty for a failure. */
  readonly spans: readonly Span[];
  /** What makes it this finding and no other: words, never values or offsets, so that a changed file keeps it. */
  readonly identity: readonly string[];
}

/** A finding of an audit (年报核查). */
export interface AuditFinding extends Omit<Observation, 'spans' | 'identity' | 'severity'> {
  /** Rule, identity and ordinal, hashed: the same in the next version of the document. */
  readonly id: string;
  /** Hash of the quotes: another value under the same `id` reads "changed since it was ruled on". */
  readonly evidenceHash: string;
  readonly rule: string;
  readonly title: Message;
  readonly category: Category;
  readonly severity: Severity;
  readonly evidence: readonly Evidence[];
}
