import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, constants, fchownSync, openSync, renameSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import type { Binaries } from './binaries.js';
import { type Home, makeOwned } from './home.js';
import { spawnOptions } from './process.js';

const { O_APPEND, O_CREAT, O_NOFOLLOW, O_WRONLY } = constants;

const LOG_BYTES = 10_000_000;

/** Durable, private and small; what a school or a city needs. */
const SETTINGS: Readonly<Record<string, string>> = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  max_connections: '60',
  shared_buffers: '128MB',
  max_wal_size: '512MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  jit: 'off',
  log_checkpoints: 'off',
  unix_socket_permissions: '0700',
};

/** Starts PostgreSQL on the cluster, apart from this process's terminal; it may yet fail. */
export async function launch(home: Home, binaries: Binaries): Promise<ChildProcess> {
  // The owner before may have cleared it away since we looked.
  makeOwned(home.sockets, home.account);
  const log = openLog(home);
  const options = ['-D', home.cluster, ...settings(await listening(home))];
  const child = spawn(binaries.postgres, options, {
    ...spawnOptions(home.account, home.directory),
    stdio: ['ignore', log, log],
    detached: true,
  });
  child.on('error', () => undefined);
  child.unref();
  closeSync(log);
  return child;
}

const settings = (more: Readonly<Record<string, string>>): string[] =>
  Object.entries({ ...SETTINGS, ...more }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);

/** A socket in a folder nobody else may enter; Windows, where Node knows no such socket, takes loopback. */
async function listening(home: Home): Promise<Readonly<Record<string, string>>> {
  if (process.platform !== 'win32') {
    return { listen_addresses: '', unix_socket_directories: quoted(home.sockets) };
  }
  return {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port: String(await freePort()),
  };
}

/** PostgreSQL reads a list here, where a comma would part it. */
const quoted = (path: string): string => `"${path.replaceAll('"', '""')}"`;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 5432));
    });
  });
}

/** Appends to the log; a long one makes room, keeping the one before. */
function openLog(home: Home): number {
  const size = statSync(home.log, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_BYTES) renameSync(home.log, `${home.log}.1`);
  const log = openSync(home.log, O_WRONLY | O_APPEND | O_CREAT | (O_NOFOLLOW ?? 0), 0o600);
  if (home.account !== undefined) fchownSync(log, home.account.uid, home.account.gid);
  return log;
}
