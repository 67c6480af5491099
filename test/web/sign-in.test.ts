import { expect, test } from 'vitest';
import { shows, visitors } from './visitor.js';

const { visit } = visitors();

test('who is not signed in is asked to, and comes to the page they wanted', async () => {
  const { page } = await visit({ path: '/findings/210100/2023' });
  await page.waitForURL(/sign-in/);
  await page.getByLabel('用户名').fill('city');
  await page.getByLabel('密码').fill('wrong');
  await page.getByRole('button', { name: '登录' }).click();
  await shows(page.getByRole('alert'), '用户名或密码不对。');
  await page.getByLabel('密码').fill('zhijing-demo');
  await page.getByRole('button', { name: '登录' }).click();
  await page.waitForURL(/\/findings\/210100\/2023/);
});

test('a demonstration account is one click away, and signing out ends the session', async () => {
  const { page } = await visit({ path: '/sign-in' });
  await page.getByRole('button', { name: /审核员.*沈阳市/ }).click();
  await page.getByRole('heading', { name: '沈阳市' }).waitFor();
  await page.getByRole('button', { name: '退出' }).click();
  await page.waitForURL(/sign-in/);
  await page.goto('/');
  await page.waitForURL(/sign-in/);
});

test('the language is switched everywhere, told to the browser, and remembered', async () => {
  const { page } = await visit({ as: 'city' });
  await page.getByRole('heading', { name: '沈阳市' }).waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Shenyang' }).waitFor();
  await shows(page.getByRole('navigation', { name: 'Pages' }), 'Findings');
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  await page.reload();
  await shows(page.getByRole('table'), 'Graduates');
  const words = await page.locator('.top-bar, .rail, .tabs, .foot').allTextContents();
  expect(words.join(' ').replace('中文', '').replaceAll('质', '')).not.toMatch(/\p{Script=Han}/u);
});
