import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { AuditFinding } from './audit/audit-json.js';
import { type AuditRunner, runInProcess } from './audit/runner.js';

/**
 * Reports that were written sentence by sentence, by people who had not read the audit's rules: untidier than any
 * generator's. Each is audited as it stands, and in copies of which every one has an eighth of its faults.
 */
export async function benchByHand(print: (line: string) => void): Promise<boolean> {
  const run = await runInProcess();
  const scores: Score[] = [];
  for (const name of await readdir(FOLDER)) {
    const score = await scoreOf(await handWritten(name), run);
    print(`  ${name.padEnd(28)}${told(score)}`);
    scores.push(score);
  }
  print(`  ${'all'.padEnd(28)}${told(sumOf(scores))}`);
  return true;
}

/** Where the reports stand, a folder each. */
export const FOLDER = fileURLToPath(new URL('./audit/by-hand/', import.meta.url));
const COPIES = 8;

const faultSchema = z.object({
  family: z.enum(['numbers', 'time', 'structure', 'names', 'units']),
  /** Words that stand once in the report, and what they become. */
  words: z.string(),
  fault: z.string(),
});
type Fault = z.infer<typeof faultSchema>;
type Family = Fault['family'];

/** A report as it was written, and what may be put into copies of it. */
export interface HandWritten {
  readonly name: string;
  readonly text: string;
  readonly faults: readonly Fault[];
}

/** A report of the folder with its faults, in reading order. */
export async function handWritten(name: string): Promise<HandWritten> {
  const text = await readFile(`${FOLDER}${name}/report.txt`, 'utf8');
  const json: unknown = JSON.parse(await readFile(`${FOLDER}${name}/faults.json`, 'utf8'));
  return { name, text, faults: z.array(faultSchema).parse(json) };
}

interface Score {
  readonly numbers: number;
  /** Rules that found something where nothing was put in. */
  readonly alarms: readonly string[];
  /** Of each family how many faults were found, and how many there are. */
  readonly found: Readonly<Record<Family, readonly [found: number, all: number]>>;
}

type Counts = Record<Family, [found: number, all: number]>;

const noCounts = (): Counts => ({
  numbers: [0, 0],
  time: [0, 0],
  structure: [0, 0],
  names: [0, 0],
  units: [0, 0],
});
const FAMILIES = Object.keys(noCounts()) as Family[];

async function scoreOf({ name, text, faults }: HandWritten, run: AuditRunner): Promise<Score> {
  const clean = await run(Buffer.from(text), `${name}.txt`);
  const alarms = failures(clean.result.findings);
  const known = new Set(alarms.map(identityOf));
  const counts = noCounts();
  for (let copy = 0; copy < COPIES; copy += 1) {
    const some = faults.filter((_, at) => at % COPIES === copy);
    const spoilt = spoiltBy(text, some);
    const { result } = await run(Buffer.from(spoilt.text), `${name}.txt`);
    const fresh = failures(result.findings).filter((each) => !known.has(identityOf(each)));
    for (const { fault, start, end } of spoilt.places) {
      const count = counts[fault.family];
      count[1] += 1;
      if (
        fresh.some(({ evidence }) => evidence.some((each) => each.start < end && start < each.end))
      )
        count[0] += 1;
    }
  }
  return {
    numbers: clean.result.coverage.numbers,
    alarms: alarms.map(({ rule }) => rule),
    found: counts,
  };
}

const failures = (findings: readonly AuditFinding[]): readonly AuditFinding[] =>
  findings.filter(({ outcome }) => outcome === 'fail');

const identityOf = ({ rule, evidence }: AuditFinding): string =>
  [rule, ...evidence.map(({ quote }) => quote)].join('\n');

interface Placed {
  readonly fault: Fault;
  /** Code points of the copy. */
  readonly start: number;
  readonly end: number;
}

/** The report with some faults put in, and where they stand; throws where the words of one do not stand once. */
function spoiltBy(text: string, faults: readonly Fault[]) {
  const places: Placed[] = [];
  let copy = '';
  let from = 0;
  for (const fault of faults) {
    const at = text.indexOf(fault.words, from);
    if (at < 0) throw new RangeError(`“${fault.words}” does not stand behind the fault before it`);
    copy += text.slice(from, at);
    const start = [...copy].length;
    copy += fault.fault;
    places.push({ fault, start, end: start + Math.max(1, [...fault.fault].length) });
    from = at + fault.words.length;
  }
  return { text: copy + text.slice(from), places };
}

function sumOf(scores: readonly Score[]): Score {
  const found = noCounts();
  for (const score of scores) {
    for (const family of FAMILIES) {
      found[family][0] += score.found[family][0];
      found[family][1] += score.found[family][1];
    }
  }
  return {
    numbers: scores.reduce((sum, { numbers }) => sum + numbers, 0),
    alarms: scores.flatMap(({ alarms }) => alarms),
    found,
  };
}

function told({ numbers, alarms, found }: Score): string {
  const recall = FAMILIES.map((family) => `${family} ${found[family].join('/')}`).join(', ');
  const rules = alarms.length === 0 ? '' : ` (${[...new Set(alarms)].join(', ')})`;
  return `found ${recall}; findings on the clean report ${alarms.length}${rules} in ${numbers} numbers`;
}
