import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { startEmbedded } from '../../src/store/embedded/index.js';
import { temporaryDirectory } from './sample.js';

/** A PostgreSQL that is not the store's own, as `DATABASE_URL` would name it. */
export interface ExternalServer {
  /** Its version, such as 15. */
  readonly version: number;
  /** Makes an empty database and gives its URL. */
  database(name: string): Promise<string>;
  /** The URL of one that was made. */
  url(name: string): string;
  stop(): Promise<void>;
}

/** Where Debian puts PostgreSQL's programs, by version. */
const SYSTEM = '/usr/lib/postgresql';

/** `nobody`, for PostgreSQL refuses root. */
const NOBODY = { uid: 65534, gid: 65534 };

const USER = 'zhijing';

/** Starts the system's PostgreSQL where there is one, which is another version than ours, else ours. */
export async function startExternal(): Promise<ExternalServer> {
  const directory = temporaryDirectory();
  const version = existsSync(SYSTEM) ? readdirSync(SYSTEM).sort().at(0) : undefined;
  const server =
    version === undefined ? await own(directory.path) : await systems(version, directory.path);
  const urlOf = (name: string) =>
    `postgresql://${USER}@localhost/${name}?host=${encodeURIComponent(server.host)}`;
  return {
    version: version === undefined ? 18 : Number(version),
    url: urlOf,
    database: async (name) => {
      await ask(urlOf('postgres'), `create database ${name} encoding 'UTF8' template template0`);
      return urlOf(name);
    },
    stop: async () => {
      await server.stop();
      directory.remove();
    },
  };
}

/** The rows that a database answers. */
export async function ask<Row extends pg.QueryResultRow>(
  url: string,
  sql: string,
): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function own(directory: string) {
  const server = await startEmbedded(directory, 3);
  return { host: String(server.connection.host), stop: () => server.stop() };
}

async function systems(version: string, directory: string) {
  const bin = join(SYSTEM, version, 'bin');
  const account = process.getuid?.() === 0 ? NOBODY : undefined;
  const [cluster, sockets] = [join(directory, 'cluster'), join(directory, 'sockets')];
  for (const path of [directory, cluster, sockets]) {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    if (account !== undefined) chownSync(path, account.uid, account.gid);
  }
  const options = { cwd: directory, env: { LC_ALL: 'C' }, ...account };
  execFileSync(
    join(bin, 'initdb'),
    ['-D', cluster, '-U', USER, '-E', 'UTF8', '--locale=C', '-A', 'trust', '-N'],
    { ...options, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const child = spawn(
    join(bin, 'postgres'),
    ['-D', cluster, '-k', sockets, '-c', 'listen_addresses=', '-c', 'fsync=off'],
    { ...options, stdio: 'ignore' },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = `postgresql://${USER}@localhost/postgres?host=${encodeURIComponent(sockets)}`;
  await untilAnswering(url);
  return {
    host: sockets,
    stop: async () => {
      child.kill('SIGINT');
      await ended;
    },
  };
}

async function untilAnswering(url: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await ask(url, 'select 1');
      return;
    } catch (error) {
      if (attempt === 200) throw error;
      await pause(50);
    }
  }
}
