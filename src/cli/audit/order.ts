import type { KnownFacts } from '../../audit/index.js';
import type { AuditResult } from '../../audit/result.js';
import type { Locale, Message } from '../../messages/index.js';

/** What is the same for every file of a run. */
export interface AuditOrders {
  /** Id of an edition; the one in force in a report's year where none is named. */
  readonly standard?: string | undefined;
  readonly facts?: KnownFacts | undefined;
  readonly roster: readonly string[];
  readonly locale: Locale;
  /** Also what holds and what cannot be judged. */
  readonly all: boolean;
  /** Whether an annotated page is wanted of every report, Word files too. */
  readonly wantsPage: boolean;
  /** The moment that files carry, ISO 8601. */
  readonly moment: string;
}

/** One report to be audited. */
export interface FileOrder {
  readonly path: string;
  /** Where its outputs go: their path up to the name's first ending; null where none are wanted. */
  readonly base: string | null;
}

/** Why a file was not audited, in a form that passes from one process to another. */
export interface PlainRefusal {
  readonly what: Message;
  readonly next: Message;
}

/** What became of a file. */
export type FileReport =
  | {
      readonly result: AuditResult;
      readonly written: readonly string[];
      /** The annotated page, where it is the answer. */
      readonly page?: string | undefined;
    }
  | { readonly refusal: PlainRefusal };
