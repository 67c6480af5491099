import { request as httpRequest } from 'node:http';
import { Refusal } from '../messages/index.js';
import { createApp } from '../server/app.js';
import { openLog } from '../server/log.js';
import { openHouse } from '../server/open.js';
import { type SettingChoices, settingsFrom } from '../server/settings.js';
import { serverSocketPath } from '../store/index.js';
import type { Console } from './console.js';
import { cliRefusals } from './messages.js';

/** A way to the house: its routes, whether a server runs on the data directory or not. */
export interface Connection {
  /** The answer to a request; refusals come back as they were thrown. */
  request(path: string, init?: RequestInit): Promise<Response>;
  close(): Promise<void>;
}

/**
 * Goes through the server that runs on the data directory, else opens the store itself. Either way the very
 * same routes answer, so a command and a page can never disagree.
 */
export async function connect(choices: SettingChoices, console: Console): Promise<Connection> {
  const settings = settingsFrom(choices, console.environment);
  const socket = serverSocketPath(settings.dataDirectory);
  if (await answersAt(socket)) {
    return {
      request: (path, init) => throughSocket(socket, path, init).then(orRefusal),
      close: async () => undefined,
    };
  }
  const house = await openHouse(settings, { log: openLog('error') });
  const app = createApp(house.house);
  return {
    request: async (path, init) =>
      orRefusal(await app.fetch(new Request(`http://localhost${path}`, init), { operator: true })),
    close: house.close,
  };
}

/** Uses a connection and closes it, whatever happens. */
export async function withConnection<Result>(
  choices: SettingChoices,
  console: Console,
  use: (connection: Connection) => Promise<Result>,
): Promise<Result> {
  const connection = await connect(choices, console);
  try {
    return await use(connection);
  } finally {
    await connection.close();
  }
}

const answersAt = async (socket: string): Promise<boolean> => {
  try {
    return (await throughSocket(socket, '/healthz')).ok;
  } catch {
    return false;
  }
};

/** A request over a local socket, which Node's own fetch cannot make. */
function throughSocket(
  socketPath: string,
  path: string,
  init: RequestInit = {},
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      {
        socketPath,
        path,
        method: init.method ?? 'GET',
        headers: Object.fromEntries(new Headers(init.headers)),
      },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('error', reject);
        answer.on('end', () => {
          const headers = new Headers();
          for (const [name, value] of Object.entries(answer.headers)) {
            if (value !== undefined) headers.set(name, String(value));
          }
          const status = answer.statusCode ?? 500;
          resolve(
            new Response(status === 204 || status === 304 ? null : Buffer.concat(parts), {
              status,
              headers,
            }),
          );
        });
      },
    );
    request.on('error', reject);
    request.end(init.body ?? undefined);
  });
}

/** A good answer as it is; a problem as the refusal it was. */
async function orRefusal(response: Response): Promise<Response> {
  if (response.ok) return response;
  const problem = await response.json().catch(() => undefined);
  if (typeof problem !== 'object' || problem === null || !('what' in problem)) {
    throw new Refusal('unavailable', 'cli.server', cliRefusals.server, { status: response.status });
  }
  const { code, what, next, details } = problem as Pick<
    Refusal,
    'code' | 'what' | 'next' | 'details'
  >;
  throw new Refusal('bad-input', code, { what, next }, {}, details);
}
