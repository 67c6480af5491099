import { join } from 'node:path';
import type { AuditResult } from '../../audit/result.js';
import {
  type AuditSummary,
  summaryDocument,
  summaryOf,
  summaryRows,
  type Unread,
} from '../../audit/summary/index.js';
import { guarded } from '../../collect/formula-guard.js';
import { docxOf } from '../../document/write/docx.js';
import type { Locale } from '../../messages/index.js';
import { json } from '../console.js';
import { writeWhole } from './write-whole.js';

export interface SummaryOrders {
  readonly out: string;
  readonly locale: Locale;
  /** The moment that files carry, ISO 8601. */
  readonly moment: string;
}

/** Writes the summary of a run in three forms; gives their paths. */
export async function writeSummary(
  results: readonly AuditResult[],
  unread: readonly Unread[],
  { out, locale, moment }: SummaryOrders,
): Promise<readonly string[]> {
  const summary: AuditSummary = summaryOf(results, unread);
  const files = [
    ['summary.docx', await docxOf(summaryDocument(summary, { created: moment }))],
    ['summary.csv', csv(summaryRows(summary, locale))],
    ['summary.json', json(summary)],
  ] as const;
  const paths = files.map(([name]) => join(out, name));
  for (const [name, content] of files) await writeWhole(join(out, name), content);
  return paths;
}

/** A byte order mark, without which spreadsheets take Chinese for another encoding. */
const MARK = '\ufeff';

const csv = (rows: readonly (readonly string[])[]): string =>
  `${MARK}${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;

function field(text: string): string {
  const safe = guarded(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
