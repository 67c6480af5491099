import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workerEntry, workerFlags } from '../../src/processes/index.js';

let folder: string;
const at = (...names: string[]): string => join(folder, ...names);
const urlOf = (...names: string[]): string => pathToFileURL(at(...names)).href;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhijing-entry-'));
  for (const name of ['source', 'dist', 'dist/chunks']) await mkdir(at(name));
  for (const name of ['source/pdf-worker.ts', 'dist/pdf-worker.js']) await writeFile(at(name), '');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the entry of a process of its own', () => {
  it('is the neighbour in the source tree, run through a loader', () => {
    const entry = workerEntry('pdf-worker', urlOf('source', 'asks.ts'), null);
    expect(entry).toBe(at('source', 'pdf-worker.ts'));
    expect(workerFlags(entry)).toEqual(['--import', expect.stringMatching(/^file:.*tsx/)]);
  });

  it.each([[['dist', 'cli.js']], [['dist', 'chunks', 'chunk-1.js']]])(
    'lies beside the bundle or above its chunks: %s',
    (path) => {
      const entry = workerEntry('pdf-worker', urlOf(...path), null);
      expect(entry).toBe(at('dist', 'pdf-worker.js'));
      expect(workerFlags(entry)).toEqual([]);
    },
  );

  it('is a built one where a folder of them is named and has it', () => {
    const here = urlOf('source', 'asks.ts');
    expect(workerEntry('pdf-worker', here, at('dist'))).toBe(at('dist', 'pdf-worker.js'));
    expect(workerEntry('pdf-worker', here, at('nothing'))).toBe(at('source', 'pdf-worker.ts'));
  });

  it('says what to do where it is missing', () => {
    expect(() => workerEntry('pdf-worker', urlOf('nothing', 'cli.js'), null)).toThrow(
      'pdf-worker is missing beside the bundle; build again',
    );
  });
});
