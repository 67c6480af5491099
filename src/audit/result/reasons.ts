import type { Message } from '../../messages/index.js';
import type { Audit } from '../audit.js';

/** A reason why numbers could not be judged, and how many. */
export interface Reason {
  readonly reason: Message;
  readonly count: number;
}

/** Why claims could not be judged, the most frequent reason first. */
export function reasonsOf({ findings }: Audit): readonly Reason[] {
  const reasons = new Map<string, Reason>();
  for (const { outcome, message } of findings) {
    if (outcome !== 'not-assessable') continue;
    const known = reasons.get(message.zh);
    reasons.set(message.zh, { reason: message, count: (known?.count ?? 0) + 1 });
  }
  return [...reasons.values()].toSorted(
    (a, b) => b.count - a.count || (a.reason.zh < b.reason.zh ? -1 : 1),
  );
}
