import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database/tables.js';
import { type Entry, GENESIS, hashOf } from '../log/entry.js';
import type { Change } from './command.js';
import { storeChanges } from './tables.js';
import type { Head } from './world.js';

const CHUNK = 5000;

/** Where the log stood when the transaction began. */
export interface LogPosition {
  readonly sequence: number;
  /** The last link of each chain that will grow. */
  readonly heads: ReadonlyMap<string, Head>;
}

/** Appends the changes to the log and brings the tables after them, within the caller's transaction. */
export async function flush(
  database: Kysely<Tables>,
  position: LogPosition,
  changes: readonly Change[],
): Promise<void> {
  const entries = chained(position, changes);
  for (let start = 0; start < entries.length; start += CHUNK) {
    await appendEntries(database, entries.slice(start, start + CHUNK));
  }
  await storeTexts(database, changes);
  await storeChanges(database, changes);
}

/** The entries that changes become: each linked to the one before in its organisation's chain. */
export function chained(position: LogPosition, changes: readonly Change[]): Entry[] {
  const heads = new Map(position.heads);
  return changes.map(({ organisation, payload }, index) => {
    const head = heads.get(organisation) ?? { number: 0, hash: GENESIS };
    const link = {
      organisation,
      number: head.number + 1,
      sequence: position.sequence + index + 1,
      previous: head.hash,
      payload,
    };
    const entry = { ...link, hash: hashOf(link) };
    heads.set(organisation, entry);
    return entry;
  });
}

/** Appends entries, moves the heads of their chains and the log's position. */
async function appendEntries(database: Kysely<Tables>, entries: readonly Entry[]): Promise<void> {
  const heads = [...new Map(entries.map((entry) => [entry.organisation, entry])).values()];
  await sql`with appended as (
      insert into change_log (organisation_id, number, sequence, previous, hash, payload)
      select * from unnest(
        ${entries.map((each) => each.organisation)}::text[],
        ${entries.map((each) => each.number)}::bigint[],
        ${entries.map((each) => each.sequence)}::bigint[],
        ${entries.map((each) => each.previous)}::text[],
        ${entries.map((each) => each.hash)}::text[],
        ${entries.map((each) => JSON.stringify(each.payload))}::jsonb[])
    ), moved as (
      insert into log_heads (organisation_id, number, hash)
      select * from unnest(
        ${heads.map((each) => each.organisation)}::text[],
        ${heads.map((each) => each.number)}::bigint[],
        ${heads.map((each) => each.hash)}::text[])
      on conflict (organisation_id) do update set number = excluded.number, hash = excluded.hash
    )
    update log_position set sequence = ${entries.at(-1)?.sequence ?? 0}`.execute(database);
}

async function storeTexts(database: Kysely<Tables>, changes: readonly Change[]): Promise<void> {
  const texts = new Map(
    changes.flatMap(({ organisation, sealed }) =>
      sealed === undefined ? [] : [[sealed.digest, { organisation_id: organisation, ...sealed }]],
    ),
  );
  if (texts.size === 0) return;
  await database
    .insertInto('sealed_texts')
    .values([...texts.values()])
    .execute();
}
