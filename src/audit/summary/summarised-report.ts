import type { Category, Severity } from '../../standard/index.js';
import { type AuditResult, failuresOf } from '../result.js';
import type { SummarisedReport } from './schema.js';

/** The counts of one report, under the name that it has in the summary. */
export function summarisedReport(result: AuditResult, name: string): SummarisedReport {
  const failures = failuresOf(result);
  const { document, coverage } = result;
  return {
    file: result.file,
    name,
    pages: document.pages,
    characters: document.characters,
    numbers: coverage.numbers,
    claims: coverage.claims,
    assessed: coverage.assessed,
    faults: failures.length,
    heads: counted<Category>(
      ['completeness', 'truthfulness', 'compliance'],
      failures.map(({ category }) => category),
    ),
    severities: counted<Severity>(
      ['error', 'warning', 'notice'],
      failures.map(({ severity }) => severity),
    ),
    kinds: counted<string>(
      [...new Set(failures.map(({ rule }) => rule))].sort(),
      failures.map(({ rule }) => rule),
    ),
  };
}

/** How often each key is among the words. */
function counted<Key extends string>(
  keys: readonly Key[],
  words: readonly Key[],
): Record<Key, number> {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>;
  for (const word of words) counts[word] += 1;
  return counts;
}
