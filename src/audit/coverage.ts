import type { Message } from '../messages/index.js';
import type { Claim } from './claims/index.js';
import type { AuditFinding, Evidence } from './finding.js';
import type { StoppedRule } from './observed.js';
import type { Scene } from './scene.js';

/** How much of a document was judged: numbers = claims + notClaims, claims = assessed + notAssessable. */
export interface Coverage {
  readonly numbers: number;
  readonly claims: number;
  readonly notClaims: number;
  /** Claims that some rule held against something else. */
  readonly assessed: number;
  readonly notAssessable: number;
  /** Why claims could not be judged, the most frequent reason first; the counts make `notAssessable`. */
  readonly reasons: readonly Reason[];
  /** Rules that a fault of the program stopped on this document; none, as a rule. */
  readonly stopped: readonly StoppedRule[];
}

/** A reason why claims could not be judged, and how many. */
export interface Reason {
  readonly reason: Message;
  readonly count: number;
}

const ALONE: Message = {
  zh: '文中没有可以与之比对的另一处数据',
  en: 'Nothing else in the document to hold it against',
};
const INTENDED: Message = {
  zh: '是计划、目标或要求，没有实际数可比',
  en: 'A plan, target or requirement, with no result to hold it against',
};

/** The coverage of an audit by what its rules held against something. */
export function coverageOf(
  { claims }: Scene,
  findings: readonly AuditFinding[],
  stopped: readonly StoppedRule[],
): Coverage {
  const isHeld = heldBy(findings);
  const left = claims.claims.filter((claim) => !isHeld(claim));
  return {
    numbers: claims.numbers,
    claims: claims.claims.length,
    notClaims: claims.notClaims,
    assessed: claims.claims.length - left.length,
    notAssessable: left.length,
    reasons: reasonsOf(left),
    stopped,
  };
}

/** Whether some rule on numbers held a claim against something, by the places it showed. */
function heldBy(findings: readonly AuditFinding[]): (claim: Claim) => boolean {
  const held = findings
    .filter(({ rule, outcome }) => rule.startsWith('numbers.') && outcome !== 'not-assessable')
    .flatMap(({ evidence }) => evidence)
    .toSorted((a, b) => a.start - b.start);
  const reach: number[] = [];
  for (const { end } of held) reach.push(Math.max(end, reach.at(-1) ?? 0));
  return ({ start, end }) => (reach[countBefore(held, end) - 1] ?? 0) > start;
}

/** How many places begin before `end`. */
function countBefore(places: readonly Evidence[], end: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.start ?? 0) < end) low = middle + 1;
    else high = middle;
  }
  return low;
}

function reasonsOf(left: readonly Claim[]): readonly Reason[] {
  const reasons = new Map<string, Reason>();
  for (const { unsettled, planned } of left) {
    const reason = unsettled ?? (planned ? INTENDED : ALONE);
    reasons.set(reason.zh, { reason, count: (reasons.get(reason.zh)?.count ?? 0) + 1 });
  }
  return [...reasons.values()].toSorted(
    (a, b) => b.count - a.count || (a.reason.zh < b.reason.zh ? -1 : 1),
  );
}
