// Builds what is stale: the server and command line (esbuild) and the pages (Vite). A stamp beside each
// output holds the hash of its sources, so a second start builds nothing.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

const parts = {
  server: {
    sources: ['src', 'demo', 'standards', 'package.json', 'scripts/build.js'],
    stamp: 'server.stamp',
    saying: '正在构建程序… Building the program…',
    build: buildServer,
  },
  web: {
    sources: ['web', 'src', 'package.json', 'scripts/build.js'],
    stamp: 'web.stamp',
    saying: '正在构建页面… Building the pages…',
    build: buildWeb,
  },
};

/**
 * Builds the named parts where their sources have changed; says what it builds on stderr. In a process of
 * its own, for the builders take memory that a server should not carry. Ends this process where it fails.
 */
export function build(names = Object.keys(parts)) {
  const stale = names.filter((name) => !isFresh(parts[name]));
  if (stale.length === 0) return;
  // Another NODE_ENV, as a test runner sets it, would build React's slow and talkative side.
  const { status } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), ...stale], {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) process.exit(status ?? 1);
}

const isFresh = ({ stamp, sources }) => {
  const path = join(dist, stamp);
  return existsSync(path) && readFileSync(path, 'utf8') === hashOf(sources);
};

/** The stamp is empty while a part is being built, so that half of one is never taken for whole. */
async function buildPart({ stamp, sources, saying, build: make }) {
  const hash = hashOf(sources);
  console.error(saying);
  try {
    mkdirSync(dist, { recursive: true });
    writeFileSync(join(dist, stamp), '');
  } catch (error) {
    console.error(`不能写入 ${dist}（${error.code}）：请检查权限和磁盘空间。`);
    console.error(`Cannot write to ${dist} (${error.code}): check permissions and space.`);
    process.exit(2);
  }
  await make();
  writeFileSync(join(dist, stamp), hash);
}

/** In an installed package there are no sources: it comes built. */
export const isCheckout = () => existsSync(join(root, 'src'));

async function buildServer() {
  const esbuild = await import('esbuild');
  const shared = {
    absWorkingDir: root,
    outdir: dist,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    sourcemap: true,
    logLevel: 'error',
  };
  await esbuild.build({
    ...shared,
    entryPoints: {
      cli: 'src/cli/main.ts',
      'workbook-worker': 'src/document/read/workbook-worker.ts',
      'document-worker': 'src/document/read/document-worker.ts',
      'audit-worker': 'src/cli/audit/audit-worker.ts',
      'compile-standard': 'src/cli/audit/compile-standard.ts',
      'auditing-worker': 'src/server/audit/auditing-worker.ts',
    },
    splitting: true,
    packages: 'external',
    // Beside the entries, so that what looks for a worker next to itself finds it.
    chunkNames: 'chunk-[hash]',
  });
  // One file with its packages: a typesetting process lives a second, and would spend half of it on
  // finding some hundreds of modules.
  await esbuild.build({
    ...shared,
    entryPoints: { 'pdf-worker': 'src/document/write/pdf-worker.ts' },
    external: ['@myriaddreamin/*', '@expo-google-fonts/*'],
    plugins: [onlyWhatIsCalled],
    minifySyntax: true,
    sourcemap: false,
  });
  const { compileStandard } = await import(pathToFileURL(join(dist, 'compile-standard.js')).href);
  await compileStandard(dist);
}

/** Leaves out what nothing calls: the document's schemas, which the typesetting process would only set up. */
const onlyWhatIsCalled = {
  name: 'only-what-is-called',
  setup(build) {
    build.onResolve({ filter: /^\./ }, async ({ path, pluginData, ...asked }) => {
      if (pluginData === 'resolving') return undefined;
      const found = await build.resolve(path, { ...asked, pluginData: 'resolving' });
      const isModel = found.path.startsWith(join(root, 'src', 'document', 'model'));
      return isModel ? { ...found, sideEffects: false } : undefined;
    });
  },
};

async function buildWeb() {
  const vite = await import('vite');
  await vite.build({ configFile: join(root, 'web', 'vite.config.ts'), logLevel: 'error' });
}

function hashOf(sources) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesUnder(join(root, source))).sort()) {
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(path) {
  const entries = tryReadDirectory(path);
  if (entries === undefined) return existsSync(path) ? [path] : [];
  return entries.flatMap((entry) => filesUnder(join(path, entry)));
}

function tryReadDirectory(path) {
  try {
    return readdirSync(path);
  } catch (error) {
    if (error.code === 'ENOTDIR' || error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** `node scripts/build.js [part…]` builds all or the named parts; `--afresh` clears what earlier builds left. */
if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const names = process.argv.slice(2);
  if (names[0] === '--afresh') rmSync(dist, { recursive: true, force: true });
  const wanted = names.filter((name) => name in parts);
  process.env.NODE_ENV = 'production';
  for (const name of wanted.length > 0 ? wanted : Object.keys(parts)) {
    if (!isFresh(parts[name])) await buildPart(parts[name]);
  }
}
