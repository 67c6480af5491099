import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { request } from 'playwright-core';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { type RunningServer, settingsFrom, startServer } from '../../src/server/index.js';
import { openLog } from '../../src/server/log.js';

/** Cookies and storage of a signed-in account, as a browser context takes them. */
type Session = Awaited<ReturnType<Awaited<ReturnType<typeof request.newContext>>['storageState']>>;

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the server of these tests is reached. */
    readonly address: string;
    /** Folder of the built pages. */
    readonly pages: string;
    /** Where the browser is unpacked. */
    readonly browserFolder: string;
    /** A session of every demonstration account by its user name. */
    readonly sessions: Readonly<Record<string, Session>>;
  }
}

/** Builds the pages and serves the demonstration city from a new data directory, once for all tests here. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Folders apart: another user's PostgreSQL must be able to reach the data, and folders made here are closed.
  const pages = await mkdtemp(join(tmpdir(), 'zhijing-pages-'));
  const data = await mkdtemp(join(tmpdir(), 'zhijing-web-'));
  const browser = await mkdtemp(join(tmpdir(), 'zhijing-browser-'));
  await buildPages(pages);
  const server = await startServer(settingsFrom({ dataDirectory: data, port: '0' }, {}), {
    log: openLog('error'),
    pages,
    demonstration: true,
  });
  project.provide('address', server.address);
  project.provide('pages', pages);
  project.provide('browserFolder', browser);
  project.provide('sessions', await sessionsOf(server));
  return async () => {
    await server.stop();
    for (const folder of [pages, data, browser]) await rm(folder, { recursive: true, force: true });
  };
}

/** The runner says `test` here, which would build React's slow and talkative side; people get the other. */
async function buildPages(pages: string): Promise<void> {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await build({
      configFile: fileURLToPath(new URL('../../web/vite.config.ts', import.meta.url)),
      logLevel: 'error',
      build: { outDir: pages, emptyOutDir: true },
    });
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
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
