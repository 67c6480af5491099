import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { storeRefusal } from '../messages.js';
import type { Home } from './home.js';
import { connectionOf } from './postmaster.js';

/** This process's ownership of a data directory. */
export interface Owner {
  /** Gives the directory up once `finish` is done; until then nobody else can take it. */
  release(finish: () => Promise<void>): Promise<void>;
}

/** Any number serves, as long as it stays the same. */
const LOCK = 5170_2023;

/** PostgreSQL may need a moment to notice that an owner was killed. */
const ATTEMPTS = 4;

const RETRY_MILLISECONDS = 200;

/**
 * Takes the data directory for this process. The lock is PostgreSQL's own and lives as long as one
 * connection, so it can't go stale: whoever dies loses it at once. When PostgreSQL itself dies, `revive`
 * starts it and the lock is taken again. Throws a Refusal that names the owner where there is another.
 */
export async function claim(home: Home, revive: () => Promise<void>): Promise<Owner> {
  let released = false;
  let held = await lock(home);
  watch(held);

  function watch(client: pg.Client): void {
    client.once('end', () => {
      if (!released) void regain();
    });
  }

  async function regain(): Promise<void> {
    while (!released) {
      try {
        await revive();
        held = await lock(home);
        watch(held);
        return;
      } catch {
        await pause(RETRY_MILLISECONDS);
      }
    }
  }

  return {
    release: async (finish) => {
      released = true;
      await finish();
      await held.end().catch(() => undefined);
    },
  };
}

async function lock(home: Home): Promise<pg.Client> {
  const name = `zhijing: ${process.pid} @ ${hostname()}`.slice(0, 63);
  const client = new pg.Client({ ...connectionOf(home), application_name: name });
  client.on('error', () => undefined);
  await client.connect();
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (attempt > 0) await pause(RETRY_MILLISECONDS);
    const { rows } = await client.query<{ taken: boolean }>(
      'select pg_try_advisory_lock($1) as taken',
      [LOCK],
    );
    if (rows[0]?.taken) return client;
  }
  const owner = await nameOfOwner(client);
  await client.end();
  throw storeRefusal('store.owned', { directory: home.dataDirectory, owner });
}

async function nameOfOwner(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select application_name as name from pg_stat_activity
     where pid = (select pid from pg_locks where locktype = 'advisory' and granted and objid = $1)`,
    [LOCK],
  );
  return rows[0]?.name.replace(/^zhijing: /, 'pid ') ?? '?';
}
