import { type AuditResult, answerOf } from '../../audit/result.js';
import { type Console, json } from '../console.js';
import { textAnswer } from './text-answer.js';

export interface AnswerOptions {
  readonly format: 'text' | 'json' | 'html';
  readonly all: boolean;
  /** Whether a list is asked for, be it of one. */
  readonly isList: boolean;
}

/** Answers results as text or JSON: a single one by itself, several as a list. */
export function sayResults(
  results: readonly AuditResult[],
  { format, all, isList }: AnswerOptions,
  console: Console,
): void {
  const { locale } = console;
  if (format === 'text') {
    console.answer(results.map((result) => textAnswer(result, locale, all)).join('\n'));
  } else if (format === 'json') {
    const answers = results.map((result) => answerOf(result, { locale, all }));
    if (isList) console.answer(json(answers));
    else for (const answer of answers) console.answer(json(answer));
  }
}
