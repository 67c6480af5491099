import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Store, StoreImport } from '../../src/store/index.js';
import { openTestStore, schools, temporaryDirectory, value } from './sample.js';

const directory = temporaryDirectory();
let store: Store;

beforeAll(async () => {
  store = await openTestStore({ dataDirectory: directory.path });
  await store.registerOrganisations(schools(1), 'admin');
  await store.openCycle(2023, 'admin');
});

afterAll(async () => {
  await store.close();
  directory.remove();
});

const cellOf = (index: number) => ({ sheet: '表1', cell: `D${index + 5}` });

function workbook(students: number, seen: number, rate: number | undefined): StoreImport {
  return {
    organisation: 's1',
    cycle: 2023,
    file: '示例学校.xlsx',
    sha256: String(students).padStart(64, '0'),
    by: 'a1',
    facts: [
      { concept: 'students', content: value(students), version: seen, ...cellOf(0) },
      { concept: 'staff', content: value(80), version: seen === 0 ? 0 : 1, ...cellOf(1) },
    ],
    statements:
      rate === undefined
        ? []
        : [{ concept: 'rate', value: { mantissa: BigInt(rate), decimals: 1 }, ...cellOf(2) }],
  };
}

it('stores facts with the cells they came from, and statements', async () => {
  expect(await store.storeImport(workbook(1200, 0, 965))).toMatchObject({ changed: 3 });
  const facts = await store.facts();
  expect(facts.map(({ concept }) => concept)).toEqual(['staff', 'students']);
  expect(facts[1]?.source).toMatchObject({ kind: 'imported', file: '示例学校.xlsx', cell: 'D5' });
  expect(await store.statements()).toMatchObject([
    { concept: 'rate', value: { mantissa: 965n, decimals: 1 } },
  ]);
});

it('changes nothing where the same file comes again', async () => {
  const before = await store.sequence();
  expect(await store.storeImport(workbook(1200, 0, 965))).toMatchObject({ changed: 0 });
  expect(await store.sequence()).toBe(before);
});

it('stores nothing of a file of which one cell lost a race', async () => {
  await store.writeFacts({
    organisation: 's1',
    cycle: 2023,
    edits: [{ concept: 'students', content: value(1201), version: 1 }],
    by: 'clerk',
  });
  const before = await store.sequence();
  const file = { ...workbook(1300, 1, 970) };
  expect(await store.storeImport(file)).toMatchObject({
    conflicts: [{ concept: 'students', theirs: { version: 2 } }],
  });
  expect(await store.sequence()).toBe(before);
});

it('replaces what an earlier file stated, and withdraws what it no longer states', async () => {
  await store.storeImport(workbook(1300, 2, 970));
  expect(await store.statements()).toMatchObject([{ value: { mantissa: 970n } }]);
  await store.storeImport(workbook(1300, 3, undefined));
  expect(await store.statements()).toEqual([]);
  expect(await store.verify()).toMatchObject({ sound: true });
});
