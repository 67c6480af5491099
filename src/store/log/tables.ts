import type { Kysely } from 'kysely';
import { contentToWire } from '../../facts/index.js';
import { decimalText } from '../../quantity/index.js';
import type { Tables } from '../database/tables.js';
import { selectAccountStates } from '../queries/accounts.js';
import { selectInstalledEditions } from '../queries/editions.js';
import {
  selectAppointments,
  selectCycles,
  selectFacts,
  selectOrganisation,
  selectRulings,
  selectStatements,
} from '../queries/select.js';
import { canonical } from './canonical.js';
import { sha256 } from './entry.js';
import { HOUSE } from './payload.js';

type Rows = Map<string, string>;

/** What stands in the tables about an organisation, named and written as in `state.ts`. */
export async function rowsOf(database: Kysely<Tables>, organisation: string): Promise<Rows> {
  return organisation === HOUSE ? houseRows(database) : organisationRows(database, organisation);
}

async function houseRows(database: Kysely<Tables>): Promise<Rows> {
  const rows: Rows = new Map();
  for (const cycle of await selectCycles(database)) rows.set(`cycle ${cycle}`, 'open');
  const peers = await database.selectFrom('peer_snapshots').select(['id', 'values']).execute();
  for (const { id, values } of peers) rows.set(`peers ${id}`, sha256(canonical(values)));
  for (const { account, disabled, mustChangePassword } of await selectAccountStates(database)) {
    rows.set(`account ${account}`, canonical([disabled, mustChangePassword]));
  }
  for (const { id, files } of await selectInstalledEditions(database)) {
    rows.set(`edition ${id}`, sha256(canonical(files)));
  }
  return rows;
}

async function organisationRows(database: Kysely<Tables>, organisation: string): Promise<Rows> {
  const rows: Rows = new Map();
  const only = { organisations: [organisation] };
  const record = await selectOrganisation(database, organisation);
  if (record !== undefined) rows.set('organisation', canonical(record));
  for (const { cycle, concept, content, version, source } of await selectFacts(database, only)) {
    rows.set(`fact ${cycle} ${concept}`, canonical([contentToWire(content), version, source]));
  }
  for (const { id, cycle, concept, value, source } of await selectStatements(database, only)) {
    rows.set(`statement ${id}`, canonical([cycle, concept, decimalText(value), source]));
  }
  for (const { cycle, identity, kind, evidence, by, at } of await selectRulings(database, only)) {
    rows.set(`ruling ${cycle} ${identity}`, canonical([kind, evidence, by, at]));
  }
  return rows;
}

/** All appointments, named and written as in `state.ts`. */
export async function appointmentRows(database: Kysely<Tables>): Promise<Rows> {
  const appointments = await selectAppointments(database);
  return new Map(
    appointments.map(({ account, role, organisation }) => [
      `appointment ${account}`,
      canonical([role, organisation]),
    ]),
  );
}
