import { type AuditResult, failuresOf } from '../result.js';
import { closingOf } from './closing.js';
import { faultKinds } from './fault-kinds.js';
import { namesOf } from './names.js';
import type { AuditSummary, Unread } from './schema.js';
import { summarisedReport } from './summarised-report.js';

/** Several audits as one; `unread` are files that there is no result of. */
export function summaryOf(
  results: readonly AuditResult[],
  unread: readonly Unread[] = [],
): AuditSummary {
  const names = namesOf(results);
  const nameOf = (result: AuditResult): string => names.get(result) ?? result.file;
  const summary = {
    reports: results.map((result) => summarisedReport(result, nameOf(result))),
    kinds: faultKinds(results, nameOf),
    faultless: results.filter((result) => failuresOf(result).length === 0).map(nameOf),
    unread,
  };
  return { ...summary, closing: closingOf(summary) };
}
