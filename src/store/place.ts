import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { storeRefusal } from './messages.js';

/** macOS allows 103 bytes for the path of a Unix socket, Linux 107. */
const SOCKET_PATH_BYTES = 103;

/** `/tmp` and not `TMPDIR`: a server and a command line must agree on it. */
const SHORT_ROOT = '/tmp';

/** A short name that stands for a data directory, however it was spelled. */
export function placeHash(dataDirectory: string): string {
  return createHash('sha256').update(canonical(dataDirectory)).digest('hex').slice(0, 12);
}

function canonical(directory: string): string {
  try {
    return realpathSync(directory);
  } catch {
    return resolve(directory);
  }
}

/** Whether a Unix socket may have this path. */
export const fitsSocket = (path: string): boolean => Buffer.byteLength(path) <= SOCKET_PATH_BYTES;

/**
 * Where the server that owns `dataDirectory` listens for commands of the same machine, and where the
 * command line looks for it: `server.sock` in the directory, or below `/tmp` in a private folder where
 * that path would be too long. A named pipe on Windows. The server sets the socket's mode to 0600.
 * Throws a Refusal where the private folder belongs to somebody else.
 */
export function serverSocketPath(dataDirectory: string): string {
  if (process.platform === 'win32') return `\\\\.\\pipe\\zhijing-${placeHash(dataDirectory)}`;
  const near = join(canonical(dataDirectory), 'server.sock');
  if (fitsSocket(near)) return near;
  const owners = [process.getuid?.() ?? 0, 0, ownerOf(dataDirectory)];
  return join(privateDirectory(`zhijing-${placeHash(dataDirectory)}`, owners), 'server.sock');
}

function ownerOf(directory: string): number {
  return statSync(directory, { throwIfNoEntry: false })?.uid ?? 0;
}

/**
 * A folder below `/tmp` that nobody but its owner may enter; made where it is absent. One that somebody
 * outside `owners` put there beforehand is refused.
 */
export function privateDirectory(name: string, owners: readonly number[]): string {
  const path = join(SHORT_ROOT, name);
  mkdirSync(path, { mode: 0o700, recursive: true });
  const found = lstatSync(path);
  const safe = found.isDirectory() && owners.includes(found.uid) && (found.mode & 0o077) === 0;
  if (!safe) throw storeRefusal('store.not-ours', { directory: path });
  return path;
}
