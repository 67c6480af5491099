import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Locale } from '../../../src/messages/index.js';
import { settingsFrom, startServer } from '../../../src/server/index.js';
import { openLog } from '../../../src/server/log.js';
import { pictureOf, type Step, walkerAt, widthOf } from './step.js';

const HEIGHTS: Readonly<Record<number, number>> = { 1440: 860, 390: 780 };

/** A demonstration city of its own, in which nobody has changed anything yet. */
export interface TourCity {
  /** Walks a step in a window of its own; gives its picture where it has one, a PNG. */
  readonly walk: (step: Step, language: Locale) => Promise<Buffer | undefined>;
  /** Where its store is, for the command line. */
  readonly dataDirectory: string;
  readonly close: () => Promise<void>;
}

/** Makes a new demonstration city and serves it with the pages of a folder, to be walked with a browser. */
export async function openTourCity(browser: Browser, pages: string): Promise<TourCity> {
  const data = await mkdtemp(join(tmpdir(), 'zhijing-tour-'));
  const server = await startServer(settingsFrom({ dataDirectory: data, port: '0' }, {}), {
    log: openLog('error'),
    pages,
    demonstration: true,
  });
  return {
    dataDirectory: data,
    walk: (step, language) => walked(browser, server.address, step, language),
    close: async () => {
      await server.stop();
      await rm(data, { recursive: true, force: true });
    },
  };
}

async function walked(
  browser: Browser,
  address: string,
  step: Step,
  language: Locale,
): Promise<Buffer | undefined> {
  const width = widthOf(step);
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width, height: HEIGHTS[width] ?? 860 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  try {
    await context.addInitScript((chosen) => {
      localStorage.setItem('zhijing.language', chosen);
    }, language);
    if (step.as !== undefined) {
      await context.request.post('/api/auth/sign-in/username', {
        data: { username: step.as, password: 'zhijing-demo' },
        headers: { origin: address },
      });
    }
    const page = await context.newPage();
    await page.goto(step.path);
    const walker = walkerAt(page, language);
    await step.act(walker);
    const picture = pictureOf(step, language) === undefined ? undefined : await taken(page);
    await step.after?.(walker);
    return picture;
  } finally {
    await context.close();
  }
}

/** The page once it stands still: letters loaded, nothing under way, no caret blinking. */
async function taken(page: Page): Promise<Buffer> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(800);
  return page.screenshot({ animations: 'disabled', caret: 'hide' });
}
