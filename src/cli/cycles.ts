import { Refusal } from '../messages/index.js';
import type { Connection } from './connection.js';
import { cliRefusals } from './messages.js';

/** The year that is meant where none is named: the newest. */
export async function newestCycle({ request }: Connection): Promise<number> {
  const { cycles } = (await (await request('/api/cycles')).json()) as {
    cycles: { cycle: number }[];
  };
  const [newest] = cycles;
  if (newest === undefined) throw new Refusal('not-found', 'cli.no-cycle', cliRefusals.noCycle);
  return newest.cycle;
}
