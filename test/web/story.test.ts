import { expect, test } from 'vitest';
import { shows, typedIn, visitors } from './visitor.js';

const { visit } = visitors();

test('a figure changed by a clerk is checked at once, counted in the city, and found again from its total', async () => {
  const clerk = await visit();
  await clerk.page.getByLabel('用户名').fill('school');
  await clerk.page.getByLabel('密码').fill('zhijing-demo');
  await clerk.page.getByRole('button', { name: '登录' }).click();
  await clerk.page.getByRole('heading', { name: '示例第十四中等职业学校' }).waitFor();

  const reviewer = await visit({ as: 'city' });
  const total = reviewer.cell('graduates.placed');
  const before = Number(((await total.textContent()) ?? '').replace(',', ''));

  const placed = clerk.cell('graduates.placed');
  const stored = Number(await typedIn(placed));
  const graduates = Number(await typedIn(clerk.cell('graduates')));
  await placed.click();
  await clerk.page.keyboard.type(String(graduates + 62));
  await shows(
    clerk.page.locator('.margin .note.error'),
    `${graduates + 62} ＞ ${graduates}`,
    1_000,
  );
  await clerk.page.keyboard.press('Enter');
  await shows(clerk.page.getByRole('status'), /已于 \d\d:\d\d:\d\d 保存/, 3_000);
  await shows(clerk.page.locator('.foot'), '本次改动 1 处');

  const expected = (before - stored + graduates + 62).toLocaleString('en');
  await shows(total, expected, 6_000);
  await total.click();
  const trace = reviewer.page.getByRole('dialog', { name: '溯源' });
  await shows(trace, expected);
  await trace.getByRole('button', { name: '展开 铁西区' }).click();
  const school = trace.locator('li', { hasText: '示例第十四中等职业学校' }).last();
  await shows(school, String(graduates + 62));
  await school.getByRole('link', { name: '打开填报' }).click();
  await reviewer.page.getByRole('heading', { name: '示例第十四中等职业学校' }).waitFor();
  await trace.waitFor({ state: 'detached' });
  expect(new URL(reviewer.page.url()).hash).toBe('#graduates.placed');
  const focused = reviewer.page.locator(':focus');
  expect(await focused.getAttribute('data-concept')).toBe('graduates.placed');
  expect(await focused.textContent()).toBe(String(graduates + 62));
});
