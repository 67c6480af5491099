import type { AuditFinding } from './finding.js';
import type { Scene } from './scene.js';

/** How much of a document was judged: numbers = claims + notClaims, claims = assessed + notAssessable. */
export interface Coverage {
  readonly numbers: number;
  readonly claims: number;
  readonly notClaims: number;
  /** Claims that some rule held against something else. */
  readonly assessed: number;
  readonly notAssessable: number;
}

export function coverageOf({ claims }: Scene, findings: readonly AuditFinding[]): Coverage {
  const held = findings
    .filter(({ rule, outcome }) => rule.startsWith('numbers.') && outcome !== 'not-assessable')
    .flatMap(({ evidence }) => evidence)
    .toSorted((a, b) => a.start - b.start);
  const assessed = claims.claims.filter(({ start, end }) =>
    held.some((each) => each.start < end && start < each.end),
  ).length;
  return {
    numbers: claims.numbers,
    claims: claims.claims.length,
    notClaims: claims.notClaims,
    assessed,
    notAssessable: claims.claims.length - assessed,
  };
}
