/** The documented answer of the audit; what the measure does not look at is left out. */
export interface AuditJson {
  readonly document: {
    readonly title: string | null;
    readonly kind: string;
    readonly pages: number | null;
    readonly characters: number;
  };
  readonly coverage: {
    readonly numbers: number;
    readonly claims: number;
    readonly notClaims: number;
    readonly assessed: number;
    readonly notAssessable: number;
  };
  readonly findings: readonly AuditFinding[];
}

export interface AuditFinding {
  readonly id: string;
  /** Its family comes first: `numbers.sum`. */
  readonly rule: string;
  readonly outcome: string;
  readonly message: string;
  readonly evidence: readonly AuditEvidence[];
}

export interface AuditEvidence {
  readonly quote: string;
  /** Code points in the decoded text, a byte-order mark not counted. */
  readonly start: number;
  readonly end: number;
}
