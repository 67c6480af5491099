import type { FindingAnswer } from '../answers/queries.js';
import { isOpen } from '../tables/finding-places.js';

export type Category = FindingAnswer['category'];
export type Severity = FindingAnswer['severity'];

/** The three official heads, the one with figures first. */
export const CATEGORIES: readonly Category[] = ['truthfulness', 'completeness', 'compliance'];

/** What the reader wants to see. */
export interface Wanted {
  readonly severity: Severity | null;
  readonly category: Category | null;
  readonly organisation: string | null;
  readonly text: string;
  /** Those a reviewer has accepted as well. */
  readonly settled: boolean;
}

export const EVERYTHING: Wanted = {
  severity: null,
  category: null,
  organisation: null,
  text: '',
  settled: false,
};

const WEIGHT = { error: 0, warning: 1, notice: 2 } as const;

/** The findings wanted, the gravest first; `placeOf` gives the words of the place, which are searched too. */
export function matching(
  all: readonly FindingAnswer[],
  wanted: Wanted,
  placeOf: (finding: FindingAnswer) => string,
): readonly FindingAnswer[] {
  const text = wanted.text.trim().toLowerCase();
  return all
    .filter(
      (finding) =>
        (wanted.severity === null || finding.severity === wanted.severity) &&
        (wanted.category === null || finding.category === wanted.category) &&
        (wanted.organisation === null || finding.organisation === wanted.organisation) &&
        (wanted.settled || isOpen(finding)) &&
        (text === '' || wordsOf(finding, placeOf).includes(text)),
    )
    .sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
}

const wordsOf = (finding: FindingAnswer, placeOf: (finding: FindingAnswer) => string): string =>
  [
    placeOf(finding),
    finding.title.zh,
    finding.title.en,
    finding.message.zh,
    finding.message.en,
    ...finding.concepts,
  ]
    .join('\n')
    .toLowerCase();
