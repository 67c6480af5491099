import { type ChildProcess, fork } from 'node:child_process';
import { Refusal, type RefusalText } from '../../messages/index.js';
import { workerEntry, workerFlags } from '../../processes/index.js';
import { inParallel } from '../in-parallel.js';
import { auditRefusals } from './messages.js';
import type { AuditOrders, FileOrder, FileReport } from './order.js';
import { plainRefusal } from './plain-refusal.js';

/** How processes that audit are started, and what each may take. */
export interface CrewEffects {
  /** The entry of a process: TypeScript source or a built file. */
  readonly entry: string;
  readonly processes: number;
  /** For one file. */
  readonly milliseconds: number;
  readonly memoryMegabytes: number;
}

/** Two processes keep two cores busy and stay, with this one, under a gigabyte. */
export const defaultCrewEffects = (): CrewEffects => ({
  entry: workerEntry('audit-worker', import.meta.url),
  processes: 2,
  milliseconds: 120_000,
  memoryMegabytes: 400,
});

export interface CrewChoices {
  /** Ends all processes at once; files that are not done have no report. */
  readonly signal: AbortSignal;
  readonly onDone: (order: FileOrder) => void;
}

/** What became of each file, in their order, by a few processes side by side; nothing for those never done. */
export async function reportsByCrew(
  files: readonly FileOrder[],
  orders: AuditOrders,
  { signal, onDone }: CrewChoices,
  effects: CrewEffects,
): Promise<readonly (FileReport | undefined)[]> {
  const all = new Set<Worker>();
  const idle: Worker[] = [];
  const stop = (): void => {
    for (const each of all) each.kill();
  };
  signal.addEventListener('abort', stop);
  try {
    return await inParallel(files, effects.processes, async (file) => {
      if (signal.aborted) return undefined;
      const worker = idle.pop() ?? startWorker(orders, effects);
      all.add(worker);
      const report = await worker.audit(file);
      if (signal.aborted && 'refusal' in report) return undefined;
      if (worker.isAlive()) idle.push(worker);
      onDone(file);
      return report;
    });
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
  }
}

interface Worker {
  readonly audit: (file: FileOrder) => Promise<FileReport>;
  readonly isAlive: () => boolean;
  readonly kill: () => void;
}

function startWorker(orders: AuditOrders, effects: CrewEffects): Worker {
  const child = fork(effects.entry, [], {
    execArgv: [`--max-old-space-size=${effects.memoryMegabytes}`, ...workerFlags(effects.entry)],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });
  // Whoever waits for a report hears of an end; an error beside it says no more.
  child.on('error', () => undefined);
  child.send(orders, () => undefined);
  return {
    audit: (file) => reportFrom(child, file, effects.milliseconds),
    isAlive: () => child.exitCode === null && child.signalCode === null,
    kill: () => child.kill('SIGKILL'),
  };
}

/** The report of a file from a process; a process that ends or takes too long gives a refusal. */
function reportFrom(
  child: ChildProcess,
  file: FileOrder,
  milliseconds: number,
): Promise<FileReport> {
  return new Promise((resolve) => {
    let isLate = false;
    const clock = setTimeout(() => {
      isLate = true;
      child.kill('SIGKILL');
    }, milliseconds);
    const settle = (report: FileReport): void => {
      clearTimeout(clock);
      child.off('message', onMessage);
      child.off('close', onEnd);
      child.off('error', onEnd);
      resolve(report);
    };
    const onMessage = (report: unknown): void => settle(report as FileReport);
    const onEnd = (): void =>
      settle(
        isLate
          ? refused(file, auditRefusals.tooSlow, { seconds: Math.round(milliseconds / 1000) })
          : refused(file, auditRefusals.tooHeavy, {}),
      );
    child.on('message', onMessage);
    child.on('close', onEnd);
    child.on('error', onEnd);
    child.send(file, (error) => {
      if (error !== null) onEnd();
    });
  });
}

const refused = (
  { path }: FileOrder,
  text: RefusalText,
  values: Readonly<Record<string, number>>,
): FileReport => ({
  refusal: plainRefusal(new Refusal('bad-input', 'audit.process', text, { path, ...values }), path),
});
