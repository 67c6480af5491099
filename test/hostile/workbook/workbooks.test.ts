import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { planOf } from '../../../src/collect/index.js';
import { LIMITS, type ReadingProcess, readWorkbook } from '../../../src/document/read/index.js';
import { WORKBOOK_REFUSALS } from '../../../src/document/read/messages.js';
import { parseWorkbook } from '../../../src/document/read/workbook-parse.js';
import { type Message, Refusal } from '../../../src/messages/index.js';
import { baseWith } from '../../collect/support.js';
import { CELL_FAULTS } from './cell-faults.js';
import { FILE_FAULTS } from './file-faults.js';
import { type Format, nameOf, SHEET, SOUND, written } from './writers.js';

/** One file with one fault, and what a person must be told of it. */
interface Pair {
  readonly format: string;
  readonly fault: string;
  readonly file: string;
  readonly bytes: () => Uint8Array | Promise<Uint8Array>;
  readonly says: string;
  /** The cell, for what is found in a file that can be read. */
  readonly at?: string;
  /** Read by this process: what is found in a cell is found in every format once the file is read. */
  readonly isReadHere?: boolean;
}

const PAIRS: readonly Pair[] = [
  ...FILE_FAULTS,
  ...CELL_FAULTS.flatMap(({ fault, rows, formats, at, says }) =>
    formats.map((format, index) => ({
      format,
      fault,
      file: nameOf(format),
      bytes: () => written(format, rows),
      says,
      at,
      isReadHere: index > 0,
    })),
  ),
];

type ToRead = Pick<Pair, 'file' | 'bytes' | 'isReadHere'>;

/** What was said of a file: the sentence, what to do next, and the place. */
interface Told {
  readonly what: Message;
  readonly next: Message;
  readonly cell: string;
}

const root = fileURLToPath(new URL('../../..', import.meta.url));
const base = baseWith();
let folder: string;
let how: ReadingProcess;

/** The reading process as it is shipped: built, so that it starts at once, under the limits it has in use. */
beforeAll(async () => {
  folder = await mkdtemp(join(root, 'node_modules', '.zhijing-hostile-'));
  await build({
    absWorkingDir: root,
    entryPoints: { 'workbook-worker': 'src/document/read/workbook-worker.ts' },
    outdir: folder,
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    logLevel: 'silent',
  });
  const { milliseconds, memoryMegabytes } = LIMITS;
  how = { entry: join(folder, 'workbook-worker.js'), milliseconds, memoryMegabytes };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function told({ file, bytes, isReadHere }: ToRead): Promise<readonly Told[]> {
  try {
    const content = await bytes();
    const read =
      isReadHere === true ? parseWorkbook(content, file) : readWorkbook(content, file, how);
    const plan = planOf(await read, base);
    return plan.faults.map(({ what, next, cell }) => ({ what, next, cell }));
  } catch (error) {
    if (error instanceof Refusal) return [{ what: error.what, next: error.next, cell: '' }];
    throw error;
  }
}

/** A sentence with places for what only the file itself tells, such as how many times it grows. */
const matching = (says: string): RegExp =>
  new RegExp(
    `^${says.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{(times|count|found|wanted)\}/g, '[^“”]+')}$`,
    's',
  );

const said = new Map<Pair, Told>();

describe('every fault of a workbook is told in its own sentence', () => {
  test.concurrent.each(PAIRS.map((pair) => [pair.format, pair.fault, pair] as const))(
    '%s: %s',
    async (_format, _fault, pair) => {
      const all = await told(pair);
      const [first] = all;
      expect(all.map(({ what }) => what.zh)[0]).toMatch(matching(pair.says));
      if (first === undefined) throw new Error('accepted in silence');
      expect(first.cell).toBe(pair.at ?? '');
      for (const { what, next } of all) {
        for (const text of [what.zh, what.en, next.zh, next.en]) {
          expect(text).not.toMatch(/\{\w+\}|undefined|NaN\b(?!”)/);
          expect(text.length).toBeGreaterThan(3);
        }
        expect(what.en).not.toBe(what.zh);
      }
      said.set(pair, first);
    },
  );
});

describe('the set of faults', () => {
  test('has at least two hundred distinct pairs of format and fault', () => {
    const pairs = new Set(PAIRS.map(({ format, fault }) => `${format} | ${fault}`));
    expect(pairs.size).toBe(PAIRS.length);
    expect(pairs.size).toBeGreaterThanOrEqual(200);
  });

  test('gives every reason there is for not reading a file, but those of the process itself', () => {
    const sentences = PAIRS.map(({ says }) => says);
    const untried = Object.entries(WORKBOOK_REFUSALS).filter(
      ([code, { what }]) =>
        !OF_THE_PROCESS.has(code) && !sentences.some((says) => sameSentence(what.zh, says)),
    );
    expect(untried.map(([code]) => code)).toEqual([]);
  });

  test('two faults of different kinds never say the same of the same place', () => {
    expect(said.size).toBe(PAIRS.length);
    const faults = new Map<string, Set<string>>();
    for (const [{ format, file, fault }, { what, next, cell }] of said) {
      const words = [what.zh, next.zh, cell].join('|').replaceAll(file, '');
      faults.set(words, (faults.get(words) ?? new Set()).add(kindOf(format, fault)));
    }
    const shared = [...faults].filter(([, kinds]) => kinds.size > 1);
    expect(shared).toEqual([]);
  });
});

const OF_THE_PROCESS: ReadonlySet<string> = new Set(['too-slow', 'too-heavy']);

/** Whether a sentence is the message with its places filled in. */
const sameSentence = (message: string, says: string): boolean =>
  new RegExp(
    `^${message.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '.+')}$`,
    's',
  ).test(says);

/** What is one fault though it comes about in several ways. */
const SAME: Readonly<Record<string, string>> = {
  'a part with a password': 'a password',
  'nothing but a mark': 'no filled cell',
  'an archive within an archive': 'an archive',
  'an error as text': 'a reference that is gone',
  'UTF-8 from the sixth line on': 'GB18030 from the sixth line on',
};

/** Kinds of file that are told alike, whatever they are called. */
const ALIKE: Readonly<Record<string, string>> = {
  zip: 'an archive',
  rar: 'an archive',
  '7z': 'an archive',
  gzip: 'an archive',
  docx: 'a Word document',
  rtf: 'a Word document',
  pptx: 'a presentation',
  png: 'a picture',
  jpg: 'a picture',
  html: 'a web page',
  mhtml: 'a web page',
};
const kindOf = (format: string, fault: string): string =>
  fault.startsWith('called ') ? (ALIKE[format] ?? format) : (SAME[fault] ?? fault);

describe('what only looks strange is read like any other sheet', () => {
  const FORMATS: readonly Format[] = [
    'xlsx',
    'xlsm',
    'xls',
    'csv UTF-8',
    'csv GB18030',
    'csv UTF-16',
    'tsv',
    'csv with semicolons',
  ];
  test.concurrent.each(FORMATS)('%s', async (format) => {
    const sheets = await readWorkbook(written(format, SOUND), nameOf(format), how);
    const plan = planOf(sheets, base);
    expect(plan.faults).toEqual([]);
    expect(sheets.sheets[0]?.name).toBe(SHEET);
    expect(plan.facts.map(({ cell }) => cell)).toEqual(['D3', 'D4', 'D6', 'D7', 'D8']);
  });
});
