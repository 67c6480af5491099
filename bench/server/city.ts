import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEMONSTRATION_PASSWORD } from '../../src/server/demonstration.js';

/** The demonstration city behind a server in a process of its own, reached over HTTP. */
export interface City {
  readonly address: string;
  /** Signs in; gives a way to ask as that account. */
  as(username: string): Promise<Asker>;
  /** Signs in; gives the cookie of the session. */
  session(username: string): Promise<string>;
  close(): Promise<void>;
}

/** Asks for JSON as somebody; throws with the server's words where it refuses. */
export type Asker = <Answer>(path: string, method?: string, body?: unknown) => Promise<Answer>;

const ENTRY = fileURLToPath(new URL('./serve-city.ts', import.meta.url));

/** Starts it in a fresh data directory; `options` go to its Node. */
export async function openCity(pages?: string, options: readonly string[] = []): Promise<City> {
  const directory = await mkdtemp(join(tmpdir(), 'zhijing-bench-'));
  const server = spawn(
    process.execPath,
    ['--import', 'tsx', ...options, ENTRY, directory, ...(pages === undefined ? [] : [pages])],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const address = await firstLine(server);
  return {
    address,
    as: async (username) => asking(address, await cookieOf(address, username)),
    session: (username) => cookieOf(address, username),
    close: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await ended;
      await rm(directory, { recursive: true, force: true });
    },
  };
}

const firstLine = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    child.stdout?.once('data', (data: Buffer) => resolve(data.toString().trim()));
    child.once('exit', (code) => reject(new Error(`the server ended with code ${code}`)));
  });

async function cookieOf(address: string, username: string): Promise<string> {
  const answer = await fetch(`${address}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: address },
    body: JSON.stringify({ username, password: DEMONSTRATION_PASSWORD }),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
}

function asking(address: string, cookie: string): Asker {
  return async <Answer>(path: string, method = 'GET', body?: unknown): Promise<Answer> => {
    const response = await fetch(`${address}${path}`, {
      method,
      headers: { Cookie: cookie, Origin: address, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${response.status}: ${text}`);
    return JSON.parse(text) as Answer;
  };
}
