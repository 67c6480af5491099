import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GENERATORS } from './audit/generators/index.js';
import { type LaidReport, layOut } from './audit/layout/index.js';
import { randomOf, seedOf } from './audit/random.js';
import { FILE_KINDS, type FileKind, withWriters } from './audit/write/index.js';
import { brief } from './measure.js';
import { inFolder } from './processes.js';

/** What the project asks of one report of a hundred pages, in seconds for the whole process. */
const ASKED: Partial<Record<FileKind, number>> = { txt: 1.2, docx: 1.5, pdf: 3 };
const TIMES = 7;

const PROGRAM = fileURLToPath(new URL('../bin/zhijing.js', import.meta.url));

/**
 * One report as long as six, as text, Word and print, audited by the command as anybody calls it: by the process's own
 * clock, from its start to its end, and as a multiple of a process that starts Node and ends.
 */
export const benchAuditSpeed = (print: (line: string) => void): Promise<boolean> =>
  inFolder(async (folder) => {
    const kinds = FILE_KINDS.filter((kind) => ASKED[kind] !== undefined);
    await withWriters(kinds, async (writers) => {
      for (const [kind, write] of writers) {
        const { bytes } = await write(joined(), randomOf(seedOf('speed', 1)));
        await writeFile(join(folder, `report.${kind}`), bytes);
      }
    });
    audited(join(folder, 'report.txt'));
    const empty = median(Array.from({ length: TIMES }, () => timed(['-e', '0']).seconds));
    const met = kinds.map((kind) => told(join(folder, `report.${kind}`), kind, empty, print));
    return met.every(Boolean);
  });

/** Six reports in one, the generator kept apart left out. */
function joined(): LaidReport {
  const reports = GENERATORS.filter(({ keptApart }) => keptApart !== true).map((generator) =>
    layOut(generator.generate(randomOf(seedOf(generator.name, 1)))),
  );
  const [first] = reports;
  if (first === undefined) throw new RangeError('no generators');
  return { ...first, elements: reports.flatMap(({ elements }) => elements) };
}

function told(file: string, kind: FileKind, empty: number, print: (line: string) => void): boolean {
  const runs = Array.from({ length: TIMES }, () => audited(file));
  const [own, whole] = [
    median(runs.map(({ own }) => own)),
    median(runs.map(({ seconds }) => seconds)),
  ];
  const asked = ASKED[kind] ?? Number.POSITIVE_INFINITY;
  print(
    `  ${kind}: ${brief(own)} s by its own clock, ${brief(whole)} s in all, ${brief(whole / empty)} times an empty process; at most ${asked} s asked: ${whole <= asked ? 'met' : 'MISSED'}`,
  );
  return whole <= asked;
}

/** The audit of a file, in seconds; it ends with 1 where it finds something. */
function audited(file: string): { readonly own: number; readonly seconds: number } {
  const { output, seconds } = timed([PROGRAM, 'audit', file, '--format', 'json']);
  const { timings } = JSON.parse(output) as { readonly timings: { readonly total: number } };
  return { own: timings.total / 1000, seconds };
}

function timed(operands: readonly string[]): { readonly output: string; readonly seconds: number } {
  const begun = performance.now();
  const { stdout } = spawnSync(process.execPath, operands, { maxBuffer: 1 << 28 });
  return { output: stdout.toString(), seconds: (performance.now() - begun) / 1000 };
}

const median = (of: readonly number[]): number =>
  of.toSorted((a, b) => a - b)[Math.floor(of.length / 2)] ?? 0;
