import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a process wrote, and how long it took from its start to its end. */
export interface Ran {
  readonly output: string;
  readonly milliseconds: number;
}

/** Runs a program to its end, within a time; throws with what it said where it fails. */
export function run(
  command: string,
  operands: readonly string[],
  { timeout = 300_000 }: { readonly timeout?: number } = {},
): Promise<Ran> {
  const begun = performance.now();
  const child = spawn(command, operands, { stdio: ['ignore', 'pipe', 'pipe'], timeout });
  let output = '';
  let complaints = '';
  child.stdout.on('data', (data: Buffer) => {
    output += data.toString();
  });
  child.stderr.on('data', (data: Buffer) => {
    complaints += data.toString();
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve({ output, milliseconds: performance.now() - begun });
      else reject(new Error(`${command} ended with ${code}: ${complaints.slice(-2000)}`));
    });
  });
}

/** Whether a program is installed. */
export const isInstalled = (command: string): boolean =>
  spawnSync('which', [command], { stdio: 'ignore' }).status === 0;

/** Works in a folder of its own that is gone afterwards. */
export async function inFolder<Of>(work: (folder: string) => Promise<Of>): Promise<Of> {
  const folder = await mkdtemp(join(tmpdir(), 'zhijing-bench-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** LibreOffice without its window, as a user of its own, so that one already open is left alone. */
export const convert = (folder: string, to: string, file: string): Promise<Ran> =>
  run('soffice', [
    `-env:UserInstallation=file://${join(folder, 'profile')}`,
    '--headless',
    '--convert-to',
    to,
    '--outdir',
    folder,
    file,
  ]);
