import type { AuditAnswer } from '../../../src/server/shapes/audit.js';
import type { Note } from '../notes.js';

/** The result of an audit for other programs: the findings shown, each with what was ruled of it. */
export function resultFile(answer: AuditAnswer, notes: readonly Note[]): Blob {
  const { blocks: _, places: __, omitted: ___, passed, ...result } = answer;
  const findings = notes.map(({ finding, standing, ruling }) => ({
    ...finding,
    standing,
    ruling: ruling ?? null,
  }));
  const content = JSON.stringify({ ...result, passed, findings }, null, 1);
  return new Blob([`${content}\n`], { type: 'application/json' });
}
