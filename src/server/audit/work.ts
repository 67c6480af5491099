import type { Standard } from '../../standard/index.js';
import { presentedAudit } from '../presenters/audit.js';
import type { Job, Made } from './job.js';
import { readAndAudit } from './read-and-audit.js';

/** What is made in the auditing process. Writers are fetched when first wanted: most files are only looked at. */
export async function madeBy(job: Job, standard: Standard): Promise<Made> {
  switch (job.work) {
    case 'audit': {
      const answer = presentedAudit(await readAndAudit(job, standard));
      return { type: 'json', bytes: new TextEncoder().encode(JSON.stringify(answer)) };
    }
    case 'annotate': {
      const { annotated } = await import('./annotated.js');
      return annotated(await readAndAudit(job, standard), job);
    }
    case 'notice':
      return (await import('./notice-file.js')).noticeFile(job);
    case 'summary':
      return (await import('./summary-file.js')).summaryFile(job);
  }
}
