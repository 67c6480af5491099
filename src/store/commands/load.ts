import { type Kysely, sql } from 'kysely';
import { countOf, factOf, organisationsOf, rulingOf, statementOf } from '../database/rows.js';
import type { Tables } from '../database/tables.js';
import { canonical } from '../log/canonical.js';
import { GENESIS, sha256 } from '../log/entry.js';
import { HOUSE } from '../log/payload.js';
import { selectAccountStates } from '../queries/accounts.js';
import { selectInstalledEditions } from '../queries/editions.js';
import { selectOrganisations } from '../queries/select.js';
import type { Needs } from './command.js';
import { LoadedWorld } from './world.js';

/** Loads what the commands of a transaction need to see. */
export async function loadWorld(
  database: Kysely<Tables>,
  needs: readonly Needs[],
): Promise<LoadedWorld> {
  const world = new LoadedWorld();
  await loadGround(database, needs, world);
  await loadOrganisations(database, needs, world);
  await loadFacts(database, needs, world);
  await loadStatements(database, needs, world);
  await loadRulings(database, needs, world);
  await loadAppointments(database, needs, world);
  await loadAccountStates(database, needs, world);
  if (needs.some((each) => each.editions)) await loadEditions(database, world);
  if (needs.some((each) => each.peers)) await loadPeers(database, world);
  if (needs.some((each) => each.emptiness)) await loadEmptiness(database, world);
  return world;
}

/** What every command needs, in one question: open cycles, who is registered, where the chains end. */
async function loadGround(
  database: Kysely<Tables>,
  needs: readonly Needs[],
  world: LoadedWorld,
): Promise<void> {
  const organisations = [...new Set(needs.flatMap((each) => each.organisations ?? []))];
  const { rows } = await sql<{
    cycles: number[];
    registered: string[];
    chains: string[];
    numbers: string[];
    hashes: string[];
  }>`with heads as (
      select * from log_heads where organisation_id = any(${[...organisations, HOUSE]}::text[]))
    select array(select cycle from cycles) as cycles,
      array(select id from organisations where id = any(${organisations}::text[])) as registered,
      array(select organisation_id from heads order by organisation_id) as chains,
      array(select number from heads order by organisation_id) as numbers,
      array(select hash from heads order by organisation_id) as hashes`.execute(database);
  for (const { cycles, registered, chains, numbers, hashes } of rows) {
    for (const cycle of cycles) world.cycles.add(cycle);
    for (const organisation of registered) world.addRegistered(organisation);
    for (const [index, organisation] of chains.entries()) {
      const head = { number: countOf(numbers[index] ?? '0'), hash: hashes[index] ?? GENESIS };
      world.addHead(organisation, head);
    }
  }
}

async function loadOrganisations(
  database: Kysely<Tables>,
  needs: readonly Needs[],
  world: LoadedWorld,
): Promise<void> {
  const ids = [...new Set(needs.flatMap((each) => each.records ?? []))];
  const codes = [...new Set(needs.flatMap((each) => each.codes ?? []))];
  if (needs.some((each) => each.register)) {
    for (const each of await selectOrganisations(database)) world.addOrganisation(each);
    return;
  }
  if (ids.length + codes.length === 0) return;
  const rows = await database
    .selectFrom('organisations')
    .selectAll()
    .where((is) =>
      is.or([is('id', '=', sql<string>`any(${ids})`), is('code', '=', sql<string>`any(${codes})`)]),
    )
    .execute();
  const attributes = await database
    .selectFrom('organisation_attributes')
    .selectAll()
    .where('organisation_id', '=', sql<string>`any(${rows.map(({ id }) => id)})`)
    .orderBy('from_cycle')
    .execute();
  for (const each of organisationsOf(rows, attributes)) world.addOrganisation(each);
}

async function loadFacts(
  database: Kysely<Tables>,
  needs: readonly Needs[],
  world: LoadedWorld,
): Promise<void> {
  const places = needs.flatMap((each) => each.facts ?? []);
  if (places.length === 0) return;
  const wanted = sql<{ o: string; c: number; k: string }>`unnest(
    ${places.map((place) => place.organisation)}::text[],
    ${places.map((place) => place.cycle)}::int[],
    ${places.map((place) => place.concept)}::text[])`;
  const rows = await database
    .selectFrom('facts')
    .selectAll()
    .where(sql<boolean>`(organisation_id, cycle, concept) in (select * from ${wanted})`)
    .execute();
  for (const row of rows) world.addFact(factOf(row));
}

async function loadStatements(
  database: Kysely<Tables>,
  needs: readonly Needs[],
  world: LoadedWorld,
): Promise<void> {
  for (const { organisation, cycle } of needs.flatMap((each) => each.statements ?? [])) {
    const rows = await database
      .selectFrom('statements')
      .selectAll()
      .where('organisation_id', '=', organisation)
      .where('cycle', '=', cycle)
      .orderBy('id')
      .execute();
    for (const row of rows) world.addStatement(statementOf(row));
  }
}

async function loadRulings(
  database: Kysely<Tables>,
  needs: readonly Needs[],
  world: LoadedWorld,
): Promise<void> {
  for (const { organisation, cycle, identity } of needs.flatMap((each) => each.rulings ?? [])) {
    const rows = await database
      .selectFrom('rulings')
      .selectAll()
      .where('organisation_id', '=', organisation)
      .where('cycle', '=', cycle)
      .where('identity', '=', identity)
      .execute();
    for (const row of rows) world.addRuling(rulingOf(row));
  }
}

async function loadAppointments(
  database: Kysely<Tables>,
  needs: readonly Needs[],
  world: LoadedWorld,
): Promise<void> {
  const accounts = needs.flatMap((each) => each.appointments ?? []);
  const administrators = needs.some((each) => each.administrators);
  if (accounts.length === 0 && !administrators) return;
  const rows = await database
    .selectFrom('appointments')
    .selectAll()
    .where(
      sql<boolean>`(account_id = any(${accounts}::text[])
        or (${administrators} and role = 'administrator'))`,
    )
    .execute();
  for (const row of rows) {
    world.addAppointment({
      account: row.account_id,
      role: row.role,
      organisation: row.organisation_id,
    });
  }
}

/** Of the accounts asked for and, where administrators are, of every one: they are few beside the schools' facts. */
async function loadAccountStates(
  database: Kysely<Tables>,
  needs: readonly Needs[],
  world: LoadedWorld,
): Promise<void> {
  if (!needs.some((each) => each.administrators || each.accountStates !== undefined)) return;
  for (const state of await selectAccountStates(database)) world.addAccountState(state);
}

async function loadEditions(database: Kysely<Tables>, world: LoadedWorld): Promise<void> {
  for (const { id, files } of await selectInstalledEditions(database)) {
    world.editions.set(id, sha256(canonical(files)));
  }
}

async function loadPeers(database: Kysely<Tables>, world: LoadedWorld): Promise<void> {
  const rows = await database.selectFrom('peer_snapshots').select(['id', 'values']).execute();
  for (const { id, values } of rows) world.peers.set(id, sha256(canonical(values)));
}

async function loadEmptiness(database: Kysely<Tables>, world: LoadedWorld): Promise<void> {
  const row = await database.selectFrom('facts').select('version').limit(1).executeTakeFirst();
  world.empty = row === undefined && world.empty;
}
