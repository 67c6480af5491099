import type { AuditAnswer, AuditPlace } from '../../src/server/shapes/audit.js';
import { type RuledReport, type Ruling, type Standing, standingOf } from './rulings/ruling.js';

export type Finding = AuditAnswer['findings'][number];
export type Severity = Finding['severity'];
export type Category = Finding['category'];

/** A finding as the margin notes it. */
export interface Note {
  readonly finding: Finding;
  readonly places: readonly AuditPlace[];
  readonly ruling: Ruling | undefined;
  readonly standing: Standing;
}

/** What is wrong with a report, in reading order, with what has been said of it. */
export function notesOf(answer: AuditAnswer, { rulings }: RuledReport): readonly Note[] {
  return answer.findings.flatMap((finding, index): readonly Note[] => {
    if (finding.outcome !== 'fail') return [];
    const ruling = Object.hasOwn(rulings, finding.id) ? rulings[finding.id] : undefined;
    return [
      {
        finding,
        places: answer.places[index] ?? [],
        ruling,
        standing: standingOf(finding.evidenceHash, ruling),
      },
    ];
  });
}

/** Whether somebody has ruled on what the finding says now. */
export const isRuled = ({ standing }: Note): boolean =>
  standing === 'confirmed' || standing === 'false-alarm';

/** What was ruled right in an earlier version and is not found in this one: most likely it was mended. */
export function goneFrom(answer: AuditAnswer, { rulings }: RuledReport): readonly Ruling[] {
  const found = new Set(answer.findings.map(({ id }) => id));
  return Object.entries(rulings)
    .filter(([id, { kind }]) => kind === 'confirmed' && !found.has(id))
    .map(([, ruling]) => ruling);
}

/** How many there are of each weight; false alarms don't count. */
export function countsOf(notes: readonly Note[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, notice: 0 };
  for (const { finding, standing } of notes) {
    if (standing !== 'false-alarm') counts[finding.severity] += 1;
  }
  return counts;
}
