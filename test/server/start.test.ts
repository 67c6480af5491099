import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dataDirectoryFailure, listeningFailure } from '../../src/server/failures.js';
import { settingsFrom, startServer } from '../../src/server/index.js';

/** What keeps a server from starting is said in a sentence; the command line then ends with 2. */
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhijing-start-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const start = (dataDirectory: string, environment: Record<string, string> = {}) =>
  startServer(settingsFrom({ dataDirectory }, { PORT: '0', ...environment }), {
    log: pino({ level: 'silent' }),
  });

it('names a data directory that is a file, lies below one, or has too long a name', async () => {
  const file = join(folder, 'file');
  await writeFile(file, '');
  for (const path of [file, join(file, 'below'), join(folder, 'x'.repeat(300))]) {
    await expect(start(path)).rejects.toMatchObject({ code: 'server.data-directory' });
  }
});

it('names a port that is taken, and lets go of the data directory', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const address = other.address();
  const port = String(typeof address === 'object' && address !== null ? address.port : 0);
  const data = await mkdtemp(join(tmpdir(), 'zhijing-start-data-'));
  try {
    const refusal = start(data, { PORT: port });
    await expect(refusal).rejects.toMatchObject({ code: 'server.port-taken' });
    const server = await start(data);
    await server.stop();
  } finally {
    other.close();
    await rm(data, { recursive: true, force: true });
  }
});

const settings = settingsFrom({ dataDirectory: '/data' }, {});
const failed = (code: string) => Object.assign(new Error(code), { code, path: '/data/x' });

it.each([
  ['EACCES', 'server.port-forbidden'],
  ['EADDRNOTAVAIL', 'server.host-unknown'],
  ['ENOTFOUND', 'server.host-unknown'],
])('says of %s while listening what it means', (code, refusal) => {
  expect(listeningFailure(failed(code), settings)).toMatchObject({ code: refusal });
});

it('leaves what it does not know as it is', () => {
  const unknown = failed('EUNKNOWN');
  expect(listeningFailure(unknown, settings)).toBe(unknown);
  expect(dataDirectoryFailure(unknown, settings)).toBe(unknown);
});
