import { runInProcess } from './audit/runner.js';
import { FOLDER, handWritten, namesIn } from './hand-written/hand-written.js';
import { scoreOf, sumOf, told } from './hand-written/score.js';
import { shown } from './hand-written/shown.js';
import { trialOf } from './hand-written/trial.js';

/** Which reports written by hand are tried, and what is shown of them beside the counts. */
export interface ByHand {
  readonly folder: string;
  /** One report of the folder; all where none is named. */
  readonly report?: string | undefined;
  readonly show: boolean;
}

/**
 * Reports that were written sentence by sentence, by people who had not read the audit's rules: untidier than any
 * generator's.
 */
export async function benchByHand(
  print: (line: string) => void,
  { folder, report, show }: ByHand = { folder: FOLDER, show: false },
): Promise<boolean> {
  const run = await runInProcess();
  const scores = [];
  const names = await namesIn(folder, report);
  if (names.length === 0)
    throw new RangeError(`${folder} has no report ${report ?? ''}: a report is a folder in it.`);
  for (const name of names) {
    const trial = await trialOf(await handWritten(name, folder), run);
    print(`  ${name.padEnd(WIDTH)}${told(scoreOf(trial))}`);
    if (show) for (const line of shown(trial)) print(line);
    scores.push(scoreOf(trial));
  }
  print(`  ${'all'.padEnd(WIDTH)}${told(sumOf(scores))}`);
  return true;
}

/** Of the longest name. */
const WIDTH = 34;
