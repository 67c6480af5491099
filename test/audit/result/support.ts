import { type Audit, auditOf } from '../../../src/audit/index.js';
import { type AuditResult, resultOf } from '../../../src/audit/result.js';
import type { AuditRule } from '../../../src/audit/rule.js';
import type { ReadDocument } from '../../../src/document/model/index.js';
import { bundledStandard } from '../../../src/standard/load.js';
import { reportOf } from '../report-of.js';

const standard = await bundledStandard();
const edition = standard.editions.find(({ id }) => id === 'secondary-2023');

/** A rule that finds a word wherever it stands, so that a test knows what is found. */
export const finding = (
  word: string,
  rule: Pick<AuditRule, 'category' | 'severity'> & Partial<AuditRule> = {
    category: 'truthfulness',
    severity: 'error',
  },
): AuditRule => ({
  id: `numbers.${word.codePointAt(0)?.toString(16)}`,
  title: { zh: `找到${word}`, en: `found ${word}` },
  observe: ({ document: { text } }) => {
    const spans = [];
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      spans.push({ start: at, end: at + word.length });
    }
    return spans.length === 0
      ? []
      : [
          {
            outcome: 'fail',
            message: { zh: `写着“${word}”，请更正。`, en: `It says "${word}"; mend it.` },
            derivation: [
              { zh: '一行', en: 'a line' },
              { zh: '又一行', en: 'another' },
            ],
            spans,
            identity: [word],
          },
        ];
  },
  ...rule,
});

export interface Audited {
  readonly document: ReadDocument;
  readonly audit: Audit;
  readonly result: AuditResult;
}

/** Lines of a report, audited by rules of the test. */
export function auditedLines(
  lines: string,
  rules: readonly AuditRule[],
  file = '示例职业学校.txt',
): Audited {
  if (edition === undefined) throw new Error('the bundled edition is missing');
  const document = reportOf(lines);
  const audit = auditOf({ document, edition, concepts: standard.concepts, roster: [] }, rules);
  const result = resultOf({
    file,
    sha256: '0'.repeat(64),
    document,
    standard: edition.id,
    audit,
    timings: { read: 1, audit: 2, total: 3 },
  });
  return { document, audit, result };
}
