import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { Kysely, PostgresDialect, type Transaction, type TransactionBuilder } from 'kysely';
import pg from 'pg';
import { Refusal } from '../../messages/index.js';
import { assertSuitable, nameOf, reach } from '../database/connect.js';
import type { Tables } from '../database/tables.js';
import { homeOf } from '../embedded/home.js';
import { GRACE_SECONDS, startEmbedded } from '../embedded/index.js';
import { connectionOf } from '../embedded/postmaster.js';
import { backupRefusal } from './messages.js';

/** Which store: the embedded one of a data directory, or the external one that a URL names. */
export interface StorePlace {
  readonly dataDirectory: string;
  readonly databaseUrl?: string | undefined;
  /** How long the embedded PostgreSQL outlives an owner that was killed; 15 seconds. */
  readonly graceSeconds?: number;
}

/** A database as it stands: nothing in it has been migrated. */
export interface ReachedDatabase {
  readonly kysely: Kysely<Tables>;
  /** For people: the data directory, or host and database. */
  readonly place: string;
  /** The short name by which a replacement is asked for: the last part of the place. */
  readonly name: string;
  close(): Promise<void>;
}

/**
 * Reaches a store in order to read it, whether a server runs on it or not: PostgreSQL serves one more reader
 * as well as its owner. Throws a Refusal where there is none.
 */
export async function reachToRead(store: StorePlace): Promise<ReachedDatabase> {
  if (!store.databaseUrl && !existsSync(store.dataDirectory)) {
    throw backupRefusal('backup.nothing', { place: store.dataDirectory });
  }
  try {
    return await reachToOwn(store);
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'store.owned')) throw error;
    const connection = connectionOf(homeOf(store.dataDirectory));
    return connected(store, connection, async () => undefined);
  }
}

/** Reaches a store in order to change it; an embedded one must be nobody else's meanwhile. */
export async function reachToOwn(store: StorePlace): Promise<ReachedDatabase> {
  const { dataDirectory, databaseUrl, graceSeconds = GRACE_SECONDS } = store;
  if (databaseUrl) {
    const config = { connectionString: databaseUrl, connectionTimeoutMillis: 10_000 };
    return connected(store, config, async () => undefined);
  }
  const embedded = await startEmbedded(dataDirectory, graceSeconds);
  return connected(store, embedded.connection, () => embedded.stop());
}

/** One connection and no limit to how long a transaction may rest, for disks may be slow. */
async function connected(
  { dataDirectory, databaseUrl }: StorePlace,
  config: pg.PoolConfig,
  leave: () => Promise<void>,
): Promise<ReachedDatabase> {
  const place = databaseUrl ? nameOf(databaseUrl) : resolve(dataDirectory);
  const pool = new pg.Pool({ ...config, max: 1, keepAlive: true, application_name: APPLICATION });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const close = async () => {
    await kysely.destroy();
    await pool.end().catch(() => undefined);
    await leave();
  };
  try {
    const client = await reach(pool, place);
    try {
      await assertSuitable(client, place);
      const name = databaseUrl ? await databaseOf(client) : basename(place);
      return { kysely, place, name, close };
    } finally {
      client.release();
    }
  } catch (error) {
    await close();
    throw error;
  }
}

async function databaseOf(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<{ name: string }>('select current_database()::text as name');
  return rows[0]?.name ?? '';
}

const APPLICATION = 'zhijing backup';

/** Carries out `action` in one transaction; what PostgreSQL itself fails at is told as a Refusal. */
export async function transacted<Result>(
  transaction: TransactionBuilder<Tables>,
  action: (transaction: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  try {
    return await transaction.execute(action);
  } catch (error) {
    if (!isOfDatabase(error)) throw error;
    throw backupRefusal('backup.database', { detail: error.message });
  }
}

const isOfDatabase = (error: unknown): error is Error =>
  error instanceof pg.DatabaseError ||
  (error instanceof Error && /^Connection terminated|ECONNRESET|EPIPE/.test(error.message));
