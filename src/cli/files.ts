import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Refusal } from '../messages/index.js';
import { cliRefusals } from './messages.js';

const WORKBOOK = /\.(xlsx|xls|csv)$/i;

/** The workbooks that paths name: files as they are, folders for the workbooks directly in them. */
export async function workbooksAt(paths: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(paths.map(workbooksIn));
  return found.flat();
}

async function workbooksIn(path: string): Promise<readonly string[]> {
  const kind = await stat(path).catch(() => undefined);
  if (kind === undefined) throw unreadable(path);
  if (!kind.isDirectory()) return [path];
  const entries = (await readdir(path)).filter(
    (entry) => WORKBOOK.test(entry) && !entry.startsWith('~$'),
  );
  if (entries.length === 0) {
    throw new Refusal('bad-input', 'cli.no-workbook', cliRefusals.noWorkbook, { path });
  }
  return entries.sort().map((entry) => join(path, entry));
}

/** A file's bytes; refuses with its path where it cannot be read. */
export async function bytesOf(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch {
    throw unreadable(path);
  }
}

/** Writes a file, making its folder. */
export async function writeTo(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Refusal('bad-input', 'cli.cannot-write', cliRefusals.cannotWrite, { path, why });
  }
}

const unreadable = (path: string): Refusal =>
  new Refusal('bad-input', 'cli.no-file', cliRefusals.noFile, { path });
