import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';

/** What is kept under a name, or nothing. */
export async function selectSetting(
  database: Kysely<Tables>,
  name: string,
): Promise<string | undefined> {
  const row = await database
    .selectFrom('settings')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirst();
  return typeof row?.value === 'string' ? row.value : undefined;
}

/** What is kept under a name, made now where nothing is; of several servers that make it at once one wins. */
export async function settledSetting(
  database: Kysely<Tables>,
  name: string,
  make: () => string,
): Promise<string> {
  const known = await selectSetting(database, name);
  if (known !== undefined) return known;
  const made = make();
  await database
    .insertInto('settings')
    .values({ name, value: JSON.stringify(made) })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  return (await selectSetting(database, name)) ?? made;
}
