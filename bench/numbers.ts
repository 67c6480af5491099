import {
  Culture,
  recognizeNumber,
  recognizeOrdinal,
  recognizePercentage,
} from '@microsoft/recognizers-text-suite';
import { numbersIn } from '../src/quantity/index.js';
import { brief, median } from './measure.js';
import { reportText } from './text.js';

/** Half of one school's prose, and all of it: the other reader takes ever longer per character as a text grows. */
const LENGTHS = [20_000, 40_000];
const TIMES = 9;
/** What the project asks of its reader, against the fastest way of the other to read numbers at all. */
const AT_LEAST = 5;

interface Reader {
  readonly name: string;
  readonly read: (text: string) => number;
}

const CHINESE = Culture.Chinese;
const READERS: readonly Reader[] = [
  { name: 'zhijing numbersIn (all kinds)', read: (text) => numbersIn(text).length },
  {
    name: 'recognizers-text recognizeNumber alone',
    read: (text) => recognizeNumber(text, CHINESE).length,
  },
  {
    name: 'recognizers-text number + percentage + ordinal',
    read: (text) =>
      recognizeNumber(text, CHINESE).length +
      recognizePercentage(text, CHINESE).length +
      recognizeOrdinal(text, CHINESE).length,
  },
];

/** Reads texts with our reader and with Microsoft's, in turn, and prints both. False where we miss the bar. */
export const benchNumbers = (print: (line: string) => void): boolean =>
  LENGTHS.map((length) => benchText(reportText(length), print)).every((met) => met);

function benchText(text: string, print: (line: string) => void): boolean {
  print(
    `Reading numbers in ${text.length.toLocaleString('en-US')} characters, median of ${TIMES} runs:`,
  );
  const taken = READERS.map(({ name, read }) => {
    const time = median(() => read(text), TIMES);
    const speed = text.length / time;
    print(`  ${name}: ${brief(time)} ms, ${brief(speed)} characters/ms, ${read(text)} found`);
    return time;
  });
  const [ours = 0, alone = 0, all = 0] = taken;
  print(
    `  ratio: ${brief(alone / ours)} × recognizeNumber alone, ${brief(all / ours)} × all three`,
  );
  print(`  at least ${AT_LEAST} × asked: ${alone / ours >= AT_LEAST ? 'met' : 'MISSED'}`);
  return alone / ours >= AT_LEAST;
}
