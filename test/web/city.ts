import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { request } from 'playwright-core';
import { type RunningServer, settingsFrom, startServer } from '../../src/server/index.js';
import { openLog } from '../../src/server/log.js';

/** Cookies and storage of a signed-in account, as a browser context takes them. */
export type Session = Awaited<
  ReturnType<Awaited<ReturnType<typeof request.newContext>>['storageState']>
>;

/** The demonstration city on a server and a data directory of its own. */
export interface City {
  readonly address: string;
  /** A session of every demonstration account by its user name. */
  readonly sessions: Readonly<Record<string, Session>>;
  close(): Promise<void>;
}

/** Opens the city; `pages` is the folder of the built pages. */
export async function openCity(pages: string): Promise<City> {
  // A folder apart: another user's PostgreSQL must be able to reach the data.
  const data = await mkdtemp(join(tmpdir(), 'zhijing-web-'));
  const server = await startServer(settingsFrom({ dataDirectory: data, port: '0' }, {}), {
    log: openLog('error'),
    pages,
    demonstration: true,
  });
  return {
    address: server.address,
    sessions: await sessionsOf(server),
    close: async () => {
      await server.stop();
      await rm(data, { recursive: true, force: true });
    },
  };
}

async function sessionsOf({
  address,
  demonstration,
}: RunningServer): Promise<Readonly<Record<string, Session>>> {
  const sessions: Record<string, Session> = {};
  for (const { username, password } of demonstration) {
    const client = await request.newContext({
      baseURL: address,
      extraHTTPHeaders: { origin: address },
    });
    const answer = await client.post('/api/auth/sign-in/username', {
      data: { username, password },
    });
    if (!answer.ok()) throw new Error(`${username} could not sign in: ${await answer.text()}`);
    sessions[username] = await client.storageState();
    await client.dispose();
  }
  return sessions;
}
