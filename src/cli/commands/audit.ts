import { stat } from 'node:fs/promises';
import { type AuditResult, answerOf, failuresOf } from '../../audit/result.js';
import { Refusal } from '../../messages/index.js';
import { auditorOf } from '../audit/auditor.js';
import { reportsAt } from '../audit/reports-at.js';
import { type Console, type ExitCode, json, sayRefusal } from '../console.js';

export interface AuditOptions {
  readonly standard?: string;
  readonly facts?: string;
  readonly roster?: string;
  readonly format: string;
  readonly out?: string;
  readonly summary: boolean;
  readonly all: boolean;
}

/** Audits finished reports: where each contradicts itself or the rules it stands under. */
export async function audit(
  paths: readonly string[],
  options: AuditOptions,
  console: Console,
): Promise<ExitCode> {
  const auditFile = await auditorOf({ standard: options.standard, roster: [] });
  const results: AuditResult[] = [];
  let refused = false;
  for (const path of (await Promise.all(paths.map(reportsAt))).flat()) {
    try {
      results.push((await auditFile(path)).result);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused = true;
      sayRefusal(error, console);
    }
  }
  const answers = results.map((each) => answerOf(each, { ...options, locale: console.locale }));
  const folder = (await stat(paths[0] ?? '').catch(() => undefined))?.isDirectory() === true;
  if (paths.length > 1 || folder) console.answer(json(answers));
  else if (answers[0] !== undefined) console.answer(json(answers[0]));
  if (refused) return 2;
  return results.flatMap(failuresOf).some(({ severity }) => severity === 'error') ? 1 : 0;
}
