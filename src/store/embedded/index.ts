import { binariesFor } from './binaries.js';
import { ensureCluster } from './cluster.js';
import { homeOf } from './home.js';
import { claim } from './owner.js';
import { type Connection, connectionOf, ensureStarted, postmasterOf, stop } from './postmaster.js';
import { startWatchdog } from './watchdog.js';

export type { Connection } from './postmaster.js';

/** The embedded PostgreSQL of one data directory, owned by this process. */
export interface Embedded {
  readonly connection: Connection;
  /** PostgreSQL's own process number. */
  pid(): number | undefined;
  /** Gives up ownership and stops PostgreSQL. */
  stop(): Promise<void>;
}

/** How long PostgreSQL waits for a new owner after the old one died without stopping it. */
export const GRACE_SECONDS = 15;

/**
 * Starts the embedded PostgreSQL of `dataDirectory`, or takes over the one that a killed owner left, and
 * owns it: it is started again should it die, and ends by itself should this process die. A second opener
 * gets a Refusal that names the owner.
 */
export async function startEmbedded(
  dataDirectory: string,
  graceSeconds = GRACE_SECONDS,
): Promise<Embedded> {
  const home = homeOf(dataDirectory);
  const binaries = binariesFor(home);
  await ensureCluster(home, binaries);
  await ensureStarted(home, binaries);
  const owner = await claim(home, () => ensureStarted(home, binaries));
  const watchdog = startWatchdog(home, graceSeconds);
  return {
    connection: connectionOf(home),
    pid: () => postmasterOf(home)?.pid,
    stop: async () => {
      await owner.release(() => stop(home));
      watchdog.dismiss();
    },
  };
}
