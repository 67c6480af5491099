import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { build } from '../../scripts/build.js';
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

const PAGES = join(import.meta.dirname, '..', '..', 'dist', 'web');

/** Builds the pages where they are stale, and serves the demonstration city from a new data directory, once for all tests here. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const browser = await mkdtemp(join(tmpdir(), 'zhijing-browser-'));
  build(['web']);
  const city = await openCity(PAGES);
  project.provide('address', city.address);
  project.provide('pages', PAGES);
  project.provide('browserFolder', browser);
  project.provide('sessions', city.sessions);
  return async () => {
    await city.close();
    await rm(browser, { recursive: true, force: true });
  };
}
