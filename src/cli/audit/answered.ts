import { type AuditResult, answerOf } from '../../audit/result.js';
import { type Console, json } from '../console.js';
import type { FileReport } from './order.js';
import { textAnswer } from './text-answer.js';

export interface AnswerOptions {
  readonly format: 'text' | 'json' | 'html';
  readonly all: boolean;
  /** Whether a list is asked for, be it of one. */
  readonly isList: boolean;
}

/** Answers reports as text, JSON or a page: as JSON a single one by itself, several as a list. */
export function sayReports(
  reports: readonly FileReport[],
  { format, all, isList }: AnswerOptions,
  console: Console,
): void {
  const { locale } = console;
  const results = resultsIn(reports);
  if (format === 'text') {
    console.answer(results.map((result) => textAnswer(result, locale, all)).join('\n'));
  } else if (format === 'json') {
    const answers = results.map((result) => answerOf(result, { locale, all }));
    if (isList) console.answer(json(answers));
    else for (const answer of answers) console.answer(json(answer));
  } else {
    for (const report of reports) {
      if ('page' in report && report.page !== undefined) console.answer(report.page);
    }
  }
}

export const resultsIn = (reports: readonly FileReport[]): readonly AuditResult[] =>
  reports.flatMap((report) => ('result' in report ? [report.result] : []));
