import type { ChildProcess } from 'node:child_process';
import { readFileSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { storeRefusal } from '../messages.js';
import type { Binaries } from './binaries.js';
import { DATABASE_USER, passwordFile } from './cluster.js';
import type { Home } from './home.js';
import { launch } from './launch.js';
import { isAlive, isPostgres } from './process.js';

/** What a client needs to connect. */
export type Connection = Readonly<
  Pick<pg.ClientConfig, 'host' | 'port' | 'user' | 'database' | 'password'>
>;

/**
 * A start may fail without fault: several processes start at once and all but one fail, or the processes
 * of a killed PostgreSQL have not all noticed yet.
 */
const STARTS = 10;
const RESTART_MILLISECONDS = 200;
const START_SECONDS = 60;
const STOP_SECONDS = 60;

/** The pid, and on Windows the port, that PostgreSQL noted for this cluster, or nothing. */
export function postmasterOf(home: Home): { pid: number; port: number } | undefined {
  try {
    const lines = readFileSync(join(home.cluster, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3] ?? '5432') };
  } catch {
    return undefined;
  }
}

/** Where the running PostgreSQL of `home` listens. */
export function connectionOf(home: Home): Connection {
  const common = { user: DATABASE_USER, database: 'postgres' };
  if (process.platform !== 'win32') return { ...common, host: home.sockets, port: 5432 };
  const password = readFileSync(passwordFile(home), 'utf8');
  return { ...common, host: '127.0.0.1', port: postmasterOf(home)?.port ?? 5432, password };
}

/**
 * Sees to it that PostgreSQL runs on the cluster and answers: one that is left from a killed owner is used
 * again, a pid file that names no PostgreSQL is cleared away, and one that several processes start at once
 * starts once. Throws a Refusal with PostgreSQL's last words.
 */
export async function ensureStarted(home: Home, binaries: Binaries): Promise<void> {
  const deadline = Date.now() + START_SECONDS * 1000;
  let child: ChildProcess | undefined;
  let starts = 0;
  while (!(await answers(home))) {
    const running = postmasterOf(home);
    if (hasEnded(child) && !(running !== undefined && isPostgres(running.pid))) {
      if (starts === STARTS) throw notStarted(home);
      if (starts > 0) await pause(RESTART_MILLISECONDS);
      clearStalePid(home);
      child = await launch(home, binaries);
      starts += 1;
    }
    if (Date.now() > deadline) throw notStarted(home);
    await pause(10);
  }
}

const hasEnded = (child: ChildProcess | undefined): boolean =>
  child?.pid === undefined || child.exitCode !== null || child.signalCode !== null;

async function answers(home: Home): Promise<boolean> {
  if (postmasterOf(home) === undefined) return false;
  const client = new pg.Client({ ...connectionOf(home), connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function clearStalePid(home: Home): void {
  const left = postmasterOf(home);
  if (left === undefined || isPostgres(left.pid)) return;
  rmSync(join(home.cluster, 'postmaster.pid'), { force: true });
}

function notStarted(home: Home) {
  return storeRefusal('store.not-started', {
    directory: home.directory,
    log: home.log,
    detail: lastWords(home),
  });
}

function lastWords(home: Home): string {
  const lines = readFileSync(home.log, 'utf8').trimEnd().split('\n');
  const telling = lines.findLast((line) => /FATAL|ERROR|PANIC/.test(line)) ?? lines.at(-1);
  return telling?.slice(0, 300) ?? '';
}

/** Stops PostgreSQL, waits until it has, and clears away its folder for the socket. */
export async function stop(home: Home): Promise<void> {
  const running = postmasterOf(home);
  if (running !== undefined && isPostgres(running.pid)) await end(home, running);
  try {
    rmdirSync(home.sockets);
  } catch {
    // Somebody else has started PostgreSQL since.
  }
}

async function end(home: Home, running: { readonly pid: number }): Promise<void> {
  const deadline = Date.now() + STOP_SECONDS * 1000;
  signal(running.pid, 'SIGINT');
  while (postmasterOf(home)?.pid === running.pid && isAlive(running.pid)) {
    if (Date.now() > deadline) signal(running.pid, 'SIGQUIT');
    await pause(10);
  }
}

function signal(pid: number, name: 'SIGINT' | 'SIGQUIT'): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended by itself.
  }
}
