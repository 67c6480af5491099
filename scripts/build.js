// Builds what is stale: the server and command line (esbuild) and the pages (Vite). A stamp beside each
// output holds the hash of its sources, so a second start builds nothing.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

const parts = {
  server: {
    sources: ['src', 'demo', 'package.json', 'scripts/build.js'],
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

/** Builds the named parts where their sources have changed; says what it builds on stderr. */
export async function build(names = Object.keys(parts), say = (line) => console.error(line)) {
  for (const name of names) {
    const part = parts[name];
    const stamp = join(dist, part.stamp);
    const hash = hashOf(part.sources);
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) continue;
    say(part.saying);
    try {
      mkdirSync(dist, { recursive: true });
      writeFileSync(stamp, '');
      await part.build();
      writeFileSync(stamp, hash);
    } catch (error) {
      if (!UNWRITABLE.has(error.code)) throw error;
      say(`不能写入 ${dist}（${error.code}）：请检查权限和磁盘空间。`);
      say(`Cannot write to ${dist} (${error.code}): check permissions and space.`);
      process.exit(2);
    }
  }
}

const UNWRITABLE = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC']);

/** In an installed package there are no sources: it comes built. */
export const isCheckout = () => existsSync(join(root, 'src'));

async function buildServer() {
  const esbuild = await import('esbuild');
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: {
      cli: 'src/cli/main.ts',
      'workbook-worker': 'src/document/read/workbook-worker.ts',
      'pdf-worker': 'src/document/write/pdf-worker.ts',
    },
    outdir: dist,
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    sourcemap: true,
    // Beside the entries, so that what looks for a worker next to itself finds it.
    chunkNames: 'chunk-[hash]',
    logLevel: 'error',
  });
}

/** Another NODE_ENV, as a test runner sets it, would build React's slow and talkative side. */
async function buildWeb() {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    const vite = await import('vite');
    await vite.build({ configFile: join(root, 'web', 'vite.config.ts'), logLevel: 'error' });
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
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

const calledDirectly =
  process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href;
if (calledDirectly) {
  const names = process.argv.slice(2);
  // For a package to publish: nothing that earlier builds have left.
  if (names[0] === '--afresh') rmSync(dist, { recursive: true, force: true });
  await build(names.length > 0 && names[0] !== '--afresh' ? names : undefined);
  console.error(`已构建到 ${dist}。Built.`);
}
