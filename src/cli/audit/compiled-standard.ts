import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Standard } from '../../standard/index.js';

/** The file beside the bundle that holds the standard as it was read when the bundle was made. */
export const COMPILED = 'compiled-standard.json';

/** A standard that was read once, with what tells whether its files have changed since. */
interface Compiled {
  readonly digest: string;
  readonly concepts: readonly (readonly [string, unknown])[];
  readonly editions: readonly unknown[];
}

/**
 * The standard that comes with this package. Reading and checking its files takes half a second, more than an
 * audit: what the build read is taken where they are still the same files.
 */
export async function compiledStandard(folder: string = bundleFolder()): Promise<Standard> {
  const [text, digest] = await Promise.all([
    readFile(join(folder, COMPILED), 'utf8').catch(() => undefined),
    digestOf(join(folder, '..', 'standards')).catch(() => undefined),
  ]);
  const compiled = text === undefined ? undefined : (JSON.parse(text) as Compiled);
  if (compiled === undefined || compiled.digest !== digest) {
    const { bundledStandard } = await import('../../standard/load.js');
    return bundledStandard();
  }
  // It was checked when it was compiled, from files that are the same.
  return {
    concepts: new Map(compiled.concepts),
    editions: compiled.editions,
  } as Standard;
}

/** What {@link compiledStandard} takes, as text. */
export async function compiledText(standard: Standard, standards: string): Promise<string> {
  const compiled: Compiled = {
    digest: await digestOf(standards),
    concepts: [...standard.concepts],
    editions: standard.editions,
  };
  return JSON.stringify(compiled);
}

const bundleFolder = (): string => fileURLToPath(new URL('.', import.meta.url));

/** Of the files of a standard, the same on every system. */
async function digestOf(folder: string): Promise<string> {
  const names = (await readdir(folder, { recursive: true }))
    .filter((name) => /\.(ya?ml|md)$/.test(name))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name))));
  const hash = createHash('sha256');
  names.forEach((name, index) => {
    hash.update(name).update('\0');
    hash.update(texts[index] ?? '').update('\0');
  });
  return hash.digest('hex');
}
