import type { Claim } from '../claims/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import { restatesOtherwise } from './comparing.js';
import { keyOf, plainScope } from './same-thing.js';
import { agreed, figures, printed, spanOfClaim } from './telling.js';

/** A sentence that stands twice, with one number changed. */
export const sentenceRepeated: AuditRule = {
  id: 'numbers.sentence-repeated',
  title: { zh: '同一句话数字不同', en: 'One sentence, another number' },
  category: 'truthfulness',
  severity: 'warning',
  observe: ({ claims }) => {
    const groups = new Map<string, (readonly Claim[])[]>();
    for (const sentence of claims.sentences) {
      const key = maskOf(sentence);
      if (key === null) continue;
      groups.set(key, [...(groups.get(key) ?? []), sentence]);
    }
    return [...groups.values()].flatMap(compared);
  },
};

/** Chinese characters that a sentence must have to be known again. */
const LEAST = 14;

/** The words around the numbers of a sentence, from its first clause to its last number. */
function maskOf(claims: readonly Claim[]): string | null {
  const [first] = claims;
  if (first === undefined || claims.length < 2) return null;
  const words = claims.map((claim) => claim.left.replace(/[\s\d]/g, '')).join('#');
  if ((words.match(/[\u4e00-\u9fff]/g)?.length ?? 0) < LEAST) return null;
  const voice = claims.map(({ scope, period }) => `${plainScope(scope)}/${period}`).join();
  return `${words}\u0001${voice}`;
}

function compared(sentences: readonly (readonly Claim[])[]): readonly Observation[] {
  const [first, ...others] = sentences;
  if (first === undefined) return [];
  return others.flatMap((other): readonly Observation[] => {
    const pairs = first.flatMap((claim, index) => {
      const twin = other[index];
      return twin === undefined ? [] : [[claim, twin] as const];
    });
    const unlike = pairs.filter(([a, b]) => restatesOtherwise(a, b));
    // 课程。高职1699门…; 资源库。高职160个…: what is counted otherwise is another thing.
    if (unlike.some(([a, b]) => a.mention.unit !== b.mention.unit)) return [];
    if (unlike.length === 0) return pairs.map(([a, b]) => agreed([a, b], figures(printed(a))));
    // Where most numbers differ, it is the same phrase about something else.
    if (unlike.length * 2 > pairs.length) return [];
    // What the words alone make the same thing is told by the rule of restating.
    const left = unlike.filter(([a, b]) => keyOf(a) === null || keyOf(a) !== keyOf(b));
    return left.map(([a, b]) => ({
      outcome: 'fail',
      message: {
        zh: `同一句话写了两遍，一处作 ${printed(a)}，另一处作 ${printed(b)}，请核对后统一。`,
        en: `The same sentence stands twice, once with ${printed(a)} and once with ${printed(b)}; check and keep one.`,
      },
      derivation: [figures(`${printed(a)} ≠ ${printed(b)}`)],
      spans: [spanOfClaim(b), spanOfClaim(a)],
      identity: [a.left, b.scope],
    }));
  });
}
