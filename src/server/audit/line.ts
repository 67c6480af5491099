/**
 * Runs tasks, at most `places` of them at a time; the others wait in the order they came, and leave the line
 * when their signal is given.
 */
export function line(
  places: number,
): <Made>(task: () => Promise<Made>, signal: AbortSignal) => Promise<Made> {
  let free = places;
  const waiting = new Set<() => void>();

  const turn = (signal: AbortSignal): Promise<void> => {
    signal.throwIfAborted();
    if (free > 0) {
      free -= 1;
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const given = () => {
        signal.removeEventListener('abort', gone);
        resolve();
      };
      const gone = () => {
        waiting.delete(given);
        reject(signal.reason);
      };
      waiting.add(given);
      signal.addEventListener('abort', gone, { once: true });
    });
  };
  const next = (): void => {
    const [first] = waiting;
    if (first === undefined) {
      free += 1;
      return;
    }
    waiting.delete(first);
    first();
  };

  return async (task, signal) => {
    await turn(signal);
    try {
      return await task();
    } finally {
      next();
    }
  };
}
