import type { Standard } from '../../standard/index.js';
import { presentedAudit } from '../presenters/audit.js';
import type { Job } from './job.js';
import { readAndAudit } from './read-and-audit.js';

/** What is made of a file in the auditing process. */
export async function madeBy(job: Job, standard: Standard): Promise<Uint8Array> {
  const audited = await readAndAudit(job, standard);
  return new TextEncoder().encode(JSON.stringify(presentedAudit(audited)));
}
