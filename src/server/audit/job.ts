import type { Message, Refusal, RefusalKind } from '../../messages/index.js';
import type { Standard } from '../../standard/index.js';

/** A file somebody brought. */
export interface FileToAudit {
  /** Its name; tells its kind. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Official names of organisations; empty where none are known. */
  readonly roster: readonly string[];
}

/** What is asked of an auditing process about one file. */
export interface Job extends FileToAudit {
  readonly work: 'audit';
}

/** What goes to the process: the standard before everything else, then one job at a time. */
export type ToProcess = { readonly standard: Standard } | { readonly job: Job };

/** A refusal as it passes from one process to another. */
export interface PlainRefusal {
  readonly kind: RefusalKind;
  readonly code: string;
  readonly what: Message;
  readonly next: Message;
}

/** What comes back: what was made, why nothing was, or how the process failed. */
export type FromProcess =
  | { readonly made: Uint8Array }
  | { readonly refused: PlainRefusal }
  | { readonly failed: string };

/** A refusal with its sentences alone; its details stay behind. */
export const plainRefusal = ({ kind, code, what, next }: Refusal): PlainRefusal => ({
  kind,
  code,
  what,
  next,
});
