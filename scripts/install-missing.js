// Before `start` and `test`: installs what package.json names and node_modules lacks, so that a fresh
// clone needs no step by hand. `npm install` and not `npm ci`: a lock file made where a registry lacks
// other platforms' binaries is incomplete, and `npm ci` refuses such a file.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path) => JSON.parse(readFileSync(`${root}${path}`, 'utf8'));

/** The packages that are absent or of another version than the pinned one. */
export function missingPackages(manifest, installedVersion) {
  const wanted = { ...manifest.dependencies, ...manifest.devDependencies };
  return Object.entries(wanted)
    .filter(([name, version]) => installedVersion(name) !== version)
    .map(([name]) => name);
}

function installedVersion(name) {
  try {
    return read(`node_modules/${name}/package.json`).version;
  } catch {
    return undefined;
  }
}

if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`质镜需要 Node.js 20 或更高版本，当前为 ${process.versions.node}。请升级后重试。`);
  console.error(
    `Zhijing needs Node.js 20 or later; this is ${process.versions.node}. Upgrade and try again.`,
  );
  process.exit(2);
}

const missing = missingPackages(read('package.json'), installedVersion);
if (missing.length > 0) {
  console.error(`正在安装 ${missing.length} 个依赖包… Installing ${missing.length} packages…`);
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const result = spawnSync(npm, ['install', '--include=dev', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) {
    console.error(
      '依赖包安装失败：请检查网络后重试。The packages could not be installed: check the network and try again.',
    );
    process.exit(result.status ?? 1);
  }
}
