import { execFileSync, type SpawnOptions } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import type { Account } from './account.js';

/** How PostgreSQL's programs are started: as its account, with nothing of our own environment. */
export function spawnOptions(account: Account | undefined, directory: string): SpawnOptions {
  const environment = process.platform === 'win32' ? process.env : { PATH: process.env.PATH };
  return {
    cwd: directory,
    env: { ...environment, LC_ALL: 'C', TZ: 'UTC' },
    ...account,
    windowsHide: true,
  };
}

/** Whether a process of that number runs, whoever it belongs to. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Whether process `pid` is PostgreSQL: after a restart of the machine a left-over pid file may name a
 * process that has nothing to do with us.
 */
export function isPostgres(pid: number): boolean {
  return isAlive(pid) && commandOf(pid).includes('postgres');
}

function commandOf(pid: number): string {
  try {
    if (existsSync('/proc/self/cmdline')) return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    if (process.platform === 'win32') return 'postgres';
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}
