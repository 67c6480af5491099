import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import {
  createApp,
  DEMONSTRATION_PASSWORD,
  type OpenHouse,
  openHouse,
  settingsFrom,
} from '../../src/server/index.js';

/** A demonstration city on a directory of its own, asked without a network. */
export interface Demonstration {
  readonly house: OpenHouse['house'];
  readonly directory: string;
  /** Signs in and gives a way to ask as that account. */
  as(username: string): Promise<Asker>;
  /** Asks as nobody. */
  readonly nobody: Asker;
  close(): Promise<void>;
}

/** Asks the server as somebody. */
export type Asker = (path: string, init?: RequestInit) => Promise<Response>;

const ORIGIN = 'http://zhijing.test';

export async function openDemonstration(): Promise<Demonstration> {
  const directory = await mkdtemp(join(tmpdir(), 'zhijing-server-'));
  const settings = settingsFrom({ dataDirectory: directory }, {});
  const { house, close } = await openHouse(settings, {
    log: pino({ level: 'silent' }),
    demonstration: true,
  });
  const app = createApp(house);
  const ask =
    (cookie: string | undefined): Asker =>
    async (path, init = {}) => {
      const headers = new Headers(init.headers);
      if (cookie !== undefined) headers.set('Cookie', cookie);
      return app.fetch(new Request(`${ORIGIN}${path}`, { ...init, headers }));
    };
  return {
    house,
    directory,
    nobody: ask(undefined),
    as: async (username) => {
      const answer = await ask(undefined)('/api/auth/sign-in/username', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Origin: ORIGIN },
        body: JSON.stringify({ username, password: DEMONSTRATION_PASSWORD }),
      });
      if (!answer.ok) throw new Error(`${username} cannot sign in: ${await answer.text()}`);
      const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
      return ask(cookies.join('; '));
    },
    close: async () => {
      await close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** The JSON of an answer; the test fails with the answer's own words where it is a problem. */
export async function jsonOf<Content>(answer: Promise<Response>): Promise<Content> {
  const response = await answer;
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.status}: ${text}`);
  return JSON.parse(text) as Content;
}

/** A request with a JSON body. */
export const sending = (method: string, body: unknown): RequestInit => ({
  method,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});
