import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { storeRefusal } from '../messages.js';
import { fitsSocket, placeHash, privateDirectory } from '../place.js';
import { type Account, accountFor, reaches } from './account.js';

/** Where the embedded PostgreSQL of one data directory lives. */
export interface Home {
  readonly dataDirectory: string;
  /** Holds all that follows; PostgreSQL's account owns the cluster and the sockets and may enter this. */
  readonly directory: string;
  readonly cluster: string;
  /** The folder of its Unix socket. */
  readonly sockets: string;
  readonly log: string;
  /** Holds the sign of the present owner, for the watchdog. */
  readonly owner: string;
  readonly account: Account | undefined;
  /** Whether the cluster lies outside the data directory, as its pointer says. */
  readonly elsewhere: boolean;
}

/** Names the folder that holds the data where it is not the data directory itself. */
const POINTER = 'postgresql.json';

/** `ready` once there is a whole cluster, so that a vanished one is told from one never made. */
const pointerSchema = z.object({ directory: z.string(), ready: z.boolean() });
type Pointer = z.infer<typeof pointerSchema>;

/** For clusters that PostgreSQL's account could not reach in the chosen data directory. */
const ELSEWHERE = '/var/lib/zhijing';

/** Makes and describes the folders of the data directory. Throws a Refusal where that cannot be done. */
export function homeOf(dataDirectory: string): Home {
  const absolute = resolve(dataDirectory);
  makeDataDirectory(absolute);
  const pointed = pointedTo(absolute);
  const directory = pointed?.directory ?? placeFor(absolute);
  const cluster = join(directory, 'cluster');
  const account = accountFor(cluster);
  if (pointed?.ready && statSync(cluster, { throwIfNoEntry: false }) === undefined) {
    throw storeRefusal('store.cluster-missing', { directory: absolute, cluster });
  }
  mkdirSync(directory, { recursive: true, mode: account === undefined ? 0o700 : 0o711 });
  assertOwned(directory, [account?.uid, process.getuid?.()]);
  return {
    dataDirectory: absolute,
    directory,
    cluster,
    sockets: socketDirectory(directory, account),
    log: join(directory, 'postgresql.log'),
    owner: join(directory, 'owner'),
    account,
    elsewhere: dirname(directory) !== absolute,
  };
}

/**
 * Root lets others pass through the directory, not look into it, for PostgreSQL is one of them. One that
 * was made beforehand is opened so only while it is empty and root's own.
 */
function makeDataDirectory(directory: string): void {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const ours = process.getuid?.() === 0 && statSync(directory).uid === 0;
  if (ours && readdirSync(directory).length === 0) chmodSync(directory, 0o711);
}

/** Notes that the cluster is whole where it lies outside the data directory. */
export function rememberCluster(home: Home): void {
  if (home.elsewhere) point(home.dataDirectory, { directory: home.directory, ready: true }, 'w');
}

function point(dataDirectory: string, pointer: Pointer, flag: 'w' | 'wx'): void {
  writeFileSync(join(dataDirectory, POINTER), JSON.stringify(pointer), { flag, flush: true });
}

function pointedTo(dataDirectory: string): Pointer | undefined {
  try {
    const text = readFileSync(join(dataDirectory, POINTER), 'utf8');
    return pointerSchema.parse(JSON.parse(text));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function placeFor(dataDirectory: string): string {
  const inside = join(dataDirectory, 'postgresql');
  if (reaches(accountFor(join(inside, 'cluster')), dataDirectory)) return inside;
  return placeElsewhere(dataDirectory);
}

/** A new name each time: a data directory that was deleted must not come back with its old figures. */
function placeElsewhere(dataDirectory: string): string {
  const directory = join(
    ELSEWHERE,
    `${placeHash(dataDirectory)}-${randomBytes(4).toString('hex')}`,
  );
  try {
    mkdirSync(directory, { recursive: true, mode: 0o711 });
  } catch {
    throw unreachable(dataDirectory);
  }
  if (!reaches(accountFor(join(directory, 'cluster')), ELSEWHERE)) throw unreachable(dataDirectory);
  point(dataDirectory, { directory, ready: false }, 'wx');
  return directory;
}

const unreachable = (directory: string) =>
  storeRefusal('store.unreachable-place', { directory, elsewhere: ELSEWHERE });

/** Makes a folder of PostgreSQL's account that nobody else may enter. */
export function makeOwned(directory: string, account: Account | undefined): void {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  if (account !== undefined) chownSync(directory, account.uid, account.gid);
  assertOwned(directory, [account?.uid ?? process.getuid?.()]);
}

function assertOwned(directory: string, owners: readonly (number | undefined)[]): void {
  if (process.platform === 'win32' || owners.includes(statSync(directory).uid)) return;
  throw storeRefusal('store.not-ours', { directory });
}

function socketDirectory(directory: string, account: Account | undefined): string {
  const near = join(directory, 'sockets');
  if (process.platform === 'win32' || fitsSocket(join(near, '.s.PGSQL.5432'))) {
    makeOwned(near, account);
    return near;
  }
  const uid = account?.uid ?? process.getuid?.() ?? 0;
  const far = privateDirectory(`zhijing-postgresql-${placeHash(directory)}`, [uid, 0]);
  makeOwned(far, account);
  return far;
}
