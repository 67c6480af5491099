import { type AuditResult, failuresOf, schoolName } from '../result.js';
import { closingOf } from './closing.js';
import { faultKinds } from './fault-kinds.js';
import type { AuditSummary, Unread } from './schema.js';
import { summarisedReport } from './summarised-report.js';

/** Several audits as one; `unread` are files that there is no result of. */
export function summaryOf(
  results: readonly AuditResult[],
  unread: readonly Unread[] = [],
): AuditSummary {
  const summary = {
    reports: results.map(summarisedReport),
    kinds: faultKinds(results),
    faultless: results.filter((result) => failuresOf(result).length === 0).map(schoolName),
    unread,
  };
  return { ...summary, closing: closingOf(summary) };
}
