import { type Kysely, sql } from 'kysely';
import { type Fact, factKey, type Statement } from '../../facts/index.js';
import type { Tables } from '../database/tables.js';
import { factAfter, statementAfter } from './after.js';
import type { Change } from './command.js';

const CHUNK = 5000;

/** Brings the tables after the changes, which are their only source. */
export async function storeChanges(
  database: Kysely<Tables>,
  changes: readonly Change[],
): Promise<void> {
  await storeOrganisations(database, changes);
  await storeCycles(database, changes);
  await storeFacts(database, factsAfter(changes));
  await storeStatements(database, changes);
  await storeRulings(database, changes);
  await storeAppointments(database, changes);
  await storePeers(database, changes);
  await storeAccountStates(database, changes);
  await storeEditions(database, changes);
}

/** The last fact of each key: an upsert may touch a row only once. */
function factsAfter(changes: readonly Change[]): Fact[] {
  const facts = new Map<string, Fact>();
  for (const { organisation, payload } of changes) {
    if (payload.kind !== 'fact') continue;
    const fact = factAfter(organisation, payload);
    facts.set(factKey(organisation, fact.cycle, fact.concept), fact);
  }
  return [...facts.values()];
}

async function storeFacts(database: Kysely<Tables>, facts: readonly Fact[]): Promise<void> {
  for (let start = 0; start < facts.length; start += CHUNK) {
    const part = facts.slice(start, start + CHUNK);
    const values = part.map(({ content }) => (content.type === 'value' ? content.value : null));
    await sql`insert into facts
        (organisation_id, cycle, concept, mantissa, decimals, text, absence, source, version)
      select * from unnest(
        ${part.map((fact) => fact.organisation)}::text[],
        ${part.map((fact) => fact.cycle)}::int[],
        ${part.map((fact) => fact.concept)}::text[],
        ${values.map((value) => (value === null ? null : String(value.mantissa)))}::numeric[],
        ${values.map((value) => value?.decimals ?? null)}::int[],
        ${part.map(({ content }) => (content.type === 'text' ? content.text : null))}::text[],
        ${part.map(({ content }) => (content.type === 'absent' ? content.absence : null))}::text[],
        ${part.map((fact) => JSON.stringify(fact.source))}::jsonb[],
        ${part.map((fact) => fact.version)}::int[])
      on conflict (organisation_id, cycle, concept) do update set
        mantissa = excluded.mantissa, decimals = excluded.decimals, text = excluded.text,
        absence = excluded.absence, source = excluded.source, version = excluded.version
      `.execute(database);
  }
}

async function storeStatements(
  database: Kysely<Tables>,
  changes: readonly Change[],
): Promise<void> {
  const last = new Map<
    string,
    { organisation: string; id: string; after: Statement | undefined }
  >();
  for (const { organisation, payload } of changes) {
    if (payload.kind !== 'statement') continue;
    const after = statementAfter(organisation, payload);
    last.set(`${organisation}/${payload.id}`, { organisation, id: payload.id, after });
  }
  const kept = [...last.values()].flatMap(({ after }) => (after === undefined ? [] : [after]));
  const gone = [...last.values()].filter(({ after }) => after === undefined);
  if (kept.length > 0) await upsertStatements(database, kept);
  if (gone.length > 0) {
    await sql`delete from statements where (organisation_id, id) in (select * from unnest(
      ${gone.map((each) => each.organisation)}::text[],
      ${gone.map((each) => each.id)}::text[]))`.execute(database);
  }
}

async function upsertStatements(
  database: Kysely<Tables>,
  statements: readonly Statement[],
): Promise<void> {
  await sql`insert into statements (organisation_id, id, cycle, concept, mantissa, decimals, source)
    select * from unnest(
      ${statements.map((each) => each.organisation)}::text[],
      ${statements.map((each) => each.id)}::text[],
      ${statements.map((each) => each.cycle)}::int[],
      ${statements.map((each) => each.concept)}::text[],
      ${statements.map((each) => String(each.value.mantissa))}::numeric[],
      ${statements.map((each) => each.value.decimals)}::int[],
      ${statements.map((each) => JSON.stringify(each.source))}::jsonb[])
    on conflict (organisation_id, id) do update set
      cycle = excluded.cycle, concept = excluded.concept, mantissa = excluded.mantissa,
      decimals = excluded.decimals, source = excluded.source`.execute(database);
}

