import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locale } from '../../src/messages/index.js';
import { IMAGES } from '../scripts/guide-files.js';
import { openBrowser } from './browser.js';
import { openTourCity } from './tour/city.js';
import { LANGUAGES, pictureOf } from './tour/step.js';
import { STEPS } from './tour/steps.js';

/**
 * Takes the pictures of the README and the guide on the way through the tour: `npm run screenshots`. The test
 * of the tour goes the same way and tells when they no longer show what people see.
 */
const PAGES = fileURLToPath(new URL('../../dist/web/', import.meta.url));

const unpacked = await mkdtemp(join(tmpdir(), 'zhijing-browser-'));
const browser = await openBrowser(unpacked);
try {
  await mkdir(IMAGES, { recursive: true });
  for (const language of LANGUAGES) await takeAll(language);
} finally {
  await browser.close();
  await rm(unpacked, { recursive: true, force: true });
}

async function takeAll(language: Locale): Promise<void> {
  const city = await openTourCity(browser, PAGES);
  try {
    for (const step of STEPS) {
      const picture = await city.walk(step, language);
      const name = pictureOf(step, language);
      if (picture === undefined || name === undefined) continue;
      await writeFile(join(IMAGES, name), picture);
      process.stderr.write(`${name}\n`);
    }
  } finally {
    await city.close();
  }
}
