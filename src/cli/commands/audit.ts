import { stat } from 'node:fs/promises';
import { type AuditResult, failuresOf } from '../../audit/result.js';
import { Refusal, type RefusalText, sentence } from '../../messages/index.js';
import { sayResults } from '../audit/answered.js';
import { basesFor } from '../audit/bases.js';
import { interruptible } from '../audit/interrupted.js';
import { auditRefusals, auditSentences } from '../audit/messages.js';
import type { FileReport } from '../audit/order.js';
import { type OrderOptions, ordersOf } from '../audit/orders-of.js';
import { reportsAt } from '../audit/reports-at.js';
import { reportsOf } from '../audit/run.js';
import { type Console, type ExitCode, sayRefusal } from '../console.js';
import { cliSentences } from '../messages.js';

export interface AuditOptions extends OrderOptions {
  readonly format: 'text' | 'json' | 'html';
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
  const results = reports.flatMap((each) => (each && 'result' in each ? [each.result] : []));
  sayResults(results, { format, all, isList }, console);
  const isWhole = sayReports(reports, console);
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

/** Says what was written, refused and left undone; whether every file was audited. */
function sayReports(reports: readonly (FileReport | undefined)[], console: Console): boolean {
  const { locale } = console;
  const done = reports.filter((report) => report !== undefined);
  const refused = done.flatMap((report) => ('refusal' in report ? [report.refusal] : []));
  for (const report of done) {
    if ('refusal' in report) continue;
    for (const path of report.written) {
      console.say(sentence(cliSentences.written, locale, { path }));
    }
  }
  for (const { what, next } of refused) {
    console.say(what);
    console.say(next);
  }
  const of = reports.length;
  if (refused.length > 0 && of > 1) {
    console.say(sentence(auditSentences.refused, locale, { count: refused.length, of }));
  }
  if (done.length < of) {
    const finished = done.length - refused.length;
    console.say(sentence(auditSentences.stopped, locale, { done: finished, of }));
  }
  return refused.length === 0 && done.length === of;
}

const severityCode = (results: readonly AuditResult[]): ExitCode =>
  results.flatMap(failuresOf).some(({ severity }) => severity === 'error') ? 1 : 0;
