// `npm run bundle [-- --out FOLDER]`: one archive for machines without a network, and its checksum. It holds
// the built program, the packages it needs here, PostgreSQL, fonts, the standard and Node.js itself, so it
// runs on machines of the same system and processor as the one that makes it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.js';
import { writeArchive } from './bundle-archive.js';
import { contentsOf } from './bundle-contents.js';
import { launchersFor } from './bundle-launchers.js';
import { installMissing } from './install-missing.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = resolve(optionOf('--out') ?? join(root, 'bundles'));

installMissing();
build();
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const platform = `${process.platform}-${process.arch}`;
const name = `zhijing-${version}-${platform}`;
const entries = contentsOf(root, launchersFor(platform, version)).map((entry) => ({
  ...entry,
  path: `${name}/${entry.path}`,
}));
mkdirSync(out, { recursive: true });
const file = join(out, `${name}.tar.gz`);
console.error('正在打包… Making the bundle…');
const { bytes, sum } = await writeArchive(entries, file, timeOfSources());
console.log(`${file}\n${entries.length} files, ${(bytes / 1e6).toFixed(0)} MB, sha256 ${sum}`);

function optionOf(option) {
  const place = process.argv.indexOf(option);
  return place < 0 ? undefined : process.argv[place + 1];
}

/** One time for all files, so that equal sources give equal bytes: of the last commit where nothing is said. */
function timeOfSources() {
  const said = process.env.SOURCE_DATE_EPOCH;
  if (said !== undefined && /^\d{1,11}$/.test(said)) return Number(said);
  const { status, stdout } = spawnSync('git', ['log', '-1', '--format=%ct'], { cwd: root });
  return status === 0 ? Number(String(stdout).trim()) : 0;
}
