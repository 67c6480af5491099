import { expect, test } from 'vitest';
import { shows, visitors } from './visitor.js';

const { visit } = visitors();

test('the report opens with its contents, and a number quoted in it leads to its source', async () => {
  const { page } = await visit({ as: 'writer', path: '/report/210100/2023' });
  const outline = page.getByRole('navigation', { name: '目录' });
  await outline
    .getByRole('button', { name: /人才培养/ })
    .first()
    .click({ timeout: 20_000 });
  const number = page.frameLocator('iframe').locator('[data-concept="graduates"]').first();
  const quoted = (await number.textContent())?.trim() ?? '';
  await number.click();
  const trace = page.getByRole('dialog', { name: '溯源' });
  await shows(trace, '毕业生人数');
  expect(await trace.locator('.trace-number').textContent()).toContain(
    quoted.replace(/[^\d,.]/g, ''),
  );
  await page.keyboard.press('Escape');
  await trace.waitFor({ state: 'detached' });
});

test.each([
  ['PDF', 'application/pdf'],
  ['网页', 'text/html'],
  ['数据 JSON', 'application/json'],
  ['数据 CSV', 'text/csv'],
])('%s can be downloaded', async (name, type) => {
  const { page, context } = await visit({ as: 'writer', path: '/report/210100/2023' });
  const address = await page.getByRole('link', { name, exact: true }).getAttribute('href');
  const answer = await context.request.get(address ?? '', { timeout: 60_000 });
  expect(answer.status()).toBe(200);
  expect(answer.headers()['content-type']).toContain(type);
});
