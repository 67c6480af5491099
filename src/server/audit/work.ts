import type { Standard } from '../../standard/index.js';
import { presentedAudit } from '../presenters/audit.js';
import { annotated } from './annotated.js';
import type { Job, Made } from './job.js';
import { readAndAudit } from './read-and-audit.js';

/** What is made of a file in the auditing process. */
export async function madeBy(job: Job, standard: Standard): Promise<Made> {
  const audited = await readAndAudit(job, standard);
  if (job.work === 'annotate') return annotated(audited, job);
  return { type: 'json', bytes: encoded(JSON.stringify(presentedAudit(audited))) };
}

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
