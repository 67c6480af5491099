import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** The operating system's user that PostgreSQL runs as. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** `nobody` on every Linux; exists without being created. */
const NOBODY: Account = { uid: 65534, gid: 65534 };

/**
 * Whom PostgreSQL runs as for a cluster at `cluster`: it refuses root, so root hands it to the cluster's
 * owner, or to `nobody` while there is none. Nothing where it runs as ourselves.
 */
export function accountFor(cluster: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const found = statSync(cluster, { throwIfNoEntry: false });
  if (found === undefined || found.uid === 0) return NOBODY;
  return { uid: found.uid, gid: found.gid };
}

/** Whether `account` may enter the folder or read the file `path` and may pass every folder above it. */
export function reaches(account: Account | undefined, path: string): boolean {
  if (account === undefined) return true;
  for (let each = resolve(path); ; each = dirname(each)) {
    if (!permits(account, each)) return false;
    if (each === dirname(each)) return true;
  }
}

function permits(account: Account, path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return false;
  const wanted = found.isDirectory() ? 0o1 : 0o4;
  const shift = found.uid === account.uid ? 6 : found.gid === account.gid ? 3 : 0;
  return ((found.mode >> shift) & wanted) !== 0;
}
