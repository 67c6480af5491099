import { type ChildProcess, fork } from 'node:child_process';
import { Refusal } from '../../messages/index.js';
import { workerEntry, workerFlags } from '../../processes/index.js';
import type { Standard } from '../../standard/index.js';
import type { FromProcess, Job, Made, ToProcess } from './job.js';
import { AUDIT_LIMITS } from './limits.js';
import { auditRefusals } from './messages.js';

/** How an auditing process is started, and what a file may cost it. */
export interface ProcessEffects {
  readonly entry: string;
  readonly milliseconds: number;
  readonly memoryMegabytes: number;
}

export const defaultProcessEffects = (): ProcessEffects => ({
  entry: workerEntry('auditing-worker', import.meta.url),
  milliseconds: AUDIT_LIMITS.milliseconds,
  memoryMegabytes: AUDIT_LIMITS.memoryMegabytes,
});

/** A process that audits one file after another, so that this one keeps answering. */
export interface AuditingProcess {
  /** Whether it can take another file. */
  isAlive(): boolean;
  /** What is made of a file. Throws a {@link Refusal} where nothing can be, and what the signal says when it is given. */
  run(job: Job, signal: AbortSignal): Promise<Made>;
  end(): void;
}

/** Starts an auditing process with the standard that it holds reports against. */
export function startProcess(
  standard: Standard,
  { entry, milliseconds, memoryMegabytes }: ProcessEffects,
): AuditingProcess {
  const child = fork(entry, [], {
    execArgv: [`--max-old-space-size=${memoryMegabytes}`, ...workerFlags(entry)],
    env: { PATH: process.env.PATH ?? '' },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  let alive = true;
  const ended = new Promise<void>((resolve) => {
    const over = () => {
      alive = false;
      resolve();
    };
    child.once('exit', over);
    child.once('error', over);
  });
  const kill = () => {
    alive = false;
    child.kill('SIGKILL');
  };
  tell(child, { standard });
  return {
    isAlive: () => alive,
    end: kill,
    run: async (job, signal) => {
      signal.throwIfAborted();
      hold(child, true);
      const why: { late?: true } = {};
      const clock = setTimeout(() => {
        why.late = true;
        kill();
      }, milliseconds);
      signal.addEventListener('abort', kill, { once: true });
      try {
        const answered = nextMessage(child);
        tell(child, { job });
        const answer = await Promise.race([answered, ended]);
        signal.throwIfAborted();
        if (answer === undefined) throw endedEarly(job.file, why.late === true, milliseconds);
        return madeOf(answer);
      } finally {
        clearTimeout(clock);
        signal.removeEventListener('abort', kill);
        hold(child, false);
      }
    },
  };
}

/** A process at work keeps the server from ending; one that waits does not. */
function hold(child: ChildProcess, working: boolean): void {
  if (working) {
    child.ref();
    child.channel?.ref();
  } else {
    child.unref();
    child.channel?.unref();
  }
}

/** A process that has just died takes nothing more; its end tells the story. */
const tell = (child: ChildProcess, message: ToProcess): void => {
  if (child.connected) child.send(message, () => undefined);
};

const nextMessage = (child: ChildProcess): Promise<FromProcess> =>
  new Promise((resolve) => {
    child.removeAllListeners('message');
    child.once('message', (message) => resolve(message as FromProcess));
  });

function madeOf(answer: FromProcess): Made {
  if ('made' in answer) return answer.made;
  if ('failed' in answer) throw new Error(`auditing failed: ${answer.failed}`);
  const { kind, code, what, next } = answer.refused;
  throw new Refusal(kind, code, { what, next });
}

const endedEarly = (file: string, late: boolean, milliseconds: number): Refusal =>
  late
    ? new Refusal('bad-input', 'audit.too-slow', auditRefusals.tooSlow, {
        file,
        seconds: Math.round(milliseconds / 1000),
      })
    : new Refusal('bad-input', 'audit.too-heavy', auditRefusals.tooHeavy, { file });
