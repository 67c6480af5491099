import { type AuditResult, failuresOf, HEADS, placesSaid, type ResultFinding } from '../result.js';
import type { FaultKind } from './schema.js';

const NOWHERE = { zh: '—', en: '—' };

interface Found {
  readonly result: AuditResult;
  readonly finding: ResultFinding;
}

/** The kinds of faults in several reports: head by head, the most frequent first, each with its first example. */
export function faultKinds(
  results: readonly AuditResult[],
  nameOf: (result: AuditResult) => string,
): readonly FaultKind[] {
  const byRule = new Map<string, Found[]>();
  for (const result of results) {
    for (const finding of failuresOf(result)) {
      const known = byRule.get(finding.rule);
      if (known === undefined) byRule.set(finding.rule, [{ result, finding }]);
      else known.push({ result, finding });
    }
  }
  return [...byRule.values()].flatMap((found) => kindOf(found, nameOf)).toSorted(inOrder);
}

function kindOf(
  found: readonly Found[],
  nameOf: (result: AuditResult) => string,
): readonly FaultKind[] {
  const example = found.find(({ finding }) => finding.severity === 'error') ?? found[0];
  if (example === undefined) return [];
  const { rule, title, category, message, evidence } = example.finding;
  return [
    {
      rule,
      title,
      category,
      faults: found.length,
      reports: new Set(found.map(({ result }) => result)).size,
      example: {
        name: nameOf(example.result),
        message,
        place: placesSaid(evidence)[0] ?? NOWHERE,
      },
    },
  ];
}

const headOf = ({ category }: FaultKind): number =>
  HEADS.findIndex((head) => head.category === category);

const inOrder = (a: FaultKind, b: FaultKind): number =>
  headOf(a) - headOf(b) || b.faults - a.faults || (a.rule < b.rule ? -1 : 1);
