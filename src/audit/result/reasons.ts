import type { Message } from '../../messages/index.js';
import type { Audit } from '../audit.js';

/** A reason why claims could not be judged, and how many. */
export interface Reason {
  readonly reason: Message;
  readonly count: number;
}

const ALONE: Message = {
  zh: '文中没有可以与之比对的另一处数据',
  en: 'Nothing else in the document to hold it against',
};

/** Why claims could not be judged, the most frequent reason first. What no rule spoke of stood alone. */
export function reasonsOf({ coverage, findings }: Audit): readonly Reason[] {
  const reasons = new Map<string, Reason>();
  let told = 0;
  for (const { outcome, rule, message } of findings) {
    if (outcome !== 'not-assessable' || !rule.startsWith('numbers.')) continue;
    const count = (reasons.get(message.zh)?.count ?? 0) + 1;
    reasons.set(message.zh, { reason: message, count });
    told += 1;
  }
  const alone = coverage.notAssessable - told;
  return [...reasons.values(), ...(alone > 0 ? [{ reason: ALONE, count: alone }] : [])].toSorted(
    (a, b) => b.count - a.count || (a.reason.zh < b.reason.zh ? -1 : 1),
  );
}
