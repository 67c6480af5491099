import { type AuditFinding, auditOf } from '../../src/audit/index.js';
import type { AuditRule } from '../../src/audit/rule.js';
import type { ReadDocument } from '../../src/document/model/index.js';
import { bundledStandard } from '../../src/standard/load.js';

const standard = await bundledStandard();
const edition = standard.editions.find(({ id }) => id === 'secondary-2023');

/** What the rules find in a document, failures only. */
export function failuresIn(
  document: ReadDocument,
  rules: readonly AuditRule[],
  given: { readonly roster?: readonly string[] } = {},
): readonly AuditFinding[] {
  return auditedBy(document, rules, given).filter(({ outcome }) => outcome === 'fail');
}

/** What the rules observe in a document, of every outcome. */
export function auditedBy(
  document: ReadDocument,
  rules: readonly AuditRule[],
  { roster = [] }: { readonly roster?: readonly string[] } = {},
): readonly AuditFinding[] {
  if (edition === undefined) throw new Error('the bundled edition is missing');
  const audit = auditOf({ document, edition, concepts: standard.concepts, roster }, rules);
  if (audit.coverage.stopped.length > 0) throw new Error(JSON.stringify(audit.coverage.stopped));
  return audit.findings;
}
