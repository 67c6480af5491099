import type { AuditAnswer } from '../../../src/server/shapes/audit.js';
import { Problem } from '../../answers/client.js';
import { auditWords } from '../../messages/audit.js';
import { askAudit } from './ask-audit.js';

/** How far a file has come. */
export type FileState =
  | { readonly step: 'waiting' }
  | { readonly step: 'running' }
  | { readonly step: 'stopped' }
  | { readonly step: 'failed'; readonly problem: Problem }
  | { readonly step: 'done'; readonly answer: AuditAnswer };

/** A file on the desk. */
export interface DeskFile {
  readonly id: string;
  readonly file: File;
  readonly state: FileState;
}

/** What lies on the desk, as long as the page is open; it outlives going to another page and back. */
export interface Desk {
  readonly files: () => readonly DeskFile[];
  readonly subscribe: (changed: () => void) => () => void;
  /** Puts files on the desk and begins with them; one of a name that is there already takes its place. Gives their ids. */
  readonly add: (files: readonly File[]) => readonly string[];
  /** Stops what runs and what waits; what is done stays. */
  readonly stop: () => void;
  /** Goes on with what was stopped or has failed. */
  readonly resume: () => void;
  readonly clear: () => void;
  /** Clears the desk of whoever sat here before; nothing where it is the same person. */
  readonly belongTo: (owner: string) => void;
}

/** Files at a time: the server audits no more of one person's anyway. */
const AT_A_TIME = 2;

type Asking = (file: File, signal: AbortSignal) => Promise<AuditAnswer>;

export function openDesk(asking: Asking = askAudit): Desk {
  let files: readonly DeskFile[] = [];
  let numbered = 0;
  let owner = '';
  let stopping = new AbortController();
  const listeners = new Set<() => void>();

  const change = (next: readonly DeskFile[]): void => {
    files = next;
    for (const listener of listeners) listener();
  };
  const settle = (id: string, state: FileState): void =>
    change(files.map((each) => (each.id === id ? { ...each, state } : each)));
  const running = (): number => files.filter(({ state }) => state.step === 'running').length;

  const begin = (): void => {
    while (running() < AT_A_TIME) {
      const next = files.find(({ state }) => state.step === 'waiting');
      if (next === undefined) return;
      settle(next.id, { step: 'running' });
      void carryOut(next, stopping.signal);
    }
  };
  const carryOut = async ({ id, file }: DeskFile, signal: AbortSignal): Promise<void> => {
    const state = await outcomeOf(asking, file, signal);
    // Another file may have taken its place meanwhile, or the desk was cleared.
    if (files.some((each) => each.id === id && each.state.step === 'running')) settle(id, state);
    begin();
  };

  const clear = (): void => {
    stopping.abort();
    stopping = new AbortController();
    change([]);
  };

  return {
    files: () => files,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    add: (added) => {
      const fresh = added.map((file): DeskFile => {
        numbered += 1;
        return { id: String(numbered), file, state: { step: 'waiting' } };
      });
      change(placed(files, fresh));
      begin();
      return fresh.map(({ id }) => id);
    },
    stop: () => {
      stopping.abort();
      stopping = new AbortController();
      change(
        files.map((each) =>
          isUnderWay(each) ? { ...each, state: { step: 'stopped' as const } } : each,
        ),
      );
    },
    resume: () => {
      change(
        files.map((each) =>
          each.state.step === 'stopped' || each.state.step === 'failed'
            ? { ...each, state: { step: 'waiting' as const } }
            : each,
        ),
      );
      begin();
    },
    clear,
    belongTo: (next) => {
      if (next === owner) return;
      owner = next;
      clear();
    },
  };
}

export const isUnderWay = ({ state }: DeskFile): boolean =>
  state.step === 'waiting' || state.step === 'running';

/** The files with new ones among them: where one has a name that is there, in its place, else behind. */
function placed(files: readonly DeskFile[], fresh: readonly DeskFile[]): readonly DeskFile[] {
  const latest = new Map(fresh.map((each) => [each.file.name, each]));
  const kept = files.map((each) => latest.get(each.file.name) ?? each);
  const names = new Set(files.map(({ file }) => file.name));
  return [...kept, ...[...latest.values()].filter(({ file }) => !names.has(file.name))];
}

async function outcomeOf(asking: Asking, file: File, signal: AbortSignal): Promise<FileState> {
  try {
    return { step: 'done', answer: await asking(file, signal) };
  } catch (error) {
    if (signal.aborted) return { step: 'stopped' };
    const problem =
      error instanceof Problem
        ? error
        : new Problem(0, 'web.unreadable', auditWords.unread, auditWords.unreadNext);
    return { step: 'failed', problem };
  }
}
