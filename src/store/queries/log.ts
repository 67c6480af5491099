import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database/tables.js';
import type { Entry } from '../log/entry.js';
import type { Payload } from '../log/payload.js';
import { entryOf } from './changes.js';

/** Which entries of the change log are wanted. */
export interface LogSearch {
  readonly organisation?: string | undefined;
  /** The account that did it. */
  readonly by?: string | undefined;
  readonly kind?: Payload['kind'] | undefined;
  /** ISO times; `from` belongs to the span, `until` does not. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  /** Only entries before this one. */
  readonly before?: number | undefined;
  readonly limit: number;
}

/** An entry with the reason behind its digest, where one was given and not erased. */
export interface LoggedEntry {
  readonly entry: Entry;
  readonly reason: string | null;
}

/** One page of the log. */
export interface LogPage {
  readonly entries: readonly LoggedEntry[];
  /** Whether there are older ones that match. */
  readonly more: boolean;
}

/** Entries that match, the newest first. */
export async function selectLog(database: Kysely<Tables>, search: LogSearch): Promise<LogPage> {
  const { organisation = null, by = null, kind = null, from = null, until = null } = search;
  const rows = await database
    .selectFrom('change_log')
    .leftJoin('sealed_texts', (join) =>
      join
        .onRef('sealed_texts.organisation_id', '=', 'change_log.organisation_id')
        .on(sql`sealed_texts.digest`, '=', sql`payload #>> '{reason,digest}'`),
    )
    .selectAll('change_log')
    .select('sealed_texts.text as reason')
    .where(
      sql<boolean>`(${organisation}::text is null or change_log.organisation_id = ${organisation})`,
    )
    .where(sql<boolean>`(${by}::text is null or payload ->> 'by' = ${by})`)
    .where(sql<boolean>`(${kind}::text is null or payload ->> 'kind' = ${kind})`)
    .where(sql<boolean>`(${from}::text is null or payload ->> 'at' >= ${from})`)
    .where(sql<boolean>`(${until}::text is null or payload ->> 'at' < ${until})`)
    .where(
      sql<boolean>`(${search.before ?? null}::bigint is null or sequence < ${search.before ?? null})`,
    )
    .orderBy('sequence', 'desc')
    .limit(search.limit + 1)
    .execute();
  return {
    entries: rows
      .slice(0, search.limit)
      .map((row) => ({ entry: entryOf(row), reason: row.reason })),
    more: rows.length > search.limit,
  };
}
