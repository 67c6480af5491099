import { type AuditFinding, auditOf } from '../../../src/audit/index.js';
import type { AuditRule } from '../../../src/audit/rule.js';
import type { ReadDocument } from '../../../src/document/model/index.js';
import { editionOf } from '../../../src/standard/index.js';
import { bundledStandard } from '../../../src/standard/load.js';
import { documentOf } from './document.js';

const standard = await bundledStandard();
const found = editionOf(standard, 2023);
if (found === undefined) throw new Error('The bundled standard has no edition for 2023.');
export const edition = found;

/** What rules find in a document. */
export const findingsIn = (
  document: ReadDocument,
  rules: readonly AuditRule[],
): readonly AuditFinding[] => {
  const input = { document, edition, concepts: standard.concepts, roster: [] };
  const { coverage, findings } = auditOf(input, rules);
  if (coverage.stopped.length > 0) throw new Error(JSON.stringify(coverage.stopped));
  return findings;
};

/** The sentences of a rule's failures in lines, in reading order. */
export const failuresOf = (
  rule: AuditRule,
  lines: string,
  more: Partial<ReadDocument> = {},
): readonly string[] =>
  findingsIn(documentOf(lines, more), [rule])
    .filter(({ outcome }) => outcome === 'fail')
    .map(({ message }) => message.zh);

/** The quotes of the first place of each failure. */
export const quotesOf = (
  rule: AuditRule,
  lines: string,
  more: Partial<ReadDocument> = {},
): readonly string[] =>
  findingsIn(documentOf(lines, more), [rule])
    .filter(({ outcome }) => outcome === 'fail')
    .map(({ evidence }) => evidence[0]?.quote ?? '');
