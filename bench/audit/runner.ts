import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inFolder, run } from '../processes.js';
import type { AuditJson } from './audit-json.js';

/** Audits a file: the answer, and the text that its places are counted in. */
export type AuditRunner = (
  bytes: Uint8Array,
  fileName: string,
) => Promise<{ result: AuditJson; text: string }>;

const PROGRAM = fileURLToPath(new URL('../../bin/zhijing.js', import.meta.url));

/**
 * Runs the command as anybody would, in a process of its own for each file. It ends with 1 where it found
 * something; whether it worked shows in the answer that lies in the folder.
 */
export const runCommand: AuditRunner = (bytes, fileName) =>
  inFolder(async (folder) => {
    const file = join(folder, fileName);
    const out = join(folder, 'out');
    await writeFile(file, bytes);
    const operands = ['audit', file, '--format', 'json', '--out', out];
    const failure = await run(process.execPath, [PROGRAM, ...operands]).then(
      () => null,
      (error: unknown) => error,
    );
    const names = await readdir(out).catch(() => []);
    const answer = names.find((name) => name.endsWith('.json'));
    const text = names.find((name) => name.endsWith('.txt'));
    if (answer === undefined || text === undefined) {
      throw new Error(`No answer about ${fileName}`, { cause: failure });
    }
    const result = JSON.parse(await readFile(join(out, answer), 'utf8')) as AuditJson;
    return { result, text: await readFile(join(out, text), 'utf8') };
  });
