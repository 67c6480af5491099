/** How many times as much of something the long run gets. */
const LONGER = 8;

/** Milliseconds below which a short run says nothing: other work of the process would be measured. */
const LEAST = 20;

/** A pair on a busy machine may be off; nobody is unlucky so often. */
const TRIES = 5;

/**
 * What grows with its length takes eight times as long for eight times as much; what grows with its square takes
 * sixty-four times. Between them there is room for a memory that is slower the more of it is used.
 */
export const BY_LENGTH = 24;

/**
 * How many times as long `work` takes on what `make` gives for `size` than for an eighth of it: compare with `BY_LENGTH`.
 * `tries` pairs are run until one stays below it. A ratio of two runs side by side holds on any machine, however slow; a bound in seconds does not.
 */
export async function growth<Input>(
  make: (size: number) => Input | Promise<Input>,
  work: (input: Input) => unknown,
  size: number,
  tries = TRIES,
): Promise<number> {
  const short = await make(Math.ceil(size / LONGER));
  const long = await make(size);
  let least = Number.POSITIVE_INFINITY;
  for (let time = 0; time < tries && least >= BY_LENGTH; time += 1) {
    const base = Math.max(timeOf(work, short), LEAST);
    least = Math.min(least, timeOf(work, long) / base);
  }
  return least;
}

/** Milliseconds that this process had of the processor: what else the machine does takes none of them. */
function timeOf<Input>(work: (input: Input) => unknown, input: Input): number {
  const before = process.cpuUsage();
  work(input);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
