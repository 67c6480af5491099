import { createHash } from 'node:crypto';
import type pg from 'pg';
import { type Ask, askOn } from '../database/ask.js';
import { storeRefusal } from '../messages.js';
import type { Migration } from './migration.js';

/** Any number serves, as long as it stays the same. */
const LOCK = 5170_0001;

/** A step that a database has taken. */
export interface Applied {
  readonly number: number;
  readonly hash: string;
}

/**
 * Brings the database up to the last of `steps`, in one transaction under a lock, so that servers that
 * start together migrate once and a failing step leaves nothing behind. Throws a Refusal where the
 * database is newer than the program or was made by a step that reads differently.
 */
export async function migrate(client: pg.ClientBase, steps: readonly Migration[]): Promise<void> {
  await client.query('begin');
  try {
    await migrateWithin(askOn(client), steps);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/** The same within the caller's transaction, which holds the lock from then on. */
export async function migrateWithin(ask: Ask, steps: readonly Migration[]): Promise<void> {
  await lockSchema(ask);
  await ask(`create table if not exists migrations (
    number int primary key, name text not null, hash text not null,
    applied_at timestamptz not null default current_timestamp)`);
  const applied = await appliedSteps(ask);
  assertKnown(applied, steps);
  for (const step of steps.slice(applied.length)) {
    await ask(step.sql);
    await ask('insert into migrations (number, name, hash) values ($1, $2, $3)', [
      step.number,
      step.name,
      hashOf(step),
    ]);
  }
}

/** Keeps everybody else from changing the schema until the transaction ends. */
export const lockSchema = (ask: Ask): Promise<unknown> =>
  ask('select pg_advisory_xact_lock($1)', [LOCK]);

/** The steps that the database has taken, in order. */
export const appliedSteps = (ask: Ask): Promise<readonly Applied[]> =>
  ask<Applied>('select number, hash from migrations order by number');

/** Refuses steps that the program does not know, or knows differently. */
export function assertKnown(applied: readonly Applied[], steps: readonly Migration[]): void {
  const found = applied.at(-1)?.number ?? 0;
  if (found > steps.length) throw storeRefusal('store.newer', { found, ours: steps.length });
  for (const [index, { number, hash }] of applied.entries()) {
    const step = steps[index];
    if (step === undefined || hashOf(step) !== hash) {
      throw storeRefusal('store.migration-altered', { number });
    }
  }
}

const hashOf = (step: Migration): string => createHash('sha256').update(step.sql).digest('hex');
