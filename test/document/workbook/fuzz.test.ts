import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { importPlan } from '../../../src/collect/index.js';
import { parseWorkbook } from '../../../src/document/read/workbook-parse.js';
import { Refusal } from '../../../src/messages/index.js';
import { baseWith, placeIn } from '../../collect/support.js';
import { workbookBytes } from './support.js';

const { base, edition } = placeIn(baseWith());
const ROWS = [
  ['填报单位：示例第一职业学校', null, '年度：2023'],
  ['序号', '指标', '单位', '数值'],
  ...edition.tables.flatMap((table) =>
    table.rows.map((row, at) => [row.no, row.printedName, row.printedUnit, at * 3]),
  ),
];
/** Milliseconds of processor time, which a busy machine does not change. */
const SLOWEST = 5_000;

/** Whatever comes of it: a plan or a Refusal, soon, and nothing else. */
function readsOrRefuses(bytes: Uint8Array, fileName: string): void {
  const before = process.cpuUsage();
  try {
    const sheets = parseWorkbook(bytes, fileName);
    importPlan(sheets, edition, base.standard.concepts, new Map());
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(SLOWEST);
}

function sparing(run: fc.RunDetails<[Uint8Array]>): void {
  if (!run.failed) return;
  const cause = run.errorInstance instanceof Error ? run.errorInstance.message : 'no cause given';
  throw new Error(`seed ${run.seed}, path ${run.counterexamplePath}: ${cause}`);
}

const damages = (bytes: Uint8Array): fc.Arbitrary<Uint8Array> => {
  const place = fc.nat(bytes.byteLength - 1);
  const flipped = fc
    .array(fc.tuple(place, fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 40 })
    .map((changes) => {
      const copy = bytes.slice();
      for (const [at, mask] of changes) copy[at] = (copy[at] ?? 0) ^ mask;
      return copy;
    });
  const cut = place.map((length) => bytes.slice(0, length));
  const spliced = fc.tuple(place, place).map(([from, to]) => {
    const copy = bytes.slice();
    copy.copyWithin(from, to);
    return copy;
  });
  return fc.oneof({ weight: 4, arbitrary: flipped }, cut, spliced);
};

/** A workbook whose XML itself is damaged: packed again, so that the damage reaches the reading library. */
const damagedXml = (bytes: Uint8Array): fc.Arbitrary<Uint8Array> => {
  const parts = unzipSync(bytes);
  return fc
    .constantFrom(...Object.keys(parts))
    .chain((name) =>
      damages(parts[name] ?? new Uint8Array(1)).map((part) =>
        zipSync({ ...parts, [name]: part }, { level: 0 }),
      ),
    );
};

describe('a damaged file gives a plan or a refusal, never a crash or a hang', () => {
  const xlsx = workbookBytes(ROWS);
  test.each<[string, string, fc.Arbitrary<Uint8Array>, number]>([
    ['.xlsx', '表.xlsx', damages(xlsx), 60],
    ['.xlsx with damaged XML', '表.xlsx', damagedXml(xlsx), 60],
    ['.xls', '表.xls', damages(workbookBytes(ROWS, 'biff8')), 120],
    ['.csv', '表.csv', damages(workbookBytes(ROWS, 'csv')), 60],
    ['noise', '表.xlsx', fc.uint8Array({ maxLength: 4_000 }), 100],
    ['noise named .csv', '表.csv', fc.uint8Array({ maxLength: 4_000 }), 100],
  ])('%s', (_, fileName, files, numRuns) => {
    fc.assert(
      fc.property(files, (bytes) => readsOrRefuses(bytes, fileName)),
      // The bytes of a counterexample would fill the screen: its seed and path find it again.
      { numRuns, seed: 20240301, endOnFailure: true, reporter: sparing },
    );
  });
});

test.each([
  ['headings', '指标,单位\n'],
  ['rows', '国家级数量,个,无\n'],
  ['unknown rows', '毕业生人数,人,1\n没有这一行,人,1\n'],
])('a sheet of nothing but %s is planned soon', (_, line) => {
  const lines = Math.floor(9_900 / line.split('\n').length);
  readsOrRefuses(new TextEncoder().encode(`毕业生人数,人,1\n${line.repeat(lines)}`), '表.csv');
});
