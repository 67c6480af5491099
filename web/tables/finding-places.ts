import type { ConceptId } from '../../src/standard/index.js';
import type { FindingAnswer } from '../answers/queries.js';
import type { Spot } from './sheet.js';

const WEIGHT = { error: 0, warning: 1, notice: 2 } as const;

/** Where a finding belongs: at the first of its concepts that stands in a table. */
export const spotOf = (
  finding: FindingAnswer,
  spots: ReadonlyMap<ConceptId, Spot>,
): Spot | undefined => {
  for (const concept of finding.concepts) {
    const spot = spots.get(concept);
    if (spot !== undefined) return spot;
  }
  return undefined;
};

/** Whether a finding still wants attention: a reviewer has not accepted it, or its values changed since. */
export const isOpen = ({ ruling }: FindingAnswer): boolean =>
  ruling === null || ruling.stale || ruling.kind !== 'waived';

/** Open errors by table. */
export function countedByTable(
  findings: readonly FindingAnswer[],
  spots: ReadonlyMap<ConceptId, Spot>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    const spot = spotOf(finding, spots);
    if (spot === undefined || finding.severity !== 'error' || !isOpen(finding)) continue;
    counts.set(spot.table, (counts.get(spot.table) ?? 0) + 1);
  }
  return counts;
}

/** The gravest open finding at each concept. */
export function flagsOf(
  findings: readonly FindingAnswer[],
): ReadonlyMap<ConceptId, 'error' | 'warning'> {
  const flags = new Map<ConceptId, 'error' | 'warning'>();
  for (const finding of findings) {
    const [concept] = finding.concepts;
    if (concept === undefined || finding.severity === 'notice' || !isOpen(finding)) continue;
    if (flags.get(concept) !== 'error') flags.set(concept, finding.severity);
  }
  return flags;
}

/** The findings of one table in the order of its lines, the gravest first. */
export function findingsOfTable(
  findings: readonly FindingAnswer[],
  table: string,
  spots: ReadonlyMap<ConceptId, Spot>,
): readonly { readonly finding: FindingAnswer; readonly line: number }[] {
  return findings
    .flatMap((finding) => {
      const spot = spotOf(finding, spots);
      return spot?.table === table ? [{ finding, line: spot.line }] : [];
    })
    .sort((a, b) => a.line - b.line || WEIGHT[a.finding.severity] - WEIGHT[b.finding.severity]);
}

/** How many open findings there are of each severity. */
export function counted(findings: readonly FindingAnswer[]): {
  readonly error: number;
  readonly warning: number;
  readonly notice: number;
} {
  const counts = { error: 0, warning: 0, notice: 0 };
  for (const finding of findings) if (isOpen(finding)) counts[finding.severity] += 1;
  return counts;
}
