import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** What Node is told before an entry: source needs a loader; a built file runs as it is. */
export const workerFlags = (entry: string): readonly string[] =>
  entry.endsWith('.ts')
    ? ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href]
    : [];
