import { GENERATORS } from './audit/generators/index.js';
import { type Options, optionsOf, USUAL_COUNTS } from './audit/options.js';
import { type AuditRunner, runCommand, runInProcess } from './audit/runner.js';
import { judge, type Remark } from './audit/score/judge.js';
import { Scoreboard } from './audit/score/scoreboard.js';
import { withWriters } from './audit/write/index.js';

/** What the project asks of its audit, on reports that nothing was made by. */
const RECALL = 0.85;
const PRECISION = 0.95;

type Print = (line: string) => void;

/**
 * Reports of every generator in every file kind, clean and with faults: how many of the faults that can be
 * found are found, and how often something is found where nothing is. The generator kept apart is told by
 * itself, and the bars are set against it.
 */
export const benchAudit = (print: Print): Promise<boolean> => measure(optionsOf([]), print);

/** The same for a choice of generators and file kinds. */
export async function measure(
  options: Options,
  print: Print,
  given?: AuditRunner,
): Promise<boolean> {
  const run = given ?? (options.command ? runCommand : await runInProcess());
  const boards = { others: new Scoreboard(), apart: new Scoreboard() };
  const remarks: Remark[] = [];
  const chosen = GENERATORS.filter(({ name }) => options.generators?.includes(name) ?? true);
  await withWriters(options.kinds, async (writers) => {
    for (const generator of chosen) {
      const board = generator.keptApart === true ? boards.apart : boards.others;
      for (const [fileKind, write] of writers) {
        const count = options.count ?? USUAL_COUNTS[fileKind];
        for (let n = 0; n < count; n += 1) {
          const trial = { generator, fileKind, write, seed: options.seed + n };
          const own = await judge(trial, run, board);
          // What nobody has looked at measures what nobody has seen.
          if (generator.keptApart !== true) remarks.push(...own);
        }
      }
    }
  });
  if (boards.others.all.documents > 0) boards.others.print(print, 'Generators it may be made by');
  show(remarks, options.show, print);
  if (boards.apart.all.documents === 0) return true;
  boards.apart.print(print, 'The generator kept apart');
  const { found, detectable, right, wrong, crashes } = boards.apart.all;
  const met = crashes === 0 && found >= RECALL * detectable && right >= PRECISION * (right + wrong);
  print(
    `  recall of ${100 * RECALL} % and precision of ${100 * PRECISION} % asked: ${met ? 'met' : 'MISSED'}`,
  );
  return met;
}

function show(remarks: readonly Remark[], count: number, print: Print): void {
  for (const kind of ['crash', 'miss', 'false alarm', 'wrong finding'] as const) {
    for (const { trial, text } of remarks.filter((each) => each.kind === kind).slice(0, count)) {
      print(`  ${kind} [${trial}] ${text}`);
    }
  }
}
