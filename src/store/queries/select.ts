import { type Kysely, sql } from 'kysely';
import type {
  Cycle,
  Fact,
  Organisation,
  OrganisationId,
  PeerSnapshot,
  Ruling,
  Statement,
} from '../../facts/index.js';
import type { Appointment } from '../commands/command.js';
import { countOf, factOf, organisationsOf, rulingOf, statementOf } from '../database/rows.js';
import type { Tables } from '../database/tables.js';

/** Which organisations and cycles a query is about; all where it does not say. */
export interface Selection {
  readonly organisations?: readonly OrganisationId[];
  readonly cycles?: readonly Cycle[];
}

/** What both filters of a selection come to; a missing list stands for all. */
const within = ({ organisations, cycles }: Selection) => sql<boolean>`(
  (${organisations ?? null}::text[] is null or organisation_id = any(${organisations ?? null}::text[]))
  and (${cycles ?? null}::int[] is null or cycle = any(${cycles ?? null}::int[])))`;

/** The number of the last change. */
export async function selectSequence(database: Kysely<Tables>): Promise<number> {
  const { sequence } = await database
    .selectFrom('log_position')
    .select('sequence')
    .executeTakeFirstOrThrow();
  return countOf(sequence);
}

/** All organisations, by id. */
export async function selectOrganisations(database: Kysely<Tables>): Promise<Organisation[]> {
  const rows = await database.selectFrom('organisations').selectAll().orderBy('id').execute();
  const attributes = await database
    .selectFrom('organisation_attributes')
    .selectAll()
    .orderBy('organisation_id')
    .orderBy('from_cycle')
    .execute();
  return organisationsOf(rows, attributes);
}

/** One organisation, or nothing. */
export async function selectOrganisation(
  database: Kysely<Tables>,
  id: OrganisationId,
): Promise<Organisation | undefined> {
  const rows = await database
    .selectFrom('organisations')
    .selectAll()
    .where('id', '=', id)
    .execute();
  const attributes = await database
    .selectFrom('organisation_attributes')
    .selectAll()
    .where('organisation_id', '=', id)
    .orderBy('from_cycle')
    .execute();
  return organisationsOf(rows, attributes)[0];
}

/** The open cycles, earliest first. */
export async function selectCycles(database: Kysely<Tables>): Promise<Cycle[]> {
  const rows = await database.selectFrom('cycles').select('cycle').orderBy('cycle').execute();
  return rows.map(({ cycle }) => cycle);
}

/** Facts by organisation, cycle and concept. */
export async function selectFacts(database: Kysely<Tables>, selection: Selection): Promise<Fact[]> {
  const rows = await database
    .selectFrom('facts')
    .selectAll()
    .where(within(selection))
    .orderBy('organisation_id')
    .orderBy('cycle')
    .orderBy('concept')
    .execute();
  return rows.map(factOf);
}

/** Statements by organisation and id. */
export async function selectStatements(
  database: Kysely<Tables>,
  selection: Selection,
): Promise<Statement[]> {
  const rows = await database
    .selectFrom('statements')
    .selectAll()
    .where(within(selection))
    .orderBy('organisation_id')
    .orderBy('id')
    .execute();
  return rows.map(statementOf);
}

/** Rulings by organisation, cycle and identity. */
export async function selectRulings(
  database: Kysely<Tables>,
  selection: Selection,
): Promise<Ruling[]> {
  const rows = await database
    .selectFrom('rulings')
    .selectAll()
    .where(within(selection))
    .orderBy('organisation_id')
    .orderBy('cycle')
    .orderBy('identity')
    .execute();
  return rows.map(rulingOf);
}

/** The peer snapshot in force; one without values where none was taken. */
export async function selectPeerSnapshot(database: Kysely<Tables>): Promise<PeerSnapshot> {
  const row = await database
    .selectFrom('peer_snapshots')
    .select(['id', 'values'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return { id: row?.id ?? 'none', values: new Map(Object.entries(row?.values ?? {})) };
}

/** All appointments, by account. */
export async function selectAppointments(
  database: Kysely<Tables>,
  account?: string,
): Promise<Appointment[]> {
  const rows = await database
    .selectFrom('appointments')
    .selectAll()
    .where(sql<boolean>`(${account ?? null}::text is null or account_id = ${account ?? null})`)
    .orderBy('account_id')
    .execute();
  return rows.map((row) => ({
    account: row.account_id,
    role: row.role,
    organisation: row.organisation_id,
  }));
}
