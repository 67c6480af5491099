import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { storeRefusal } from '../messages.js';
import type { Binaries } from './binaries.js';
import { type Home, makeOwned, rememberCluster } from './home.js';
import { spawnOptions } from './process.js';

/** The database's own user; there is no other. */
export const DATABASE_USER = 'zhijing';

/** Chinese order for text that has no order of its own; plain code points where ICU is missing. */
const LOCALES: readonly (readonly string[])[] = [
  ['--locale=C', '--locale-provider=icu', '--icu-locale=zh-Hans-CN'],
  ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
];

/** Only Windows connects through TCP and so needs a password. */
export const passwordFile = (home: Home): string => join(home.directory, 'password');

/**
 * Makes the cluster of `home` unless there is one. It is made beside its place and then renamed, so that
 * a crash never leaves half of one. Throws a Refusal where it cannot be made or is of another version.
 */
export async function ensureCluster(home: Home, binaries: Binaries): Promise<void> {
  const versionFile = join(home.cluster, 'PG_VERSION');
  if (!existsSync(versionFile)) await createCluster(home, binaries);
  const found = readFileSync(versionFile, 'utf8').trim();
  const ours = binaries.version.split('.')[0] ?? '';
  if (found !== ours) {
    throw storeRefusal('store.cluster-version', { directory: home.cluster, found, ours });
  }
}

async function createCluster(home: Home, binaries: Binaries): Promise<void> {
  const draft = join(home.directory, `draft-${randomBytes(6).toString('hex')}`);
  try {
    await fillCluster(home, binaries, draft);
    renameSync(draft, home.cluster);
  } catch (error) {
    if (!existsSync(join(home.cluster, 'PG_VERSION'))) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  rememberCluster(home);
}

async function fillCluster(home: Home, binaries: Binaries, draft: string): Promise<void> {
  let detail = '';
  for (const locale of LOCALES) {
    makeOwned(draft, home.account);
    const outcome = await initdb(home, binaries, [...authentication(home), ...locale, '-D', draft]);
    if (outcome.code === 0) return;
    detail = outcome.text;
    rmSync(draft, { recursive: true, force: true });
  }
  throw storeRefusal('store.not-initialised', { directory: home.directory, detail });
}

/** On the socket the folder's permissions decide; on TCP a password does. */
function authentication(home: Home): readonly string[] {
  if (process.platform !== 'win32') return ['--auth=trust'];
  const file = passwordFile(home);
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  return ['--auth=scram-sha-256', `--pwfile=${file}`];
}

function initdb(
  home: Home,
  binaries: Binaries,
  options: readonly string[],
): Promise<{ code: number | null; text: string }> {
  const fixed = ['--encoding=UTF8', `--username=${DATABASE_USER}`, '--no-instructions'];
  return new Promise((resolve) => {
    const child = spawn(binaries.initdb, [...fixed, ...options], {
      ...spawnOptions(home.account, home.directory),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let text = '';
    child.stderr?.on('data', (chunk) => {
      text += String(chunk);
    });
    child.on('error', (error) => resolve({ code: null, text: error.message }));
    child.on('close', (code) => resolve({ code, text: text.trim() }));
  });
}
