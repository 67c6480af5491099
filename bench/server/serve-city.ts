import { pino } from 'pino';
import { settingsFrom } from '../../src/server/settings.js';
import { startServer } from '../../src/server/start.js';

/** Serves the demonstration city from a directory of its own until it is told to stop; says where. */
const [dataDirectory = '', pages] = process.argv.slice(2);
const server = await startServer(settingsFrom({ dataDirectory, port: '0' }, {}), {
  log: pino({ level: 'silent' }),
  demonstration: true,
  ...(pages === undefined ? {} : { pages }),
});
process.stdout.write(`${server.address}\n`);
process.once('SIGTERM', async () => {
  await server.stop();
  process.exit(0);
});
