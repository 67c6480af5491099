import { existsSync } from 'node:fs';
import { chmod, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { serverSocketPath } from '../store/index.js';
import { createApp } from './app.js';
import type { Environment } from './environment.js';
import { dataDirectoryFailure, listeningFailure } from './failures.js';
import type { DemonstrationAccount } from './house.js';
import { type HouseChoices, openHouse } from './open.js';
import type { Settings } from './settings.js';

/** A server that runs. */
export interface RunningServer {
  /** Where it is reached, e.g. `http://localhost:5170`. */
  readonly address: string;
  readonly demonstration: readonly DemonstrationAccount[];
  /** Nobody can enter yet: the command line opens the first administrator. */
  readonly needsAdministrator: boolean;
  /** Lets running requests end, then closes the store. */
  stop(): Promise<void>;
}

/** How long running requests may take to end when the server stops. */
const PATIENCE_MILLISECONDS = 8000;

/** Opens the house and serves it on its port, and on the data directory's local socket for the command line. */
export async function startServer(
  settings: Settings,
  choices: HouseChoices,
): Promise<RunningServer> {
  const { house, close } = await openHouse(settings, choices);
  const servers: Server[] = [];
  try {
    const app = createApp(house);
    const network = serverOf(app, {});
    servers.push(network);
    const port = await listeningPort(network, settings);
    const local = serverOf(app, { operator: true });
    servers.push(local);
    await listenLocally(local, settings);
    const appointments = await house.store.appointments();
    return {
      needsAdministrator: !appointments.some(({ role }) => role === 'administrator'),
      address: `http://${settings.host === '127.0.0.1' ? 'localhost' : settings.host}:${port}`,
      demonstration: house.demonstration,
      stop: async () => {
        await Promise.all(servers.map(stopped));
        await close();
      },
    };
  } catch (error) {
    await Promise.all(servers.map(stopped));
    await close();
    throw error;
  }
}

function serverOf(
  app: OpenAPIHono<Environment>,
  bindings: { readonly operator?: boolean },
): Server {
  return createAdaptorServer({
    fetch: (request, environment) => app.fetch(request, { ...environment, ...bindings }),
  }) as Server;
}

function listeningPort(server: Server, settings: Settings): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(listeningFailure(error, settings)));
    server.listen(settings.port, settings.host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : settings.port);
    });
  });
}

/** Only the server's own user may use the socket: who reaches it acts as the administrator. */
async function listenLocally(server: Server, settings: Settings): Promise<void> {
  const path = serverSocketPath(settings.dataDirectory);
  if (!path.startsWith('\\\\') && existsSync(path)) await rm(path);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(dataDirectoryFailure(error, settings)));
    server.listen(path, resolve);
  });
  if (!path.startsWith('\\\\')) await chmod(path, 0o600);
}

async function stopped(server: Server): Promise<void> {
  if (!server.listening) return;
  const impatience = setTimeout(() => server.closeAllConnections(), PATIENCE_MILLISECONDS);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
  clearTimeout(impatience);
}
