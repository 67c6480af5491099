/**
 * The auditing process. It is told the standard, then answers one job after another, and ends with the server
 * that started it. A file that brings it down takes nothing else along.
 */
import { Refusal } from '../../messages/index.js';
import type { Standard } from '../../standard/index.js';
import { type FromProcess, plainRefusal, type ToProcess } from './job.js';
import { madeBy } from './work.js';

let standard: Standard | undefined;

process.on('message', (message: ToProcess) => {
  if ('standard' in message) standard = message.standard;
  else void answered(message.job).then((answer) => process.send?.(answer));
});
process.on('disconnect', () => process.exit());

async function answered(job: Extract<ToProcess, { job: unknown }>['job']): Promise<FromProcess> {
  try {
    if (standard === undefined) throw new Error('the standard has not been told');
    return { made: await madeBy(job, standard) };
  } catch (error) {
    if (error instanceof Refusal) return { refused: plainRefusal(error) };
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
