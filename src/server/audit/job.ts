import type { Locale, Message, Refusal, RefusalKind } from '../../messages/index.js';
import type { Standard } from '../../standard/index.js';
import type { NoticeRequest, SummaryRequest } from '../shapes/audit-files.js';

/** A file somebody brought. */
export interface FileToAudit {
  /** Its name; tells its kind. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Official names of organisations; empty where none are known. */
  readonly roster: readonly string[];
}

/** What is found in a file, for the page. */
export interface AuditJob extends FileToAudit {
  readonly work: 'audit';
}

/** The file with what is found in it beside its words. */
export interface AnnotateJob extends FileToAudit {
  readonly work: 'annotate';
  /** Ids of the findings that go in. */
  readonly chosen: readonly string[];
  /** Of these, those that somebody has ruled right. */
  readonly confirmed: readonly string[];
  readonly locale: Locale;
}

/** The notice of corrections to the school of a report. */
export interface NoticeJob {
  readonly work: 'notice';
  /** For sentences about it. */
  readonly file: string;
  readonly asked: NoticeRequest;
  /** ISO 8601. */
  readonly created: string;
}

/** The summary of several audits. */
export interface SummaryJob {
  readonly work: 'summary';
  readonly file: string;
  readonly asked: SummaryRequest;
  /** ISO 8601. */
  readonly created: string;
}

/** What is asked of an auditing process. */
export type Job = AuditJob | AnnotateJob | NoticeJob | SummaryJob;

/** What a job made: the answer of an audit, or a file. */
export interface Made {
  readonly bytes: Uint8Array;
  readonly type: 'json' | 'docx' | 'html' | 'csv';
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
  | { readonly made: Made }
  | { readonly refused: PlainRefusal }
  | { readonly failed: string };

/** A refusal with its sentences alone; its details stay behind. */
export const plainRefusal = ({ kind, code, what, next }: Refusal): PlainRefusal => ({
  kind,
  code,
  what,
  next,
});
