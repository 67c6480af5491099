import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { shows, visitors } from './visitor.js';

const { visit } = visitors();

/** On a busy machine pages answer late; that is not what is tested here. */
const SOON = { timeout: 60_000 };

const heads = (page: Page) =>
  page
    .locator('.heat thead .heat-member a')
    .evaluateAll((all) => all.map((each) => each.textContent));
const lines = (page: Page) =>
  page.locator('.heat tbody .heat-label').evaluateAll((all) => all.map((each) => each.textContent));

test('a reviewer reads the city like a map: orders it, looks closer, and follows a cell to its source', async () => {
  const { page } = await visit({ as: 'city' });
  await page.getByRole('link', { name: '汇总' }).click();
  await page.locator('.heat .heat-cell').first().waitFor();
  expect(await heads(page)).toHaveLength(23);
  const unusual = await lines(page);

  await page.getByLabel('行序').selectOption({ label: '按表中顺序' });
  await expect.poll(async () => (await lines(page))[0], SOON).toBe('毕业生人数');
  const printed = await lines(page);
  expect([...unusual].sort()).toEqual([...printed].sort());
  expect(unusual).not.toEqual(printed);

  const byUnusual = await heads(page);
  await page.getByLabel('列序').selectOption({ label: '按名册顺序' });
  await expect.poll(async () => (await heads(page))[0], SOON).toBe('和平区');
  expect([...(await heads(page))].sort()).toEqual([...byUnusual].sort());

  const cell = page.locator('.heat tbody tr').first().locator('.heat-cell').nth(1);
  await cell.hover();
  await shows(page.locator('.heat-detail'), /和平区.*毕业生人数.*每百名在校生/);
  const shown = (await cell.textContent())?.replace(/[^\d,.]/g, '') ?? '';
  await cell.click();
  const trace = page.getByRole('dialog', { name: '溯源' });
  await shows(trace, '毕业生人数');
  await shows(trace.locator('.trace-number'), shown);
  await page.keyboard.press('Escape');
  await trace.waitFor({ state: 'detached' });
  expect(await cell.evaluate((each) => each === document.activeElement)).toBe(true);
});

test('the table is walked by arrows, and Enter follows', async () => {
  const { page } = await visit({ as: 'city', path: '/rollup/210100/2023?rows=printed' });
  const first = page.locator('[data-cell="0:0"]');
  await first.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  const focused = page.locator(':focus');
  expect(await focused.getAttribute('data-cell')).toBe('1:1');
  expect(await page.locator('.heat [tabindex="0"]').count()).toBe(1);
  await page.keyboard.press('End');
  expect(await focused.getAttribute('data-cell')).toMatch(/^\d+:1$/);
  const box = await focused.boundingBox();
  const scrolled = await page.locator('.heat-scroll').boundingBox();
  const head = await page.locator('.heat thead th').first().boundingBox();
  expect(box?.y).toBeGreaterThanOrEqual((head?.y ?? 0) + (head?.height ?? 0) - 1);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(
    (scrolled?.y ?? 0) + (scrolled?.height ?? 0) + 1,
  );
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: '溯源' }).waitFor();
});

test('all schools, one table, one word: only what is wanted is shown, and the address can be sent', async () => {
  const { page, context } = await visit({ as: 'city', path: '/rollup/210100/2023' });
  await page.getByLabel('并列的单位').selectOption('schools');
  await expect.poll(async () => (await heads(page)).length, SOON).toBe(57);
  await page.getByLabel('指标表', { exact: true }).selectOption({ label: '表 2 满意度' });
  await expect.poll(async () => (await lines(page)).length, SOON).toBe(12);
  await page.getByRole('searchbox', { name: '查找指标' }).fill('家长');
  await expect.poll(() => lines(page), SOON).toEqual([expect.stringContaining('家长')]);
  await shows(page.locator('.heat .cover').last(), /\d+ \/ \d+ 校/);
  expect(await page.locator('.heat .spark').first().textContent()).toMatch(/2021 年 .*2023 年/);
  const again = await context.newPage();
  await again.goto(page.url());
  await expect.poll(async () => (await lines(again)).length, SOON).toBe(12);
  await page.getByRole('searchbox', { name: '查找指标' }).fill('没有这样的');
  await shows(page.locator('.still'), '没有名称含“没有这样的”的指标');
});

test('what is not reported looks unlike zero, also to who only listens', async () => {
  const { page } = await visit({
    as: 'city',
    path: '/rollup/210100/2023?by=schools&table=international',
  });
  const row = page.locator('tr:has(td.not-applicable)').first();
  const absent = row.locator('td.not-applicable').first();
  await shows(absent, '不填报');
  expect(
    await page.locator('td:not(.not-applicable) .heat-cell', { hasText: /^0$/ }).count(),
  ).toBeGreaterThan(0);
});

test('the whole is a file', async () => {
  const { page } = await visit({ as: 'district', path: '/rollup/210106/2023' });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '导出 CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('铁西区_2023年度汇总.csv');
});

test('a school has nothing to add up, and a clerk no such page on the rail', async () => {
  const reviewer = await visit({ as: 'city', path: '/rollup/s14/2023' });
  await shows(reviewer.page.locator('.still'), '没有下属单位');
  await reviewer.page.getByRole('link', { name: '看它的指标表' }).click();
  await reviewer.page.waitForURL(/\/tables\/s14\/2023/);
  const clerk = await visit({ as: 'school' });
  await clerk.page.getByRole('link', { name: '年报' }).waitFor();
  expect(await clerk.page.getByRole('link', { name: '汇总' }).count()).toBe(0);
  await clerk.page.goto('/rollup/210100/2023');
  await shows(clerk.page.getByRole('alert'), '不在您的范围内');
});
