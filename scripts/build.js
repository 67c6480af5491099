// Builds what is stale: the server and command line (esbuild) and the pages (Vite). A stamp beside each
// output holds the hash of its sources, so a second start builds nothing.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

const parts = {
  server: {
    sources: ['src', 'demo', 'package.json', 'scripts/build.js'],
    stamp: 'server.stamp',
    build: buildServer,
  },
  web: {
    sources: ['web', 'src', 'package.json', 'scripts/build.js'],
    stamp: 'web.stamp',
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
    say(
      name === 'web' ? '正在构建页面… Building the pages…' : '正在构建程序… Building the program…',
    );
    rmSync(stamp, { force: true });
    await part.build();
    writeFileSync(stamp, hash);
  }
}

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

const calledDirectly =
  process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href;
if (calledDirectly) {
  const names = process.argv.slice(2);
  await build(names.length > 0 ? names : undefined);
  console.error(`已构建到 ${relative(process.cwd(), dist) || dirname(dist)}。Built.`);
}
