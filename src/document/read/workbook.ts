import { spawn } from 'node:child_process';
import { z } from 'zod';
import { workerEntry, workerFlags } from '../../processes/index.js';
import { type Sheets, sheetsSchema } from '../model/sheets.js';
import { LIMITS } from './limits.js';
import { isRefusalCode, refused, tooLarge } from './refused.js';
import { turns } from './turns.js';

/** Where and how the reading process runs. */
export interface ReadingProcess {
  /** The entry of the reading process: TypeScript source or a built file. */
  readonly entry: string;
  readonly milliseconds: number;
  readonly memoryMegabytes: number;
}

const defaultProcess = (): ReadingProcess => ({
  entry: workerEntry('workbook-worker', import.meta.url),
  milliseconds: LIMITS.milliseconds,
  memoryMegabytes: LIMITS.memoryMegabytes,
});

const answerSchema = z.union([
  z.strictObject({ sheets: sheetsSchema }),
  z.strictObject({
    refused: z.string().refine(isRefusalCode),
    values: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
]);

const inTurn = turns(LIMITS.processes);

type Ending = { readonly text: string } | { readonly ended: 'too-slow' | 'too-heavy' };

function run(bytes: Uint8Array, fileName: string, how: ReadingProcess): Promise<Ending> {
  return new Promise((resolve, reject) => {
    const flags = [`--max-old-space-size=${how.memoryMegabytes}`, ...workerFlags(how.entry)];
    const child = spawn(process.execPath, [...flags, how.entry, fileName], {
      env: { PATH: process.env.PATH ?? '' },
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const answer: Buffer[] = [];
    let late = false;
    const clock = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, how.milliseconds);
    let answered = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      answered += chunk.byteLength;
      if (answered <= LIMITS.answerBytes) answer.push(chunk);
      else child.kill('SIGKILL');
    });
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(clock);
      if (late) resolve({ ended: 'too-slow' });
      else if (code !== 0) resolve({ ended: 'too-heavy' });
      else resolve({ text: Buffer.concat(answer).toString('utf8') });
    });
    // A process that dies before it has read everything breaks the pipe; its end tells the story.
    child.stdin.on('error', () => undefined);
    child.stdin.end(bytes);
  });
}

/**
 * The sheets of a workbook (.xlsx, .xls, .csv in UTF-8, UTF-16 or GB18030, tab-separated text), read in
 * a process of its own with bounded time and memory. Formulas are not executed, parts that hold no cells
 * are not unpacked. Throws a Refusal (`workbook.*`) that says in one sentence why a file is not read.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
  how: ReadingProcess = defaultProcess(),
): Promise<Sheets> {
  if (bytes.byteLength > LIMITS.fileBytes) throw tooLarge(bytes.byteLength, fileName);
  const ending = await inTurn(() => run(bytes, fileName, how));
  if ('ended' in ending) {
    throw refused(ending.ended, { file: fileName, seconds: Math.round(how.milliseconds / 1000) });
  }
  const answer = answerSchema.parse(JSON.parse(ending.text));
  if ('sheets' in answer) return answer.sheets;
  throw refused(answer.refused, answer.values);
}
