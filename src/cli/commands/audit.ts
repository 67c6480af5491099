import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type AuditResult, failuresOf } from '../../audit/result.js';
import { Refusal, type RefusalText, sentence } from '../../messages/index.js';
import { resultsIn, sayReports } from '../audit/answered.js';
import { basesFor } from '../audit/bases.js';
import { sayUndone, sayWritten } from '../audit/ending.js';
import { interruptible } from '../audit/interrupted.js';
import { auditRefusals, auditSentences } from '../audit/messages.js';
import type { FileReport } from '../audit/order.js';
import { type OrderOptions, ordersOf } from '../audit/orders-of.js';
import { reportsAt } from '../audit/reports-at.js';
import { reportsOf } from '../audit/run.js';
import { type Console, type ExitCode, sayRefusal } from '../console.js';

export interface AuditOptions extends OrderOptions {
  readonly out?: string;
  readonly summary: boolean;
}

/** Audits finished reports: where each contradicts itself or the rules it stands under. */
export async function audit(
  paths: readonly string[],
  options: AuditOptions,
  console: Console,
): Promise<ExitCode> {
  const { out, format, all } = options;
  if (options.summary && out === undefined) throw usage(auditRefusals.summaryNowhere);
  const isList = paths.length > 1 || (await isFolder(paths[0]));
  if (format === 'html' && isList && out === undefined) throw usage(auditRefusals.htmlOfSeveral);
  const found = await foundAt(paths, console);
  const bases = out === undefined ? [] : basesFor(found.paths, out);
  const files = found.paths.map((path, index) => ({ path, base: bases[index] ?? null }));
  const orders = await ordersOf(options, console);
  const reports = await interruptible((signal) => reportsOf(files, orders, signal, console));
  const done = reports.filter((report) => report !== undefined);
  const results = resultsIn(done);
  sayReports(done, { format, all, isList }, console);
  if (out !== undefined) {
    const written = done.flatMap((report) => ('written' in report ? report.written : []));
    const summary =
      options.summary && done.length === reports.length
        ? await summaryFiles(results, unreadIn(found.paths, reports), { ...orders, out })
        : [];
    sayWritten([...written, ...summary], out, console);
  }
  const isWhole = sayUndone(reports, console);
  if (options.summary && done.length < reports.length) {
    console.say(sentence(auditSentences.noSummary, console.locale));
  }
  return found.isWhole && isWhole ? severityCode(results) : 2;
}

const usage = (text: RefusalText): Refusal => new Refusal('bad-input', 'audit.usage', text);

const isFolder = async (path = ''): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isDirectory() === true;

interface Found {
  readonly paths: readonly string[];
  /** Whether every path named something. */
  readonly isWhole: boolean;
}

/** The reports that paths name. What names nothing is told, and the others are done nevertheless. */
async function foundAt(paths: readonly string[], console: Console): Promise<Found> {
  const found: string[] = [];
  let isWhole = true;
  for (const path of paths) {
    try {
      found.push(...(await reportsAt(path)));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      sayRefusal(error, console);
      isWhole = false;
    }
  }
  return { paths: found, isWhole };
}

/** The summary brings the writer of Word files along, which a run without it does not wait for. */
const summaryFiles: typeof import('../audit/summary-files.js').writeSummary = async (
  ...arguments_
) => (await import('../audit/summary-files.js')).writeSummary(...arguments_);

const unreadIn = (paths: readonly string[], reports: readonly (FileReport | undefined)[]) =>
  reports.flatMap((report, index) =>
    report !== undefined && 'refusal' in report
      ? [{ file: basename(paths[index] ?? ''), why: report.refusal.what }]
      : [],
  );

const severityCode = (results: readonly AuditResult[]): ExitCode =>
  results.flatMap(failuresOf).some(({ severity }) => severity === 'error') ? 1 : 0;
