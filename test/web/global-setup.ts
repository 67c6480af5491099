import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { openCity, type Session } from './city.js';

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
  const pages = await mkdtemp(join(tmpdir(), 'zhijing-pages-'));
  const browser = await mkdtemp(join(tmpdir(), 'zhijing-browser-'));
  await buildPages(pages);
  const city = await openCity(pages);
  project.provide('address', city.address);
  project.provide('pages', pages);
  project.provide('browserFolder', browser);
  project.provide('sessions', city.sessions);
  return async () => {
    await city.close();
    for (const folder of [pages, browser]) await rm(folder, { recursive: true, force: true });
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
