import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { openBrowser } from './browser.js';
import { type City, openCity } from './city.js';

interface Visit {
  /** User name of a demonstration account; nobody where absent. */
  readonly as?: string;
  readonly language?: 'zh' | 'en';
  readonly width?: number;
  readonly path?: string;
}

/** One person at one browser. */
export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly cell: (concept: string) => Locator;
}

/** Pixels that a window is high. */
export const HEIGHT = 860;

/**
 * Opens a browser for the tests of one file and gives the way to visit the pages as somebody. Whatever a page
 * complains of in its console fails the tests. Who changes whom there is in the city wants an own one: others
 * count its schools.
 */
export function visitors({ ownCity = false } = {}): {
  readonly visit: (visit?: Visit) => Promise<Visitor>;
} {
  const held: { browser?: Browser; city?: City } = {};
  const complaints: string[] = [];
  beforeAll(async () => {
    held.browser = await openBrowser(inject('browserFolder'));
    if (ownCity) held.city = await openCity(inject('pages'));
  });
  afterAll(async () => {
    await held.browser?.close();
    await held.city?.close();
    expect(complaints).toEqual([]);
  });
  const visit = async ({ as, language = 'zh', width = 1440, path = '/' }: Visit = {}) => {
    if (held.browser === undefined) throw new Error('the browser is not open yet');
    const session = as === undefined ? undefined : (held.city?.sessions ?? inject('sessions'))[as];
    const context = await held.browser.newContext({
      baseURL: held.city?.address ?? inject('address'),
      viewport: { width, height: HEIGHT },
      locale: 'zh-CN',
      permissions: ['clipboard-read', 'clipboard-write'],
      ...(session === undefined ? {} : { storageState: session }),
    });
    await context.addInitScript((chosen) => {
      if (localStorage.getItem('zhijing.language') === null) {
        localStorage.setItem('zhijing.language', chosen);
      }
    }, language);
    const page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.stack}`));
    page.on('console', (message) => {
      if (message.type() === 'error' && !isExpected(message.text())) {
        complaints.push(`${page.url()}: ${message.text()}`);
      }
    });
    await page.goto(path);
    return {
      page,
      context,
      cell: (concept: string) => page.locator(`[data-concept="${concept}"]`).first(),
    };
  };
  return { visit };
}

/** The browser itself notes answers that a test provokes: refusals, conflicts, a network that is gone. */
const isExpected = (text: string): boolean =>
  /status of (400|401|404|409)|ERR_INTERNET_DISCONNECTED|ERR_FAILED/.test(text);

/** Waits until what a locator shows fits. */
export const shows = async (locator: Locator, text: string | RegExp, within = 60_000) => {
  const wanted = typeof text === 'string' ? locator.filter({ hasText: text }) : locator;
  await wanted.first().waitFor({ timeout: within });
  if (typeof text !== 'string') {
    await expect.poll(() => locator.first().textContent(), { timeout: within }).toMatch(text);
  }
};

/** What stands in a cell one may fill. */
export const typedIn = (cell: Locator): Promise<string> => cell.inputValue();
