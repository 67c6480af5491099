/** Milliseconds that this process has had of the processor: what else the machine does takes none of them. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * The same on a desk that has nothing else to do. A shared machine may give a processor that does a tenth of its work in
 * the time that it counts: a fixed piece of work, timed right behind, tells how slow it is. It is never taken for quicker.
 */
export const atDeskSpeed = (milliseconds: number): number =>
  milliseconds / Math.max(1, timeOfWork() / WORK_AT_A_DESK);

const STEPS = 30_000_000;
/** Milliseconds that the work takes at a desk. */
const WORK_AT_A_DESK = 45;

function timeOfWork(): number {
  const before = processorTime();
  let sum = 0;
  for (let step = 0; step < STEPS; step += 1) sum = (Math.imul(sum, 31) + step) | 0;
  if (sum === 1) throw new Error('the work was left out');
  return processorTime() - before;
}
