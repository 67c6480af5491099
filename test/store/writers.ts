import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** What a writer was told is stored. */
export interface Acknowledged {
  readonly organisation: string;
  readonly concept: string;
  readonly version: number;
}

/** A process that writes to the store of a data directory until it is killed. */
export interface WriterProcess {
  readonly postgresPid: number;
  /** Kills it without a word, and gives all that was acknowledged to it. */
  kill(): Promise<readonly Acknowledged[]>;
}

/** Starts a writer and waits until it writes. */
export function startWriter(
  dataDirectory: string,
  graceSeconds: number,
  round = 0,
): Promise<WriterProcess> {
  const script = join(import.meta.dirname, 'writer.ts');
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', script, dataDirectory, String(graceSeconds), String(round)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const acknowledged: Acknowledged[] = [];
  const lines = createInterface({ input: child.stdout });
  const ended = new Promise<void>((resolve) => lines.on('close', resolve));
  return new Promise((resolve, reject) => {
    child.on('exit', () => reject(new Error('the writer ended by itself')));
    lines.on('line', (line) => {
      const [organisation = '', concept = '', version] = line.split(' ');
      if (version !== undefined) {
        acknowledged.push({ organisation, concept, version: Number(version) });
        if (acknowledged.length > 1) return;
        resolve({ postgresPid, kill });
      } else if (organisation === 'ready') postgresPid = Number(concept);
    });
    let postgresPid = 0;
    async function kill(): Promise<readonly Acknowledged[]> {
      child.kill('SIGKILL');
      await ended;
      return acknowledged;
    }
  });
}
