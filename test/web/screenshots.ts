import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { settingsFrom, startServer } from '../../src/server/index.js';
import { openLog } from '../../src/server/log.js';
import { openBrowser } from './browser.js';

/**
 * Takes the pictures of the README and the guide from the running system: `npm run screenshots`. A clerk has
 * just typed one person too many, so that the margin shows what it is for.
 */
const IMAGES = fileURLToPath(new URL('../../docs/guide/images/', import.meta.url));
const PAGES = fileURLToPath(new URL('../../dist/web/', import.meta.url));
const WIDTHS = { 1440: 900, 390: 844 } as const;

interface Picture {
  readonly name: string;
  readonly as: string;
  readonly path: string;
  readonly before?: (page: Page) => Promise<void>;
}

const PICTURES: readonly Picture[] = [
  {
    name: 'tables',
    as: 'school',
    path: '/tables/s14/2023',
    before: async (page) => {
      await page.locator('[data-concept="graduates.placed"]').first().click();
      await page.keyboard.type('652');
      await page.keyboard.press('Enter');
      await page.locator('[data-concept="employed_by_sector.secondary"]').first().click();
      await page.keyboard.type('94');
      await page.keyboard.press('Enter');
      await page.waitForTimeout(2500);
    },
  },
  { name: 'city', as: 'city', path: '/tables/210100/2023' },
  {
    name: 'trace',
    as: 'city',
    path: '/tables/210100/2023?trace=210100/2023/graduates',
    before: async (page) => {
      await page
        .getByRole('button', { name: /铁西区|Tiexi/ })
        .last()
        .click();
    },
  },
  { name: 'findings', as: 'city', path: '/findings/210100/2023' },
  { name: 'report', as: 'city', path: '/report/210100/2023' },
];

async function take(browser: Browser, address: string, language: 'zh' | 'en', width: number) {
  for (const { name, as, path, before } of PICTURES) {
    const context = await browser.newContext({
      baseURL: address,
      viewport: { width, height: WIDTHS[width as keyof typeof WIDTHS] },
      locale: 'zh-CN',
    });
    await context.addInitScript(
      (chosen) => localStorage.setItem('zhijing.language', chosen),
      language,
    );
    await context.request.post('/api/auth/sign-in/username', {
      data: { username: as, password: 'zhijing-demo' },
      headers: { origin: address },
    });
    const page = await context.newPage();
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    await before?.(page);
    await page.waitForTimeout(800);
    await page.screenshot({ path: join(IMAGES, `${name}-${language}-${width}.png`) });
    await context.close();
  }
}

const directory = await mkdtemp(join(tmpdir(), 'zhijing-pictures-'));
const server = await startServer(settingsFrom({ dataDirectory: directory, port: '0' }, {}), {
  log: openLog('error'),
  pages: PAGES,
  demonstration: true,
});
const unpacked = await mkdtemp(join(tmpdir(), 'zhijing-browser-'));
const browser = await openBrowser(unpacked);
await mkdir(IMAGES, { recursive: true });
for (const language of ['zh', 'en'] as const) {
  for (const width of [1440, 390]) await take(browser, server.address, language, width);
}
await browser.close();
await server.stop();
for (const folder of [directory, unpacked]) await rm(folder, { recursive: true, force: true });
