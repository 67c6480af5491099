import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Refusal } from '../../messages/index.js';
import { cliRefusals } from '../messages.js';

/** Writes a file by way of a temporary name beside it, so that it is there whole or not at all. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const passing = join(dirname(path), `.${basename(path).slice(0, 60)}.${process.pid}.part`);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(passing, content);
    await rename(passing, path);
  } catch (error) {
    await rm(passing, { force: true }).catch(() => undefined);
    const why = error instanceof Error ? error.message : String(error);
    throw new Refusal('bad-input', 'cli.cannot-write', cliRefusals.cannotWrite, { path, why });
  }
}
