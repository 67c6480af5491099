import { sentence } from '../../messages/index.js';
import { chapterFaults } from '../../report/index.js';
import type { Fault } from '../../standard/index.js';
import { standardFiles } from '../../standard/load.js';
import { readStandard } from '../../standard/read.js';
import { type Console, type ExitCode, json } from '../console.js';
import { cliSentences } from '../messages.js';

/** The faults of a folder of concepts and editions, each with file, line and column. */
export async function lintStandard(
  directory: string,
  options: { readonly format: string },
  console: Console,
): Promise<ExitCode> {
  const faults = faultsOf(await standardFiles(directory));
  if (options.format === 'json') console.answer(json(faults));
  else {
    for (const { file, line, column, message } of faults) {
      console.answer(`${file}:${line}:${column}: ${sentence(message, console.locale)}\n`);
    }
  }
  console.say(
    faults.length === 0
      ? cliSentences.soundStandard
      : sentence(cliSentences.faults, console.locale, { count: faults.length }),
  );
  return faults.length === 0 ? 0 : 1;
}

/** Chapters quote concepts, so they can only be read once the concepts are sound. */
function faultsOf(files: ReadonlyMap<string, string>): readonly Fault[] {
  const reading = readStandard(files);
  return 'standard' in reading ? chapterFaults(reading.standard) : reading.faults;
}
