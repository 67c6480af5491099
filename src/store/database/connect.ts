import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Connection } from '../embedded/index.js';
import { storeRefusal } from '../messages.js';
import { migrate, migrations } from '../migrations/index.js';
import type { Tables } from './tables.js';

/** A database that is ready to use: reached, checked, migrated. */
export interface Database {
  readonly pool: pg.Pool;
  readonly kysely: Kysely<Tables>;
}

const CONNECTIONS = 16;
const OLDEST = 150_000;

/** How the connections of a store call themselves to PostgreSQL. */
export const STORE_APPLICATION = 'zhijing store';

/** A server that froze within a transaction must not hold up its neighbours for good. */
const STALLED_MILLISECONDS = 30_000;

/** Connects to the embedded PostgreSQL. */
export const connectEmbedded = (connection: Connection): Promise<Database> =>
  connect({ ...connection }, String(connection.host));

/** Connects to the PostgreSQL 15 or newer that `DATABASE_URL` names. Its password is never shown. */
export const connectExternal = (databaseUrl: string): Promise<Database> =>
  connect({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 }, nameOf(databaseUrl));

/**
 * A connection that breaks says so twice: to the question that was asked on it, where it is dealt with, and
 * as an event, which would end the process if nobody listened.
 */
async function connect(config: pg.PoolConfig, name: string): Promise<Database> {
  const pool = new pg.Pool({
    ...config,
    max: CONNECTIONS,
    keepAlive: true,
    idle_in_transaction_session_timeout: STALLED_MILLISECONDS,
    application_name: STORE_APPLICATION,
  });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  try {
    const client = await reach(pool, name);
    try {
      await assertSuitable(client, name);
      await migrate(client, migrations);
    } finally {
      client.release();
    }
  } catch (error) {
    await pool.end();
    throw error;
  }
  return { pool, kysely: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }) };
}

/** A connection; a Refusal where the database cannot be reached. */
export async function reach(pool: pg.Pool, database: string): Promise<pg.PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    const detail = error instanceof Error ? error.message || error.name : String(error);
    throw storeRefusal('store.unreachable', { database, detail });
  }
}

/** Refuses a PostgreSQL that is too old or keeps its texts in another encoding than UTF-8. */
export async function assertSuitable(client: pg.PoolClient, database: string): Promise<void> {
  const { rows } = await client.query<{ version: string; number: string; encoding: string }>(`
    select current_setting('server_version') as version,
      current_setting('server_version_num') as number,
      current_setting('server_encoding') as encoding`);
  const [found] = rows;
  if (found === undefined) return;
  if (Number(found.number) < OLDEST) {
    throw storeRefusal('store.too-old', { database, found: found.version });
  }
  if (found.encoding !== 'UTF8') {
    throw storeRefusal('store.not-utf8', { database, found: found.encoding });
  }
}

/** Host and database of a URL, for people to read. */
export function nameOf(databaseUrl: string): string {
  try {
    const { host, pathname } = new URL(databaseUrl);
    return `${host}${pathname}`;
  } catch {
    return 'DATABASE_URL';
  }
}
