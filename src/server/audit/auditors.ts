import type { Standard } from '../../standard/index.js';
import {
  type AuditingProcess,
  defaultProcessEffects,
  type ProcessEffects,
  startProcess,
} from './auditing-process.js';
import type { Job, Made } from './job.js';
import { AUDIT_LIMITS } from './limits.js';
import { line } from './line.js';

/** Those who audit: a few processes, started when first wanted and let go when there is nothing to do. */
export interface Auditors {
  /** What is made of a file, when its turn has come. Throws when the signal is given, and stops the work. */
  run(job: Job, standard: Standard, signal: AbortSignal): Promise<Made>;
}

interface Idle {
  readonly process: AuditingProcess;
  readonly standard: Standard;
  readonly letGo: NodeJS.Timeout;
}

export function openAuditors(effects: () => ProcessEffects = defaultProcessEffects): Auditors {
  const inLine = line(AUDIT_LIMITS.processes);
  const idle: Idle[] = [];

  /** One that waits and knows the very standard, else a new one. */
  const taken = (standard: Standard): AuditingProcess => {
    for (let held = idle.pop(); held !== undefined; held = idle.pop()) {
      clearTimeout(held.letGo);
      if (held.standard === standard && held.process.isAlive()) return held.process;
      held.process.end();
    }
    return startProcess(standard, effects());
  };
  const kept = (process: AuditingProcess, standard: Standard): void => {
    if (!process.isAlive()) return;
    const letGo = setTimeout(() => {
      idle.splice(
        idle.findIndex((each) => each.process === process),
        1,
      );
      process.end();
    }, AUDIT_LIMITS.idleMilliseconds);
    letGo.unref();
    idle.push({ process, standard, letGo });
  };

  return {
    run: (job, standard, signal) =>
      inLine(async () => {
        const process = taken(standard);
        try {
          return await process.run(job, signal);
        } finally {
          kept(process, standard);
        }
      }, signal),
  };
}
