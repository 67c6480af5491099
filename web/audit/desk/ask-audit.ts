import type { AuditAnswer } from '../../../src/server/shapes/audit.js';
import { ask, Problem } from '../../answers/client.js';
import { auditWords } from '../../messages/audit.js';

/** As on the server; a larger file would be refused there after it was sent. */
const LARGEST_MEGABYTES = 60;

/** How often a file is brought again to a server that has no room for it. */
const MOST_TRIES = 60;
const LONGEST_WAIT_SECONDS = 120;

/** What is found in a file. Waits where the server has no room at the moment; every failure is a {@link Problem}. */
export async function askAudit(file: File, signal: AbortSignal): Promise<AuditAnswer> {
  if (file.size > LARGEST_MEGABYTES * 1024 * 1024) {
    throw new Problem(413, 'web.too-large', auditWords.tooLarge, auditWords.tooLargeNext);
  }
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask<AuditAnswer>(`/api/audit?name=${encodeURIComponent(file.name)}`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: file,
        signal,
      });
    } catch (error) {
      const seconds = waitTold(error);
      if (seconds === undefined || tries >= MOST_TRIES) throw error;
      await waited(seconds, signal);
    }
  }
}

/** How long to wait, where the server says that it only has no room. */
function waitTold(error: unknown): number | undefined {
  if (!(error instanceof Problem) || error.status !== 429) return undefined;
  const { details } = error;
  const told =
    typeof details === 'object' && details !== null && 'seconds' in details ? details.seconds : 0;
  return typeof told === 'number' && told <= LONGEST_WAIT_SECONDS ? Math.max(1, told) : undefined;
}

function waited(seconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const clock = setTimeout(resolve, seconds * 1000);
    const stop = () => {
      clearTimeout(clock);
      reject(new DOMException('stopped', 'AbortError'));
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}
