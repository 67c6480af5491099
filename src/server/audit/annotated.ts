import type { AuditFinding } from '../../audit/index.js';
import { annotatedDocument } from '../../cli/audit/annotated-document.js';
import { wordRemarks } from '../../cli/audit/word-remarks.js';
import { annotatedHtml } from '../../document/write/annotated-html/index.js';
import { commentedDocx } from '../../document/write/docx-comments/index.js';
import type { AnnotateJob, Made } from './job.js';
import { auditMessages } from './messages.js';
import type { AuditedFile } from './read-and-audit.js';

/** A report with the chosen findings beside its words: a Word file with comments in it, any other as a page. */
export function annotated(audited: AuditedFile, job: AnnotateJob): Made {
  const findings = chosenOf(audited.audit.findings, job);
  if (audited.document.kind === 'docx') {
    return { type: 'docx', bytes: commentedDocx(job.bytes, wordRemarks(findings, job.locale)) };
  }
  const audit = { ...audited.audit, findings };
  const page = annotatedHtml(annotatedDocument({ ...audited, audit }, job.locale));
  return { type: 'html', bytes: new TextEncoder().encode(page) };
}

/** The findings that are chosen, in their own order; those ruled right say so. */
function chosenOf(
  findings: readonly AuditFinding[],
  { chosen, confirmed }: AnnotateJob,
): readonly AuditFinding[] {
  const isChosen = new Set(chosen);
  const isConfirmed = new Set(confirmed);
  return findings
    .filter(({ id, outcome }) => outcome === 'fail' && isChosen.has(id))
    .map((finding) =>
      isConfirmed.has(finding.id)
        ? { ...finding, derivation: [...finding.derivation, auditMessages.ruledRight] }
        : finding,
    );
}
