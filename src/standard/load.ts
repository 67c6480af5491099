import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refusal } from '../messages/index.js';
import { LOADING } from './messages.js';
import { readStandard } from './read.js';
import type { Fault, Standard } from './standard.js';

/** The YAML and Markdown files beneath a folder, by path with forward slashes relative to it. */
export async function standardFiles(directory: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(
    (cause: unknown) => {
      throw new Refusal('not-found', 'standard.no-folder', LOADING.noFolder, { directory }, cause);
    },
  );
  const paths = entries
    .filter((entry) => entry.isFile() && /\.(ya?ml|md)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
  return new Map(
    paths.map((path, index) => [
      relative(directory, path).split(sep).join('/'),
      texts[index] ?? '',
    ]),
  );
}

/** The standard in a folder. Throws a {@link Refusal} whose `details` are all {@link Fault}s of its files. */
export async function loadStandard(directory: string): Promise<Standard> {
  const reading = readStandard(await standardFiles(directory));
  if ('standard' in reading) return reading.standard;
  const { faults } = reading;
  throw new Refusal(
    'bad-input',
    'standard.faults',
    LOADING.faults,
    listed(directory, faults),
    faults,
  );
}

const listed = (directory: string, faults: readonly Fault[]) => ({
  directory,
  count: faults.length,
  list: faults
    .slice(0, 20)
    .map(
      ({ file, line, column, message }) =>
        `${file}:${line}:${column} ${message.zh} / ${message.en}`,
    )
    .join('\n'),
});

/** The standard that comes with this package: its `standards/` folder, from sources and from a bundle. */
export async function bundledStandard(): Promise<Standard> {
  return loadStandard(await bundledFolder());
}

/** The files of the standard that comes with this package. */
export async function bundledFiles(): Promise<ReadonlyMap<string, string>> {
  return standardFiles(await bundledFolder());
}

async function bundledFolder(): Promise<string> {
  return join(await packageRoot(dirname(fileURLToPath(import.meta.url))), 'standards');
}

/** The nearest folder upward whose package.json is ours. */
async function packageRoot(from: string): Promise<string> {
  const text = await readFile(join(from, 'package.json'), 'utf8').catch(() => '{}');
  if ((JSON.parse(text) as { name?: unknown }).name === 'zhijing') return from;
  const above = dirname(from);
  if (above === from) throw new Refusal('not-found', 'standard.no-package', LOADING.noPackage);
  return packageRoot(above);
}
