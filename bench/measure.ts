const WARM_UP = 1_000;

/** The median time in milliseconds of several runs, after a second of runs in which the engine compiles them. */
export function median(run: () => void, times: number): number {
  const begun = performance.now();
  while (performance.now() - begun < WARM_UP) run();
  const taken = Array.from({ length: times }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return taken[Math.floor(times / 2)] ?? 0;
}

/** A number with three significant digits. */
export const brief = (value: number): string =>
  Number(value.toPrecision(3)).toLocaleString('en-US');

/** The value below which so many in a hundred of several lie. */
export function percentile(of: readonly number[], hundredths: number): number {
  const sorted = [...of].sort((a, b) => a - b);
  return (
    sorted[Math.min(sorted.length - 1, Math.ceil((sorted.length * hundredths) / 100) - 1)] ?? 0
  );
}
