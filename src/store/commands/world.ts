import { type Kysely, sql } from 'kysely';
import {
  contentFromWire,
  type Fact,
  factKey,
  type Organisation,
  type Ruling,
  type Statement,
} from '../../facts/index.js';
import { decimalOf } from '../../quantity/index.js';
import { countOf, factOf, organisationsOf, rulingOf, statementOf } from '../database/rows.js';
import type { Tables } from '../database/tables.js';
import { canonical } from '../log/canonical.js';
import { GENESIS, sha256 } from '../log/entry.js';
import { HOUSE, type PayloadOf } from '../log/payload.js';
import type { Appointment, Change, FactPlace, Needs, World } from './command.js';

const rulingKey = (organisation: string, cycle: number, identity: string): string =>
  `${organisation}/${cycle}/${identity}`;

/** The last link of a chain. */
export interface Head {
  readonly number: number;
  readonly hash: string;
}

/** What was loaded for one transaction; it follows the changes decided in it. */
export class LoadedWorld implements World {
  readonly cycles = new Set<number>();
  readonly peers = new Map<string, string>();
  empty = true;
  readonly #registered = new Set<string>();
  readonly #heads = new Map<string, Head>();
  readonly #organisations = new Map<string, Organisation>();
  readonly #codes = new Map<string, Organisation>();
  readonly #facts = new Map<string, Fact>();
  readonly #statements = new Map<string, Map<string, Statement>>();
  readonly #rulings = new Map<string, Ruling>();
  readonly #appointments = new Map<string, Appointment>();

  /** The last link of every chain that the commands may add to. */
  get heads(): ReadonlyMap<string, Head> {
    return this.#heads;
  }

  isRegistered(organisation: string): boolean {
    return this.#registered.has(organisation);
  }

  organisation(id: string): Organisation | undefined {
    return this.#organisations.get(id);
  }

  organisationByCode(code: string): Organisation | undefined {
    return this.#codes.get(code);
  }

  fact(place: FactPlace): Fact | undefined {
    return this.#facts.get(factKey(place.organisation, place.cycle, place.concept));
  }

  statements(organisation: string, cycle: number): readonly Statement[] {
    return [...(this.#statements.get(`${organisation}/${cycle}`)?.values() ?? [])];
  }

  ruling(organisation: string, cycle: number, identity: string): Ruling | undefined {
    return this.#rulings.get(rulingKey(organisation, cycle, identity));
  }

  appointment(account: string): Appointment | undefined {
    return this.#appointments.get(account);
  }

  addRegistered(organisation: string): void {
    this.#registered.add(organisation);
  }

  addHead(organisation: string, head: Head): void {
    this.#heads.set(organisation, head);
  }

  addOrganisation(organisation: Organisation): void {
    this.#registered.add(organisation.id);
    this.#organisations.set(organisation.id, organisation);
    this.#codes.set(organisation.code, organisation);
  }

  addFact(fact: Fact): void {
    this.empty = false;
    this.#facts.set(factKey(fact.organisation, fact.cycle, fact.concept), fact);
  }

  addStatement(statement: Statement): void {
    const key = `${statement.organisation}/${statement.cycle}`;
    const found = this.#statements.get(key) ?? new Map<string, Statement>();
    this.#statements.set(key, found.set(statement.id, statement));
  }

  addRuling(ruling: Ruling): void {
    this.#rulings.set(rulingKey(ruling.organisation, ruling.cycle, ruling.identity), ruling);
  }

  addAppointment(appointment: Appointment): void {
    this.#appointments.set(appointment.account, appointment);
  }

  /** Makes the world what it is after a change, so that the next command of the transaction sees it. */
  follow({ organisation, payload, sealed }: Change): void {
    if (payload.kind === 'fact') this.addFact(factAfter(organisation, payload));
    else if (payload.kind === 'statement') this.#followStatement(organisation, payload);
    else if (payload.kind === 'ruling') {
      this.addRuling(rulingAfter(organisation, payload, sealed?.text ?? ''));
    } else if (payload.kind === 'organisation') this.addOrganisation(payload.record);
    else if (payload.kind === 'cycle') this.cycles.add(payload.cycle);
    else if (payload.kind === 'peers') this.peers.set(payload.id, payload.digest);
    else this.addAppointment({ account: payload.account, role: payload.role, organisation });
  }

  #followStatement(organisation: string, payload: PayloadOf<'statement'>): void {
    const after = statementAfter(organisation, payload);
    if (after !== undefined) this.addStatement(after);
    else this.#statements.get(`${organisation}/${payload.cycle}`)?.delete(payload.id);
  }
}

/** The fact that stands after a log entry. */
export const factAfter = (organisation: string, payload: PayloadOf<'fact'>): Fact => ({
  organisation,
  cycle: payload.cycle,
  concept: payload.concept,
  content: contentFromWire(payload.to),
  source: payload.source,
  version: payload.version,
});

/** The statement that stands after a log entry, or nothing where it was withdrawn. */
export function statementAfter(
  organisation: string,
  payload: PayloadOf<'statement'>,
): Statement | undefined {
  const value = payload.to === null ? undefined : decimalOf(payload.to);
  if (value === undefined) return undefined;
  const { id, cycle, concept, source } = payload;
  return { id, organisation, cycle, concept, value, source };
}

/** The ruling that stands after a log entry; its reason comes from beside the log. */
export function rulingAfter(
  organisation: string,
  payload: PayloadOf<'ruling'>,
  reason: string,
): Ruling {
  const { identity, evidence, cycle, ruling: kind, by, at } = payload;
  return { identity, evidence, organisation, cycle, kind, reason, by, at };
}

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
  if (accounts.length === 0) return;
  const rows = await database
    .selectFrom('appointments')
    .selectAll()
    .where('account_id', 'in', accounts)
    .execute();
  for (const row of rows) {
    world.addAppointment({
      account: row.account_id,
      role: row.role,
      organisation: row.organisation_id,
    });
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
