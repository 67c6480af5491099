import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/index.js';
import { hashOf } from '../../src/store/log/entry.js';
import { entryOf } from '../../src/store/queries/changes.js';
import { manyFacts, openTestStore, schools, temporaryDirectory, value } from './sample.js';

const directory = temporaryDirectory();
let store: Store;

beforeAll(async () => {
  store = await openTestStore({ dataDirectory: directory.path });
  await store.seed({
    organisations: schools(3),
    cycles: [2021, 2022, 2023],
    facts: manyFacts(90, 3),
    statements: [
      {
        id: 'p1',
        organisation: 's1',
        cycle: 2023,
        concept: 'rate',
        value: { mantissa: 965n, decimals: 1 },
        source: { kind: 'published', document: '示例年报', place: '表1' },
      },
    ],
    by: 'demo',
  });
  await store.sign();
  const place = { organisation: 's2', cycle: 2023 };
  const edits = [{ concept: 'students', content: value(10), version: 0 }];
  await store.writeFacts({ ...place, edits, by: 'a1', reason: '张三同学转入' });
  await store.rule({
    ...place,
    identity: 'i1',
    evidence: 'e1',
    kind: 'explained',
    reason: '属实',
    by: 'a1',
  });
  await store.appoint({ account: 'a1', role: 'clerk', organisation: 's2' }, 'admin');
  await store.appoint({ account: 'a1', role: 'clerk', organisation: 's1' }, 'admin');
  await store.sign();
  await store.takePeerSnapshot({ id: 'p1', values: new Map([['k', ['1']]]) }, 'admin');
});

afterAll(async () => {
  await store.close();
  directory.remove();
});

const TABLES = [
  ...['organisations', 'organisation_attributes', 'facts', 'statements', 'rulings'],
  ...['change_log', 'log_heads', 'log_roots', 'sealed_texts', 'appointments'],
];

/** Changes the database behind the store's back, as its owner can, proves, and puts everything back. */
async function afterTampering(...statements: readonly string[]) {
  const owner = await store.pool.connect();
  const all = async (statement: (table: string) => string) => {
    for (const table of TABLES) await owner.query(statement(table));
  };
  await owner.query('set session_replication_role = replica');
  await all((table) => `create table copy_of_${table} as select * from ${table}`);
  for (const statement of statements) await owner.query(statement);
  const outcome = await store.verify();
  await all((table) => `delete from ${table}`);
  await all((table) => `insert into ${table} select * from copy_of_${table}`);
  await all((table) => `drop table copy_of_${table}`);
  await owner.query('set session_replication_role = default');
  owner.release();
  return outcome;
}

beforeEach(async () => {
  expect(await store.verify()).toMatchObject({ sound: true });
});

describe('a log as it should be', () => {
  it('is proved, counted and signed', async () => {
    const outcome = await store.verify();
    expect(outcome).toMatchObject({ sound: true, entries: 102, organisations: 4, roots: 2 });
    expect(outcome).toMatchObject({ signedUpTo: 101, signers: [expect.any(String)] });
  });

  it('stays proved when a personal text is erased', async () => {
    const outcome = await afterTampering("delete from sealed_texts where text like '张三%'");
    expect(outcome).toMatchObject({ sound: true });
  });

  it('holds no personal text itself', async () => {
    const { rows } = await store.pool.query('select payload::text as text from change_log');
    expect(rows.some((row: { text: string }) => row.text.includes('张三'))).toBe(false);
  });
});

describe('an entry', () => {
  it.each([
    "update change_log set hash = '' where organisation_id = 's1'",
    "delete from change_log where organisation_id = 's1'",
    'truncate change_log',
  ])('cannot be changed by %s', async (statement) => {
    await expect(store.pool.query(statement)).rejects.toThrow('append-only');
  });
});

