import { getMigrations } from 'better-auth/db/migration';
import { username } from 'better-auth/plugins/username';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/index.js';
import { type Migration, migrate, migrations } from '../../src/store/migrations/index.js';
import { openTestStore, temporaryDirectory } from './sample.js';

const directory = temporaryDirectory();
let store: Store;

beforeAll(async () => {
  store = await openTestStore({ dataDirectory: directory.path });
});

afterAll(async () => {
  await store.close();
  directory.remove();
});

const next: Migration = {
  number: migrations.length + 1,
  name: 'next',
  sql: 'create table next_step (number int); insert into next_step values (1)',
};

async function migrateTo(steps: readonly Migration[]): Promise<void> {
  const client = await store.pool.connect();
  try {
    await migrate(client, steps);
  } finally {
    client.release();
  }
}

it('steps are numbered without gaps and only add', () => {
  expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, index) => index + 1));
  for (const { sql } of migrations) {
    expect(sql).not.toMatch(/^\s*(drop|truncate|delete)\b|\b(rename|drop column|alter column)\b/im);
  }
});

it('gives the accounts library all it wants', async () => {
  const { toBeCreated, toBeAdded, schemaProblems } = await getMigrations({
    database: store.pool,
    emailAndPassword: { enabled: true },
    plugins: [username()],
    rateLimit: { enabled: true, storage: 'database' },
  });
  expect({ toBeCreated, toBeAdded, schemaProblems }).toEqual({
    toBeCreated: [],
    toBeAdded: [],
    schemaProblems: [],
  });
});

describe('migrating', () => {
  it('leaves nothing of a step that fails', async () => {
    const failing = { ...next, sql: 'create table half (n int); select 1 / 0' };
    await expect(migrateTo([...migrations, failing])).rejects.toThrow('division by zero');
    const { rows } = await store.pool.query("select to_regclass('half') as half");
    expect(rows).toEqual([{ half: null }]);
  });

  it('happens once where several servers start together', async () => {
    await Promise.all(Array.from({ length: 5 }, () => migrateTo([...migrations, next])));
    const { rows } = await store.pool.query('select count(*)::int as count from next_step');
    expect(rows).toEqual([{ count: 1 }]);
  });

  it('refuses a database that is newer than the program', async () => {
    await expect(migrateTo(migrations)).rejects.toMatchObject({ code: 'store.newer' });
  });

  it('refuses a step that was edited after it was applied', async () => {
    const edited = migrations.map((step) => ({ ...step, sql: `${step.sql} ` }));
    await expect(migrateTo([...edited, next])).rejects.toMatchObject({
      code: 'store.migration-altered',
    });
  });
});
