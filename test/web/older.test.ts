import { expect, inject, test } from 'vitest';
import { SCHOOL_REPORT } from './audit/reports.js';
import { openBrowser } from './browser.js';
import { shows } from './visitor.js';

/**
 * What Chromium 86 did not have yet and code written today readily uses. Taking it away from a newer browser is no
 * Chromium 86, but it shows whether any of it is needed.
 */
function takeAway(): void {
  const later: readonly (readonly [object, readonly string[]])[] = [
    [
      Array.prototype,
      ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with'],
    ],
    [String.prototype, ['at', 'isWellFormed', 'toWellFormed']],
    [Object, ['hasOwn', 'groupBy']],
    [Map, ['groupBy']],
    [Map.prototype, ['getOrInsert', 'getOrInsertComputed']],
    [
      Set.prototype,
      [
        'union',
        'intersection',
        'difference',
        'symmetricDifference',
        'isSubsetOf',
        'isSupersetOf',
        'isDisjointFrom',
      ],
    ],
    [Promise, ['withResolvers', 'try']],
    [Array, ['fromAsync']],
    [AbortSignal, ['any', 'timeout']],
    [Crypto.prototype, ['randomUUID']],
    [globalThis, ['structuredClone', 'Iterator', 'scheduler', 'navigation']],
    [
      Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())),
      [
        'map',
        'filter',
        'take',
        'drop',
        'flatMap',
        'reduce',
        'toArray',
        'forEach',
        'some',
        'every',
        'find',
      ],
    ],
  ];
  for (const [owner, names] of later) {
    for (const name of names) Reflect.deleteProperty(owner, name);
  }
}

test('the pages need nothing that Chromium 86 lacks', async () => {
  const browser = await openBrowser(inject('browserFolder'));
  const session = inject('sessions').city;
  const context = await browser.newContext({
    baseURL: inject('address'),
    viewport: { width: 1440, height: 860 },
    ...(session === undefined ? {} : { storageState: session }),
  });
  await context.addInitScript(takeAway);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error.stack)));
  await page.goto('/tables/210100/2023');
  await page.locator('[data-concept="graduates"]').click();
  await shows(page.getByRole('dialog', { name: '溯源' }), '毕业生人数');
  await page.goto('/findings/210100/2023');
  await page.getByRole('heading', { name: /采集数据真实性/ }).waitFor();
  await page.goto('/audit');
  await page
    .locator('input[type=file][multiple]')
    .setInputFiles({ name: '示例.txt', mimeType: '', buffer: Buffer.from(SCHOOL_REPORT) });
  await page.locator('.audit-note').first().waitFor();
  await page.keyboard.press('j');
  await page.locator('mark.here').first().waitFor();
  const admin = inject('sessions').admin;
  await context.clearCookies();
  await context.addCookies(admin?.cookies ?? []);
  await page.goto('/tables/s45/2023');
  await page.locator('[data-concept="graduates.placed"]').fill('99999');
  await shows(page.locator('.margin .note.error'), '99,999');
  expect(complaints).toEqual([]);
  await browser.close();
});

test('a browser that is too old is told so in both languages', async () => {
  const browser = await openBrowser(inject('browserFolder'));
  const page = await browser.newPage({ baseURL: inject('address') });
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'BigInt'));
  await page.goto('/sign-in');
  await shows(page.locator('body'), 'Chromium 86 起');
  await shows(page.locator('body'), 'too old for Zhijing');
  await browser.close();
});

test('without scripts the page says what it needs', async () => {
  const browser = await openBrowser(inject('browserFolder'));
  const context = await browser.newContext({
    baseURL: inject('address'),
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await shows(page.locator('p.plain'), /质镜需要 JavaScript/);
  await browser.close();
});
