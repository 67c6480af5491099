import { sentence } from '../../messages/index.js';
import type { Console } from '../console.js';
import { cliSentences } from '../messages.js';
import { auditSentences } from './messages.js';
import type { FileReport } from './order.js';

/** One file after another is said for a single report; of many, how many and where. */
export function sayWritten(paths: readonly string[], folder: string, console: Console): void {
  const { locale } = console;
  if (paths.length > MOST_NAMED) {
    const count = paths.length;
    console.say(sentence(auditSentences.written, locale, { count, folder }));
  } else {
    for (const path of paths) console.say(sentence(cliSentences.written, locale, { path }));
  }
}

const MOST_NAMED = 12;

/** Says what was refused and what was left undone; whether every file was audited. */
export function sayUndone(reports: readonly (FileReport | undefined)[], console: Console): boolean {
  const { locale } = console;
  const of = reports.length;
  const done = reports.filter((report) => report !== undefined);
  const refusals = done.flatMap((report) => ('refusal' in report ? [report.refusal] : []));
  for (const { what, next } of refusals) {
    console.say(what);
    console.say(next);
  }
  const count = refusals.length;
  if (count > 0 && of > 1) console.say(sentence(auditSentences.refused, locale, { count, of }));
  if (done.length < of) {
    console.say(sentence(auditSentences.stopped, locale, { done: done.length - count, of }));
  }
  return count === 0 && done.length === of;
}
