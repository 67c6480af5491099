import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { auditOf } from '../../src/audit/index.js';
import { answerOf, resultOf } from '../../src/audit/result.js';
import { readDocument } from '../../src/document/read/read-document.js';
import { bundledStandard } from '../../src/standard/load.js';
import { inFolder, run } from '../processes.js';
import type { AuditJson } from './audit-json.js';

/** Audits a file: the answer, and the text that its places are counted in. */
export type AuditRunner = (
  bytes: Uint8Array,
  fileName: string,
) => Promise<{ result: AuditJson; text: string }>;

/** The edition that every generator's reports stand under. */
const EDITION = 'secondary-2023';
const NO_TIME = { read: 0, audit: 0, total: 0 };

/**
 * The audit in this process, by the very functions that the command calls. Starting a process and loading
 * the program for each of some hundred files would take longer than the audits.
 */
export async function runInProcess(): Promise<AuditRunner> {
  const { editions, concepts } = await bundledStandard();
  const edition = editions.find(({ id }) => id === EDITION);
  if (edition === undefined) throw new RangeError(`no edition ${EDITION}`);
  return async (bytes, file) => {
    const document = await readDocument(bytes, file);
    const audit = auditOf({ document, edition, concepts, roster: [] });
    const { stopped } = audit.coverage;
    if (stopped.length > 0) throw new Error(`Rules stopped on ${file}: ${JSON.stringify(stopped)}`);
    const audited = { file, sha256: '', document, standard: EDITION, audit, timings: NO_TIME };
    return {
      result: answerOf(resultOf(audited), { locale: 'zh', all: false }),
      text: document.text,
    };
  };
}

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
