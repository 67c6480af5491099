import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parseDocument } from '../../../src/document/read/index.js';
import { printedDocument } from './printed.js';

const folder = fileURLToPath(new URL('./golden/', import.meta.url));
const sources = readdirSync(folder).filter((name) => /\.(?:txt|md)$/.test(name));

/** The same small reports as extractions leave them; what differs now is written beside the golden file. */
test.each(sources)('%s', async (name) => {
  const golden = `${folder}${name.replace(/\.\w+$/, '')}.blocks.json`;
  const changed = golden.replace('.blocks.json', '.blocks-changed.json');
  const printed = printedDocument(await parseDocument(readFileSync(folder + name), name));
  const expected = existsSync(golden) ? readFileSync(golden, 'utf8') : '';
  if (printed === expected) rmSync(changed, { force: true });
  else writeFileSync(changed, printed);
  expect(printed).toBe(expected);
});
