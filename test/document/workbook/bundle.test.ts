import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { parseWorkbook } from '../../../src/document/read/workbook-parse.js';
import { workbookBytes } from './support.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));

test('built into one folder, the reading process is found beside the program and works', async () => {
  const folder = await mkdtemp(join(root, 'node_modules', '.zhijing-bundle-'));
  try {
    await build({
      absWorkingDir: root,
      entryPoints: {
        program: 'src/document/read/workbook.ts',
        'workbook-worker': 'src/document/read/workbook-worker.ts',
      },
      outdir: folder,
      bundle: true,
      splitting: true,
      packages: 'external',
      platform: 'node',
      target: 'node20',
      format: 'esm',
      logLevel: 'silent',
    });
    const program: unknown = await import(
      /* @vite-ignore */ pathToFileURL(join(folder, 'program.js')).href
    );
    const { readWorkbook } = program as typeof import('../../../src/document/read/workbook.js');
    const bytes = workbookBytes([['毕业生人数', 258]]);
    expect(await readWorkbook(bytes, '表.xlsx')).toEqual(parseWorkbook(bytes, '表.xlsx'));
    await expect(readWorkbook(new Uint8Array(0), '表.xlsx')).rejects.toMatchObject({
      code: 'workbook.empty',
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
