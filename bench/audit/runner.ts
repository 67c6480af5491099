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

/** Runs the command as anybody would, in a process of its own for each file. */
export const runCommand: AuditRunner = (bytes, fileName) =>
  inFolder(async (folder) => {
    const file = join(folder, fileName);
    const out = join(folder, 'out');
    await writeFile(file, bytes);
    const { output } = await run(process.execPath, [
      PROGRAM,
      'audit',
      file,
      '--format',
      'json',
      '--out',
      out,
    ]);
    const result = JSON.parse(output) as AuditJson;
    const texts = (await readdir(out)).filter((name) => name.endsWith('.txt'));
    const [name] = texts;
    if (name === undefined) throw new Error(`No text beside the result of ${fileName}`);
    return { result, text: await readFile(join(out, name), 'utf8') };
  });
