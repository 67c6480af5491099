import { type Locale, sentence } from '../../messages/index.js';
import type { AuditAnswer, AuditResult, ResultFinding } from './schema.js';

export interface AnswerChoices {
  readonly locale: Locale;
  /** Also what was found in order, and what could not be judged. */
  readonly all: boolean;
}

/** A result as the command line answers it: in one language, failures alone unless all is asked for. */
export function answerOf(result: AuditResult, { locale, all }: AnswerChoices): AuditAnswer {
  const { document, standard, coverage, findings, timings } = result;
  return {
    document,
    standard,
    coverage: {
      ...coverage,
      reasons: coverage.reasons.map(({ reason, count }) => ({
        reason: sentence(reason, locale),
        count,
      })),
    },
    findings: (all ? findings : failuresOf(result)).map((finding) => told(finding, locale)),
    timings,
  };
}

/** What is wrong with a report. */
export const failuresOf = ({ findings }: Pick<AuditResult, 'findings'>): readonly ResultFinding[] =>
  findings.filter(({ outcome }) => outcome === 'fail');

const told = (
  { id, rule, category, severity, outcome, message, derivation, evidence }: ResultFinding,
  locale: Locale,
): AuditAnswer['findings'][number] => ({
  id,
  rule,
  category,
  severity,
  outcome,
  message: sentence(message, locale),
  derivation: derivation.map((line) => sentence(line, locale)).join('\n'),
  evidence,
});
