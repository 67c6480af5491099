// Before `start` and `test`: installs what package.json names and node_modules lacks, so that a fresh
// clone needs no step by hand. `npm install` and not `npm ci`: a lock file made where a registry lacks
// other platforms' binaries is incomplete, and `npm ci` refuses such a file.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * `--no-save` leaves the lock file alone, whichever npm runs. Nothing here needs a package's install script:
 * esbuild finds its program without one, and the store makes PostgreSQL's library links itself.
 */
const INSTALL = [
  'install',
  '--include=dev',
  '--include=optional',
  '--no-save',
  '--ignore-scripts',
  '--no-audit',
  '--no-fund',
  '--loglevel=error',
];

/** The packages that are absent or of another version than the pinned one. */
export function missingPackages(
  manifest,
  installedVersion,
  platform = `${process.platform}-${process.arch}`,
) {
  const wanted = {
    ...manifest.dependencies,
    ...manifest.devDependencies,
    ...forPlatform(manifest.optionalDependencies ?? {}, platform),
  };
  return Object.entries(wanted)
    .filter(([name, version]) => installedVersion(name) !== version)
    .map(([name]) => name);
}

/** Of programs that come in one package for each platform, the one for ours. */
function forPlatform(packages, platform) {
  const ending = `/${platform.replace('win32', 'windows')}`;
  return Object.fromEntries(Object.entries(packages).filter(([name]) => name.endsWith(ending)));
}

/** Whether a version such as `20.11.0` is older than the least one of a range such as `>=20.19`. */
export function isOlder(version, range) {
  const least = range.replace(/^>=/, '').split('.').map(Number);
  const found = version.split('.').map(Number);
  const index = least.findIndex((part, position) => part !== found[position]);
  return index >= 0 && (found[index] ?? 0) < least[index];
}

/** Ends the process with a sentence where Node.js is too old, else installs what is missing. */
export function installMissing(say = (line) => console.error(line)) {
  const manifest = read('package.json');
  const least = manifest.engines.node.replace('>=', '');
  if (isOlder(process.versions.node, manifest.engines.node)) {
    say(`质镜需要 Node.js ${least} 或更高版本，当前为 ${process.versions.node}。请升级后重试。`);
    say(`Zhijing needs Node.js ${least} or later; this is ${process.versions.node}. Upgrade it.`);
    process.exit(2);
  }
  const missing = missingPackages(manifest, installedVersion);
  if (missing.length === 0 && isWhole()) return;
  say('正在安装依赖包… Installing the packages…');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const result = spawnSync(npm, INSTALL, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) {
    say('依赖包安装失败：请检查网络和磁盘空间后重试。');
    say('The packages could not be installed: check the network and the disk and try again.');
    process.exit(2);
  }
}

/** npm writes this file last: an installation that was interrupted lacks it. */
const isWhole = () => existsSync(join(root, 'node_modules', '.package-lock.json'));

const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

function installedVersion(name) {
  try {
    return read(`node_modules/${name}/package.json`).version;
  } catch {
    return undefined;
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  installMissing();
}
