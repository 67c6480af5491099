import { setTimeout as pause } from 'node:timers/promises';
import { storeRefusal } from '../messages.js';

/** How long a request waits for a database that restarts. */
const PATIENCE_MILLISECONDS = 15_000;

const RETRY_MILLISECONDS = 25;

/** PostgreSQL's codes for a server that stops, starts or has crashed, and for broken connections. */
const CODES = /^(57P0[1235]|25P03|08\w{3}|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT)$/;

/** What `pg` says without a code. */
const WORDS = /Connection terminated|connection error|timeout exceeded when trying to connect/i;

/** Whether an error says that the connection broke or could not be made, and nothing of the request. */
function isInterruption(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return CODES.test(codeOf(error)) || WORDS.test(error.message);
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** PostgreSQL's code for a file it could not make longer. It undoes the transaction and goes on. */
const DISK_FULL = '53100';

/**
 * Does `action`, and again while the database is away. Only for what may be done twice: queries, and
 * commands, which change nothing where they find their content stored already. Throws a Refusal where the
 * database does not come back, or has no room left.
 */
export async function patiently<Result>(action: () => Promise<Result>): Promise<Result> {
  const deadline = Date.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    try {
      return await action();
    } catch (error) {
      if (codeOf(error) === DISK_FULL) throw storeRefusal('store.disk-full');
      if (!isInterruption(error)) throw error;
      if (Date.now() > deadline) throw storeRefusal('store.interrupted');
      await pause(RETRY_MILLISECONDS);
    }
  }
}
