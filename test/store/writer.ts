import { writeSync } from 'node:fs';
import { openStore } from '../../src/store/index.js';
import { schools, value } from './sample.js';

/** A process that writes until it is killed and says what was acknowledged: `concept version` a line. */
const [dataDirectory = '', grace = '15', round = '0'] = process.argv.slice(2);
const WRITERS = 8;

const store = await openStore({ dataDirectory, graceSeconds: Number(grace) });
await store.registerOrganisations(schools(WRITERS), 'writer');
await store.openCycle(2023, 'writer');
writeSync(1, `ready ${store.postgresPid()}\n`);

async function write(organisation: string): Promise<void> {
  for (let count = 0; ; count += 1) {
    const concept = `round_${round}_${count}`;
    for (const version of [0, 1]) {
      const edits = [{ concept, content: value(count * 2 + version + 1), version }];
      await store.writeFacts({ organisation, cycle: 2023, edits, by: 'writer' });
      writeSync(1, `${organisation} ${concept} ${version + 1}\n`);
    }
  }
}

await Promise.all(schools(WRITERS).map(({ id }) => write(id)));
