import { expect, test } from 'vitest';
import { shows, visitors } from './visitor.js';

const { visit } = visitors();

test('findings stand under the official heads and can be narrowed by weight, school and words', async () => {
  const { page } = await visit({ as: 'city', path: '/findings/210100/2023' });
  await page.getByRole('heading', { name: /采集数据真实性/ }).waitFor();
  const notes = page.locator('.findings .note');
  const all = await notes.count();
  await page.getByRole('button', { name: /^错误/ }).click();
  await expect.poll(() => notes.count()).toBeLessThan(all);
  expect(await page.locator('.findings .note.warning').count()).toBe(0);
  await page.getByRole('searchbox', { name: '查找学校、指标或文字' }).fill('没有这样的话');
  await shows(page.locator('.findings'), '没有符合条件的问题');
  await page.getByRole('button', { name: '清除条件' }).click();
  await expect.poll(() => notes.count()).toBe(all);
  await page.getByLabel('填报单位').last().selectOption({ label: '示例第一中等职业学校' });
  await expect.poll(() => page.locator('.note-place').allTextContents()).not.toContain('沈阳市');
  for (const place of await page.locator('.note-place').allTextContents()) {
    expect(place).toContain('示例第一中等职业学校');
  }
});

test('a school explains, the reviewer accepts, and a change of the figures says so', async () => {
  const clerk = await visit({ as: 'school2', path: '/tables/s01/2023' });
  await clerk.cell('graduates.placed').click();
  await clerk.page.keyboard.type('9999');
  await clerk.page.keyboard.press('Enter');
  await shows(clerk.page.locator('.foot'), /已于 .* 保存/);
  const note = clerk.page.locator('.margin .note.error', { hasText: '9,999' }).first();
  await note.getByRole('button', { name: '填写说明' }).click();
  const dialog = clerk.page.getByRole('dialog', { name: '填写情况说明' });
  await dialog.getByRole('button', { name: '提交' }).click();
  await shows(dialog.getByRole('alert'), '请写明理由');
  await dialog.getByLabel('理由').fill('含往届生，已与名册核对。');
  await dialog.getByRole('button', { name: '提交' }).click();
  await dialog.waitFor({ state: 'detached' });
  await shows(note, '已说明：含往届生，已与名册核对。');

  const reviewer = await visit({ as: 'city', path: '/findings/s01/2023' });
  const theirs = reviewer.page.locator('.note', { hasText: '已说明：含往届生' });
  await theirs.getByRole('button', { name: '说明可接受' }).click();
  await reviewer.page.getByRole('dialog').getByLabel('理由').fill('名册已看。');
  await reviewer.page.getByRole('dialog').getByRole('button', { name: '提交' }).click();
  await theirs.waitFor({ state: 'detached' });
  await reviewer.page.getByLabel('含已认定的').check();
  await shows(reviewer.page.locator('.note.settled'), '说明已接受');

  await clerk.cell('graduates.placed').click();
  await clerk.page.keyboard.type('9998');
  await shows(clerk.page.locator('.margin .note.error', { hasText: '9,998' }), '认定之后数又改了');
});

test('a finding leads to its cell', async () => {
  const { page } = await visit({ as: 'city', path: '/findings/s01/2023' });
  const note = page.locator('.note').first();
  await note.getByRole('link', { name: '去看' }).click();
  await page.waitForURL(/\/tables\/s01\/2023.*#/);
  const focused = page.locator(':focus');
  await expect
    .poll(() => focused.getAttribute('data-concept'))
    .toBe(new URL(page.url()).hash.slice(1));
});
