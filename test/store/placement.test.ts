import { afterAll, beforeAll, expect, it } from 'vitest';
import { placements, type Store } from '../../src/store/index.js';
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

const DISTRIBUTED = 'distributed by organisation_id';

async function ask<Row>(sql: string): Promise<Row[]> {
  return (await store.pool.query(sql)).rows;
}

/** Tables, indexes and references as PostgreSQL itself has them. */
const tables = () =>
  ask<{ name: string }>(
    `select relname as name from pg_class join pg_namespace n on n.oid = relnamespace
     where nspname = 'public' and relkind in ('r', 'p') order by relname`,
  );

const uniqueKeys = () =>
  ask<{ table: string; index: string; columns: string[] }>(
    `select t.relname as table, i.relname as index,
       array(select attname::text from pg_attribute
             where attrelid = t.oid and attnum = any(x.indkey)) as columns
     from pg_index x join pg_class t on t.oid = indrelid join pg_class i on i.oid = indexrelid
     join pg_namespace n on n.oid = t.relnamespace
     where nspname = 'public' and (indisunique or indisexclusion)`,
  );

const references = () =>
  ask<{ name: string; from: string; to: string; from_columns: string[]; to_columns: string[] }>(
    `select conname as name, f.relname as from, t.relname as to,
       array(select attname::text from pg_attribute
             where attrelid = f.oid and attnum = any(conkey)) as from_columns,
       array(select attname::text from pg_attribute
             where attrelid = t.oid and attnum = any(confkey)) as to_columns
     from pg_constraint join pg_class f on f.oid = conrelid join pg_class t on t.oid = confrelid
     where contype = 'f'`,
  );

it('every table declares where it would live, and no other is declared', async () => {
  const found = (await tables()).map(({ name }) => name);
  expect(found).toEqual(Object.keys(placements).sort((a, b) => (a < b ? -1 : 1)));
});

it('distributed tables carry the organisation in every unique key', async () => {
  const keys = (await uniqueKeys()).filter(({ table }) => placements[table] === DISTRIBUTED);
  expect(keys.length).toBeGreaterThan(0);
  for (const { index, columns } of keys)
    expect([index, columns]).toEqual([index, expect.arrayContaining(['organisation_id'])]);
});

it('distributed tables cannot be without the organisation', async () => {
  const rows = await ask<{ table: string }>(
    `select table_name as table from information_schema.columns
     where table_schema = 'public' and column_name = 'organisation_id' and is_nullable = 'NO'`,
  );
  const found = rows.map(({ table }) => table);
  const distributed = Object.keys(placements).filter((table) => placements[table] === DISTRIBUTED);
  expect(found).toEqual(expect.arrayContaining(distributed));
});

it('foreign keys go only to reference tables or to rows on the same machine', async () => {
  const found = await references();
  expect(found.length).toBeGreaterThan(0);
  for (const { name, from, to, from_columns, to_columns } of found) {
    const together =
      placements[from] === DISTRIBUTED &&
      placements[to] === DISTRIBUTED &&
      from_columns.includes('organisation_id') &&
      to_columns.includes('organisation_id');
    const local = placements[from] === 'local' && placements[to] === 'local';
    expect([name, placements[to] === 'reference' || together || local]).toEqual([name, true]);
  }
});

it('reference tables refer to nothing that is elsewhere', async () => {
  const wrong = (await references()).filter(
    ({ from, to }) => placements[from] === 'reference' && placements[to] !== 'reference',
  );
  expect(wrong).toEqual([]);
});
