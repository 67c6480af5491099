/** Milliseconds that this process has had of the processor: what else the machine does takes none of them. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
