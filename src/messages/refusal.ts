import { filled, type Message, type MessageValues } from './message.js';

/** Why something was refused: the few kinds that callers act on differently. */
export type RefusalKind =
  | 'bad-input'
  | 'not-signed-in'
  | 'not-allowed'
  | 'not-found'
  | 'conflict'
  | 'too-large'
  | 'too-many'
  | 'unavailable';

/** A refusal's text as data: what happened, and what to do next. */
export interface RefusalText {
  readonly what: Message;
  readonly next: Message;
}

/**
 * The one error that users see. `what` says what is wrong and where, `next` what to do;
 * `details` carries the machine-readable part (the faults of a file, both sides of a conflict).
 */
export class Refusal extends Error {
  readonly kind: RefusalKind;
  /** A stable name such as `store.locked`, for tests and translations. */
  readonly code: string;
  readonly what: Message;
  readonly next: Message;
  readonly details: unknown;

  constructor(
    kind: RefusalKind,
    code: string,
    text: RefusalText,
    values: MessageValues = {},
    details?: unknown,
  ) {
    super(filled(text.what, values).en);
    this.name = 'Refusal';
    this.kind = kind;
    this.code = code;
    this.what = filled(text.what, values);
    this.next = filled(text.next, values);
    this.details = details;
  }
}
