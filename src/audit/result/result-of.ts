import type { ReadDocument, ReadKind } from '../../document/model/index.js';
import type { Audit } from '../audit.js';
import type { AuditFinding } from '../finding.js';
import { ownerOf } from '../owner.js';
import { codePointsOf, type ToCodePoints } from './code-points.js';
import type { AuditResult, ResultFinding, Timings } from './schema.js';

/** What a result is made of. */
export interface Audited {
  /** Name of the file, without folders. */
  readonly file: string;
  /** SHA-256 of the file's bytes, in hexadecimal. */
  readonly sha256: string;
  readonly document: ReadDocument;
  /** Id of the edition it was held against. */
  readonly standard: string;
  readonly audit: Audit;
  readonly timings: Timings;
}

const KINDS: Readonly<Record<ReadKind, AuditResult['document']['kind']>> = {
  docx: 'docx',
  pdf: 'pdf',
  text: 'txt',
  markdown: 'md',
  html: 'html',
};

/** The result of an audit with all that is told of it; places are counted in code points from here on. */
export function resultOf({
  file,
  sha256,
  document,
  standard,
  audit,
  timings,
}: Audited): AuditResult {
  const points = codePointsOf(document.text);
  return {
    file,
    document: {
      title: document.title,
      kind: KINDS[document.kind],
      pages: document.pages,
      characters: points(document.text.length),
      sha256,
    },
    owner: ownerOf(document),
    unreadablePages: document.unreadablePages,
    standard,
    coverage: audit.coverage,
    findings: audit.findings.map((finding) => counted(finding, points)),
    timings,
  };
}

const counted = (finding: AuditFinding, points: ToCodePoints): ResultFinding => ({
  id: finding.id,
  rule: finding.rule,
  category: finding.category,
  severity: finding.severity,
  outcome: finding.outcome,
  evidence: finding.evidence.map(({ quote, start, end, page, table, row, column }) => ({
    quote,
    start: points(start),
    end: points(end),
    page,
    table,
    row,
    column,
  })),
  evidenceHash: finding.evidenceHash,
  title: finding.title,
  message: finding.message,
  derivation: finding.derivation,
});
