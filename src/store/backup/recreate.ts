import type { Ask } from '../database/ask.js';
import { migrateWithin } from '../migrations/migrate.js';
import type { Migration } from '../migrations/migration.js';
import { carriedTables, quoted } from './tables.js';

const MADE =
  /^\s*create\s+(?:or replace\s+)?(table|view|function|type|domain|sequence)\s+"?(\w+)/gim;

/**
 * Takes away all that the steps have made, whatever else the database holds, and makes it anew, empty, as
 * it was after the first `level` of them.
 */
export async function recreate(
  ask: Ask,
  steps: readonly Migration[],
  level: number,
): Promise<void> {
  const made = steps.flatMap(({ sql }) => [...sql.matchAll(MADE)]);
  for (const [, kind, name = ''] of made.reverse()) {
    await ask(`drop ${kind} if exists ${quoted(name)} cascade`);
  }
  await ask('drop table if exists migrations');
  await migrateWithin(ask, steps.slice(0, level));
  for (const { name } of await carriedTables(ask)) await empty(ask, name);
}

/** Steps may put rows into tables; the backup brings its own. A table without rows is left alone. */
async function empty(ask: Ask, table: string): Promise<void> {
  const rows = await ask(`select 1 from ${quoted(table)} limit 1`);
  if (rows.length > 0) await ask(`delete from ${quoted(table)}`);
}
