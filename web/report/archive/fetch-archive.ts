import type { ArchivePlan } from '../../../src/server/shapes/report-archive.js';
import { ask, Problem, reached } from '../../answers/client.js';
import { placePath } from '../../answers/queries.js';
import { reportWords } from '../../messages/report.js';
import type { WebPlace } from '../../shell/place.js';
import { entryNames } from './entry-names.js';

/** How far an archive has come. */
export interface ArchiveProgress {
  readonly plan: ArchivePlan;
  /** Entries that have come, failed ones included. */
  readonly done: number;
  readonly failed: number;
  readonly bytes: number;
}

/** What an archive would hold. */
export const archivePlanOf = ({ organisation, cycle }: WebPlace, signal: AbortSignal) =>
  ask<ArchivePlan>(`${placePath(organisation, cycle)}/reports`, { signal });

/**
 * Fetches the archive of all schools' reports, telling how far it has come. The server makes it while it
 * sends it: when the signal is given the connection ends, and the server's work with it.
 */
export async function fetchArchive(
  { organisation, cycle }: WebPlace,
  plan: ArchivePlan,
  signal: AbortSignal,
  onProgress: (progress: ArchiveProgress) => void,
): Promise<Blob> {
  const answer = await reached(`${placePath(organisation, cycle)}/reports.zip`, { signal });
  const reader = answer.body?.getReader();
  const expected = new Set(plan.entries.map(({ file }) => file));
  const namesIn = entryNames((name) => expected.has(name) || name.startsWith(plan.failed));
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const at = { done: 0, failed: 0, bytes: 0 };
  for (;;) {
    const step = await reader?.read().catch((error: unknown) => {
      throw signal.aborted ? error : broken();
    });
    if (step?.value === undefined) break;
    chunks.push(new Uint8Array(step.value));
    at.bytes += step.value.length;
    for (const name of namesIn(step.value)) {
      at.done += 1;
      if (name.startsWith(plan.failed)) at.failed += 1;
    }
    onProgress({ plan, ...at });
  }
  if (at.done < plan.entries.length) throw broken();
  return new Blob(chunks, { type: 'application/zip' });
}

const broken = (): Problem =>
  new Problem(0, 'web.archive-broken', reportWords.archiveBroken, reportWords.archiveBrokenNext);
