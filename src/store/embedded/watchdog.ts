import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import type { Home } from './home.js';

/** Ends PostgreSQL when its owner is gone for good. */
export interface Watchdog {
  /** Sends the watchdog away: PostgreSQL has been stopped in good order. */
  dismiss(): void;
}

/**
 * Reads the pipe that only the owner holds open. When it ends, however the owner died, it waits in case a
 * new owner comes, and stops PostgreSQL if the sign in the owner file is still the one of the dead owner.
 */
const SCRIPT = `
cat >/dev/null
left="$3"
while [ "$left" -gt 0 ]; do
  sleep 1
  left=$((left - 1))
  [ "$(cat "$1" 2>/dev/null)" = "$2" ] || exit 0
done
read -r pid < "$4/postmaster.pid" && kill -INT "$pid"
`;

/**
 * Starts a watchdog for the owner of `home`, which is this process, and makes it the known owner, so that
 * the watchdogs of earlier owners stand down. A tiny shell process: it costs 1 MB and outlives a kill −9.
 * Windows has no such shell; there PostgreSQL runs on until the next start finds and uses it.
 */
export function startWatchdog(home: Home, graceSeconds: number): Watchdog {
  const sign = randomBytes(12).toString('hex');
  rmSync(home.owner, { force: true });
  writeFileSync(home.owner, sign, { flag: 'wx', mode: 0o644 });
  if (process.platform === 'win32') return { dismiss: () => undefined };
  const child = spawn(
    '/bin/sh',
    ['-c', SCRIPT, 'zhijing-watchdog', home.owner, sign, String(graceSeconds), home.cluster],
    { cwd: '/', stdio: ['pipe', 'ignore', 'ignore'], detached: true },
  );
  child.on('error', () => undefined);
  child.stdin?.on('error', () => undefined);
  child.unref();
  return {
    dismiss: () => {
      if (child.pid !== undefined && child.exitCode === null) endGroup(child.pid);
    },
  };
}

/** `detached` made the shell the leader of a group that also holds its `cat` or `sleep`. */
function endGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
}