describe('tampering', () => {
  const cases: readonly (readonly [string, object, readonly string[]])[] = [
    [
      'a value changed in an entry',
      { organisation: 's2', number: 5, fault: 'payload-altered' },
      [
        `update change_log set payload = jsonb_set(payload, '{to,value}', '"7"')
         where organisation_id = 's2' and number = 5`,
      ],
    ],
    [
      'an entry taken out',
      { organisation: 's1', number: 3, fault: 'link-missing' },
      ["delete from change_log where organisation_id = 's1' and number = 3"],
    ],
    [
      'the last entry taken out',
      { organisation: 's3', number: 31, fault: 'link-missing' },
      ["delete from change_log where organisation_id = 's3' and number = 31"],
    ],
    [
      'two entries exchanged',
      { organisation: 's1', number: 4, fault: 'payload-altered' },
      [
        `update change_log set number = case number when 4 then 1005 else 1004 end
         where organisation_id = 's1' and number in (4, 5)`,
        "update change_log set number = number - 1000 where organisation_id = 's1' and number > 1000",
      ],
    ],
    [
      'a whole organisation taken out with its rows',
      { organisation: null, number: null, fault: 'chain-missing' },
      [
        "delete from facts where organisation_id = 's3'",
        "delete from change_log where organisation_id = 's3'",
        "delete from log_heads where organisation_id = 's3'",
        "delete from organisation_attributes where organisation_id = 's3'",
        "delete from organisations where id = 's3'",
      ],
    ],
    [
      'a fact changed in its table',
      { organisation: 's2', number: 32, fault: 'table-differs' },
      ["update facts set mantissa = 11 where organisation_id = 's2' and concept = 'students'"],
    ],
    [
      'a fact added to its table',
      { organisation: 's2', number: null, fault: 'table-unlogged' },
      [
        `insert into facts select organisation_id, 2022, concept, mantissa, decimals, text, absence,
         source, version from facts where organisation_id = 's2' and concept = 'students'`,
      ],
    ],
    [
      'a published statement changed',
      { organisation: 's1', number: 32, fault: 'table-differs' },
      ['update statements set decimals = 0'],
    ],
    [
      'a ruling changed',
      { organisation: 's2', fault: 'table-differs' },
      ["update rulings set kind = 'waived'"],
    ],
    [
      'somebody appointed behind the back',
      { organisation: null, fault: 'table-differs' },
      ["update appointments set role = 'administrator'"],
    ],
    [
      'an explanation rewritten',
      { organisation: 's2', fault: 'text-altered' },
      ["update sealed_texts set text = '李四' where text like '张三%'"],
    ],
    [
      'a signature replaced',
      { fault: 'root-unsigned' },
      ["update log_roots set signature = 'AAAA' where sequence < 100"],
    ],
    ['the signed roots taken out', { fault: 'root-differs' }, ['delete from log_roots']],
  ];

  it.each(cases)('is found: %s', async (_, expected, statements) => {
    const outcome = await afterTampering(...statements);
    expect(outcome).toMatchObject({ sound: false, broken: expected });
  });

  it('is found: a link that follows another one than the one before it', async () => {
    const row = await store.kysely
      .selectFrom('change_log')
      .selectAll()
      .where('organisation_id', '=', 's1')
      .where('number', '=', '6')
      .executeTakeFirstOrThrow();
    const hash = hashOf({ ...entryOf(row), previous: 'f'.repeat(64) });
    const outcome = await afterTampering(
      `update change_log set previous = repeat('f', 64), hash = '${hash}'
       where organisation_id = 's1' and number = 6`,
    );
    const broken = { organisation: 's1', number: 6, fault: 'order' };
    expect(outcome).toMatchObject({ sound: false, broken });
  });

  it('is found even where the hashes of a whole chain were made anew', async () => {
    const rows = await store.kysely
      .selectFrom('change_log')
      .selectAll()
      .where('organisation_id', '=', 's3')
      .orderBy('number')
      .execute();
    const statements: string[] = [];
    let previous = '0'.repeat(64);
    for (const row of rows) {
      const entry = { ...entryOf(row), previous };
      const payload = { ...entry.payload, by: 'nobody' };
      previous = hashOf({ ...entry, payload });
      statements.push(`update change_log set payload = '${JSON.stringify(payload)}',
        previous = '${entry.previous}', hash = '${previous}'
        where organisation_id = 's3' and number = ${entry.number}`);
    }
    statements.push(`update log_heads set hash = '${previous}' where organisation_id = 's3'`);
    const outcome = await afterTampering(...statements);
    expect(outcome).toMatchObject({ sound: false, broken: { fault: 'root-differs' } });
  });
});

it('reads one state while others write', async () => {
  const edits = (index: number) => [
    { concept: `busy_${index}`, content: value(index), version: 0 },
  ];
  const writes = Array.from({ length: 200 }, (_, index) =>
    store.writeFacts({ organisation: 's1', cycle: 2022, edits: edits(index), by: 'a1' }),
  );
  expect(await store.verify()).toMatchObject({ sound: true });
  await Promise.all(writes);
  expect(await store.verify()).toMatchObject({ sound: true });
});
