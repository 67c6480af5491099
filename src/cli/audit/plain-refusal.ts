import { Refusal, visible } from '../../messages/index.js';
import { auditRefusals } from './messages.js';
import type { PlainRefusal } from './order.js';

/** What is told of an error: a refusal as it is, anything else as something unforeseen. */
export function plainRefusal(error: unknown, path: string): PlainRefusal {
  const refusal = error instanceof Refusal ? error : unforeseen(error, path);
  return { what: refusal.what, next: refusal.next };
}

const unforeseen = (error: unknown, path: string): Refusal =>
  new Refusal('bad-input', 'audit.unforeseen', auditRefusals.unforeseen, {
    path,
    why: visible(error instanceof Error ? error.message : String(error)),
  });
