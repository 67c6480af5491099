import type { ResultFinding } from '../result.js';

/** What a reviewer said of a finding: that it is so (属实), or a false alarm (误报). */
export interface AuditRuling {
  /** Id of the finding. */
  readonly finding: string;
  /** What its quotes were when it was ruled on. */
  readonly evidenceHash: string;
  readonly verdict: 'confirmed' | 'mistaken';
  /** What the reviewer adds for the school. */
  readonly remark?: string | undefined;
}

/** A finding as a notice lists it. */
export interface ListedFinding {
  readonly finding: ResultFinding;
  /** The ruling that holds for it: one on other quotes does not. */
  readonly ruling: AuditRuling | undefined;
}

/** The findings that a notice lists: false alarms are left out, and so is all that nobody confirmed if only that is wanted. */
export function listedFindings(
  findings: readonly ResultFinding[],
  rulings: readonly AuditRuling[],
  onlyConfirmed: boolean,
): readonly ListedFinding[] {
  const known = new Map(
    rulings.map((ruling) => [`${ruling.finding} ${ruling.evidenceHash}`, ruling]),
  );
  return findings
    .map((finding) => ({ finding, ruling: known.get(`${finding.id} ${finding.evidenceHash}`) }))
    .filter(({ ruling }) => ruling?.verdict !== 'mistaken')
    .filter(({ ruling }) => !onlyConfirmed || ruling?.verdict === 'confirmed');
}
