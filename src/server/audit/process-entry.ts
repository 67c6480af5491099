import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const CANDIDATES = ['./auditing-worker.ts', './auditing-worker.js', '../auditing-worker.js'];

/** The entry of the auditing process: this file's neighbour in the source tree, or beside the bundle. */
export function auditingEntry(here: string = import.meta.url): string {
  const paths = CANDIDATES.map((candidate) => fileURLToPath(new URL(candidate, here)));
  const found = paths.find((path) => existsSync(path));
  if (found === undefined)
    throw new Error('auditing-worker is missing beside the bundle; build again');
  return found;
}

/** What Node is told before the entry: source needs a loader; a built file runs as it is. */
export const loaderFor = (entry: string): readonly string[] =>
  entry.endsWith('.ts')
    ? ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href]
    : [];
