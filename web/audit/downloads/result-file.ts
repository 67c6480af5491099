import type { AuditAnswer } from '../../../src/server/shapes/audit.js';
import type { NoticeRequest } from '../../../src/server/shapes/audit-files.js';
import type { Note } from '../notes.js';

/** The result of an audit, as other rooms know it, with the findings of some notes. */
export function resultOf(answer: AuditAnswer, notes: readonly Note[]): NoticeRequest['result'] {
  const { file, document, owner, unreadablePages, standard, coverage, timings } = answer;
  const findings = notes.map(({ finding }) => finding);
  return { file, document, owner, unreadablePages, standard, coverage, findings, timings };
}

/** The result of an audit for other programs: the findings shown, each with what was ruled of it. */
export function resultFile(answer: AuditAnswer, notes: readonly Note[]): Blob {
  const findings = notes.map(({ finding, standing, ruling }) => ({
    ...finding,
    standing,
    ruling: ruling ?? null,
  }));
  const content = JSON.stringify({ ...resultOf(answer, []), findings }, null, 1);
  return new Blob([`${content}\n`], { type: 'application/json' });
}

/** What a notice says was ruled: only what holds for the text as it is now. */
export const rulingsOn = (notes: readonly Note[]): NoticeRequest['rulings'] =>
  notes.flatMap(({ finding, standing, ruling }) =>
    ruling === undefined || standing === 'changed'
      ? []
      : [
          {
            finding: finding.id,
            evidenceHash: ruling.evidenceHash,
            verdict: ruling.kind === 'confirmed' ? ('confirmed' as const) : ('mistaken' as const),
          },
        ],
  );
