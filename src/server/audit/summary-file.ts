import { summaryDocument, summaryOf, summaryRows } from '../../audit/summary/index.js';
import { docxOf } from '../../document/write/docx.js';
import { auditCsv } from '../presenters/audit-csv.js';
import type { Made, SummaryJob } from './job.js';

/** The summary of several audits, to read or to reckon with. */
export async function summaryFile({ asked, created }: SummaryJob): Promise<Made> {
  const summary = summaryOf(asked.results, asked.unread);
  if (asked.format === 'csv') {
    const text = auditCsv(summaryRows(summary, asked.locale));
    return { type: 'csv', bytes: new TextEncoder().encode(text) };
  }
  return { type: 'docx', bytes: await docxOf(summaryDocument(summary, { created })) };
}
