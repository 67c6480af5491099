import { type Kysely, type Selectable, sql } from 'kysely';
import {
  type Content,
  type Cycle,
  contentFromWire,
  type OrganisationId,
  type Source,
} from '../../facts/index.js';
import type { ConceptId } from '../../standard/index.js';
import { countOf } from '../database/rows.js';
import type { ChangeLogTable, Tables } from '../database/tables.js';
import type { Entry } from '../log/entry.js';
import type { PayloadOf } from '../log/payload.js';

/** The changes after a point, for a cache that has seen all before. */
export interface Changes {
  /** The number of the last of `entries`, or the one asked from where there are none. */
  readonly sequence: number;
  readonly entries: readonly Entry[];
  /** Whether there are more than fitted; ask again from `sequence`. */
  readonly more: boolean;
}

/** One step in the life of a number. */
export interface Revision {
  readonly number: number;
  readonly sequence: number;
  readonly version: number;
  /** Null where nothing was there before. */
  readonly from: Content | null;
  readonly to: Content;
  readonly source: Source;
  readonly by: string;
  readonly at: string;
  /** Null where none was given or it was erased. */
  readonly reason: string | null;
}

const PAGE = 10_000;

export const entryOf = (row: Selectable<ChangeLogTable>): Entry => ({
  organisation: row.organisation_id,
  number: countOf(row.number),
  sequence: countOf(row.sequence),
  previous: row.previous,
  hash: row.hash,
  payload: row.payload,
});

/**
 * Entries with a number above `sequence`, in order. Numbers are given under a lock that is held until the
 * commit, so when one is visible all before it are: nothing can appear later below what was read.
 */
export async function selectChangesSince(
  database: Kysely<Tables>,
  sequence: number,
  limit = PAGE,
): Promise<Changes> {
  const rows = await database
    .selectFrom('change_log')
    .selectAll()
    .where('sequence', '>', String(sequence))
    .orderBy('sequence')
    .limit(limit + 1)
    .execute();
  const entries = rows.slice(0, limit).map(entryOf);
  const last = entries.at(-1)?.sequence ?? sequence;
  return { sequence: last, entries, more: rows.length > limit };
}

/** All revisions of one number, the first one first. */
export async function selectHistory(
  database: Kysely<Tables>,
  organisation: OrganisationId,
  cycle: Cycle,
  concept: ConceptId,
): Promise<Revision[]> {
  const rows = await database
    .selectFrom('change_log')
    .leftJoin('sealed_texts', (join) =>
      join
        .onRef('sealed_texts.organisation_id', '=', 'change_log.organisation_id')
        .on(sql`sealed_texts.digest`, '=', sql`payload #>> '{reason,digest}'`),
    )
    .selectAll('change_log')
    .select('sealed_texts.text as reason')
    .where('change_log.organisation_id', '=', organisation)
    .where(sql<boolean>`payload ->> 'concept' = ${concept}`)
    .where(sql<boolean>`payload ->> 'cycle' = ${String(cycle)}`)
    .where(sql<boolean>`payload ->> 'kind' = 'fact'`)
    .orderBy('number')
    .execute();
  return rows.map((row) => revisionOf(entryOf(row), row.reason));
}

function revisionOf(entry: Entry, reason: string | null): Revision {
  const payload = entry.payload as PayloadOf<'fact'>;
  return {
    number: entry.number,
    sequence: entry.sequence,
    version: payload.version,
    from: payload.from === null ? null : contentFromWire(payload.from),
    to: contentFromWire(payload.to),
    source: payload.source,
    by: payload.by,
    at: payload.at,
    reason,
  };
}