async function storeRulings(database: Kysely<Tables>, changes: readonly Change[]): Promise<void> {
  for (const { organisation, payload, sealed } of changes) {
    if (payload.kind !== 'ruling') continue;
    const { cycle, identity, evidence, ruling: kind, by, at } = payload;
    const word = { evidence, kind, reason: sealed?.text ?? '', made_by: by, made_at: at };
    await database
      .insertInto('rulings')
      .values({ organisation_id: organisation, cycle, identity, ...word })
      .onConflict((key) => key.columns(['organisation_id', 'cycle', 'identity']).doUpdateSet(word))
      .execute();
  }
}

async function storeOrganisations(
  database: Kysely<Tables>,
  changes: readonly Change[],
): Promise<void> {
  for (const { payload } of changes) {
    if (payload.kind !== 'organisation') continue;
    const { id, code, opened, closed, history } = payload.record;
    const own = { code, opened, closed, predecessors: [...(payload.record.predecessors ?? [])] };
    await database
      .insertInto('organisations')
      .values({ id, ...own })
      .onConflict((key) => key.column('id').doUpdateSet(own))
      .execute();
    await database
      .deleteFrom('organisation_attributes')
      .where('organisation_id', '=', id)
      .execute();
    const rows = history.map(({ from, attributes: { nameEn, ...attributes } }) => ({
      organisation_id: id,
      from_cycle: from,
      name_en: nameEn,
      ...attributes,
    }));
    await database.insertInto('organisation_attributes').values(rows).execute();
  }
}

async function storeCycles(database: Kysely<Tables>, changes: readonly Change[]): Promise<void> {
  for (const { payload } of changes) {
    if (payload.kind !== 'cycle') continue;
    await database
      .insertInto('cycles')
      .values({ cycle: payload.cycle, opened_at: new Date(payload.at), opened_by: payload.by })
      .execute();
  }
}

async function storeAppointments(
  database: Kysely<Tables>,
  changes: readonly Change[],
): Promise<void> {
  for (const { organisation, payload } of changes) {
    if (payload.kind !== 'appointment') continue;
    const place = { role: payload.role, organisation_id: organisation };
    await database
      .insertInto('appointments')
      .values({ account_id: payload.account, ...place })
      .onConflict((key) => key.column('account_id').doUpdateSet(place))
      .execute();
  }
}

async function storeAccountStates(
  database: Kysely<Tables>,
  changes: readonly Change[],
): Promise<void> {
  for (const { payload } of changes) {
    if (payload.kind !== 'account') continue;
    const state = { disabled: payload.disabled, must_change_password: payload.mustChangePassword };
    await database
      .insertInto('account_states')
      .values({ account_id: payload.account, ...state })
      .onConflict((key) => key.column('account_id').doUpdateSet(state))
      .execute();
  }
}

/** One installed anew comes after all others: what is written later may rest on what was there. */
async function storeEditions(database: Kysely<Tables>, changes: readonly Change[]): Promise<void> {
  for (const { payload, editionFiles } of changes) {
    if (payload.kind !== 'edition') continue;
    await database.deleteFrom('installed_editions').where('id', '=', payload.id).execute();
    if (payload.digest === null) continue;
    await sql`insert into installed_editions (number, id, files)
      select coalesce(max(number), 0) + 1, ${payload.id}, ${JSON.stringify(editionFiles ?? {})}::jsonb
      from installed_editions`.execute(database);
  }
}

async function storePeers(database: Kysely<Tables>, changes: readonly Change[]): Promise<void> {
  for (const { payload, peers } of changes) {
    if (payload.kind !== 'peers') continue;
    await sql`insert into peer_snapshots (number, id, taken_at, "values")
      select count(*) + 1, ${payload.id}, ${payload.at}, ${JSON.stringify(Object.fromEntries(peers ?? []))}::jsonb
      from peer_snapshots`.execute(database);
  }
}
