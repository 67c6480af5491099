import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { z } from 'zod';

/** Bytes of compressed script that any one page may need, its drawers and dialogs included. */
const BUDGET = 300_000;

const manifestSchema = z.record(
  z.string(),
  z.object({
    file: z.string(),
    imports: z.array(z.string()).default([]),
    dynamicImports: z.array(z.string()).default([]),
    isEntry: z.boolean().default(false),
  }),
);

const PAGES = {
  'sign-in': [],
  tables: ['trace/trace-drawer', 'tables/import-dialog'],
  findings: ['trace/trace-drawer'],
  rollup: ['trace/trace-drawer'],
  report: ['trace/trace-drawer', 'report/archive/archive-dialog'],
  audit: ['audit/downloads/notice-dialog'],
  administration: [],
} as const;

test.each(Object.entries(PAGES))('the page %s is small', (page, extras) => {
  const manifest = manifestSchema.parse(
    JSON.parse(readFileSync(join(inject('pages'), 'manifest.json'), 'utf8')),
  );
  const entry = Object.keys(manifest).find((name) => manifest[name]?.isEntry === true) ?? '';
  const shell = page === 'sign-in' ? [] : ['shell/shell.tsx'];
  const wanted = [
    entry,
    ...shell,
    `${page}/${page}-page.tsx`,
    ...extras.map((extra) => `${extra}.tsx`),
  ];
  const files = new Set<string>();
  const visit = (name: string): void => {
    const chunk = manifest[name];
    if (chunk === undefined) throw new Error(`the build has no ${name}`);
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    chunk.imports.forEach(visit);
  };
  wanted.forEach(visit);
  const scripts = [...files].filter((file) => file.endsWith('.js'));
  const size = scripts
    .map((file) => gzipSync(readFileSync(join(inject('pages'), file))).length)
    .reduce((total, each) => total + each, 0);
  console.info(`${page}: ${Math.round(size / 1000)} kB of compressed script`);
  expect(size).toBeLessThan(BUDGET);
});
