import { type ChildProcess, spawn } from 'node:child_process';
import { Refusal, type RefusalKind, type RefusalText } from '../../messages/index.js';
import { workerEntry, workerFlags } from '../../processes/index.js';
import type { ReadDocument } from '../model/index.js';
import { DOCUMENT_LIMITS } from './document-limits.js';
import { documentRefused } from './document-refused.js';
import { turns } from './turns.js';
import type { ReadingProcess } from './workbook.js';

/** What the reading process is sent. */
export interface DocumentQuestion {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/** What it answers. */
export type DocumentAnswer =
  | { readonly document: ReadDocument }
  | {
      readonly refusal: {
        readonly kind: RefusalKind;
        readonly code: string;
        readonly text: RefusalText;
        readonly details: unknown;
      };
    };

/** Reads reports in processes of their own, one after the other. */
export interface DocumentReader {
  readonly read: (bytes: Uint8Array, fileName: string) => Promise<ReadDocument>;
  /** Ends its processes. One without work ends by itself, too, and keeps no program from ending. */
  readonly close: () => void;
}

const defaults = (): ReadingProcess => ({
  entry: workerEntry('document-worker', import.meta.url),
  milliseconds: DOCUMENT_LIMITS.milliseconds,
  memoryMegabytes: DOCUMENT_LIMITS.memoryMegabytes,
});

interface Running {
  readonly child: ChildProcess;
  /** Files it was given so far. */
  files: number;
  idle: NodeJS.Timeout | undefined;
}

/**
 * A reader with at most `processes` processes, started when they are needed, used again for the next file, and
 * killed where a file takes more time or memory than it may.
 */
export function documentReader(
  how?: ReadingProcess,
  processes: number = DOCUMENT_LIMITS.processes,
): DocumentReader {
  const inTurn = turns(processes);
  const free: Running[] = [];
  const all = new Set<Running>();

  const leave = (running: Running): void => {
    clearTimeout(running.idle);
    all.delete(running);
    const at = free.indexOf(running);
    if (at >= 0) free.splice(at, 1);
    running.child.kill('SIGKILL');
  };
  const rest = (running: Running): void => {
    if (running.files >= DOCUMENT_LIMITS.filesAProcess || !running.child.connected) {
      leave(running);
      return;
    }
    setHolding(running.child, false);
    running.idle = setTimeout(() => leave(running), DOCUMENT_LIMITS.idleMilliseconds).unref();
    free.push(running);
  };
  const taken = (process: ReadingProcess): Running => {
    let running = free.pop();
    while (running !== undefined && !running.child.connected) {
      leave(running);
      running = free.pop();
    }
    running ??= { child: started(process), files: 0, idle: undefined };
    clearTimeout(running.idle);
    running.files += 1;
    all.add(running);
    setHolding(running.child, true);
    return running;
  };
  const read = (bytes: Uint8Array, fileName: string): Promise<ReadDocument> =>
    inTurn(async () => {
      const process = how ?? defaults();
      const running = taken(process);
      const answer = await answerOf(running.child, { bytes, fileName }, process.milliseconds);
      if (typeof answer === 'string') {
        leave(running);
        const seconds = Math.round(process.milliseconds / 1000);
        throw documentRefused(answer, { file: fileName, seconds });
      }
      rest(running);
      return documentIn(answer);
    });
  return { read, close: () => [...all].forEach(leave) };
}

function started({ entry, memoryMegabytes }: ReadingProcess): ChildProcess {
  const flags = [`--max-old-space-size=${memoryMegabytes}`, ...workerFlags(entry)];
  const child = spawn(process.execPath, [...flags, entry], {
    env: { PATH: process.env.PATH ?? '' },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });
  // Its end is told by `exit`; a message that it no longer takes is no news.
  child.on('error', () => undefined);
  return child;
}

/** Whether a process keeps this program from ending: only while a file is being read. */
function setHolding(child: ChildProcess, holds: boolean): void {
  if (holds) {
    child.ref();
    child.channel?.ref();
  } else {
    child.unref();
    child.channel?.unref();
  }
}

/** The answer to a file, or why there was none. */
function answerOf(
  child: ChildProcess,
  question: DocumentQuestion,
  milliseconds: number,
): Promise<DocumentAnswer | 'too-slow' | 'too-heavy'> {
  return new Promise((resolve) => {
    const end = (answer: DocumentAnswer | 'too-slow' | 'too-heavy'): void => {
      clearTimeout(clock);
      child.off('message', onAnswer);
      child.off('exit', onExit);
      resolve(answer);
    };
    const onAnswer = (answer: unknown): void => end(answer as DocumentAnswer);
    const onExit = (): void => end('too-heavy');
    const clock = setTimeout(() => end('too-slow'), milliseconds);
    child.once('message', onAnswer);
    child.once('exit', onExit);
    child.send(question, (error) => {
      if (error !== null && !child.connected) end('too-heavy');
    });
  });
}

function documentIn(answer: DocumentAnswer): ReadDocument {
  if ('document' in answer) return answer.document;
  const { kind, code, text, details } = answer.refusal;
  throw new Refusal(kind, code, text, {}, details);
}
