import { Buffer } from 'node:buffer';
import { strToU8, zipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { faultsIn, overhang } from './looks.js';
import { shows, typedIn, visitors } from './visitor.js';

const { visit } = visitors({ ownCity: true });

const HOME = '/administration/210100/2023';

const dialogNamed = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('dialog', { name });

test('a school is registered, its clerk enters with a one-time password, fills a cell and is disabled', async () => {
  const { page, context } = await visit({ as: 'admin' });
  await page.getByRole('link', { name: '管理' }).click();
  await page.getByRole('button', { name: '登记机构' }).click();
  const form = dialogNamed(page, '登记机构');
  await form.getByLabel('编号').fill('s95');
  await form.getByLabel('设立年度').fill('2023');
  await form.getByLabel('名称', { exact: true }).fill('示例第九十五中等职业学校');
  await form.getByLabel(/属地/).selectOption({ label: '铁西区' });
  await form.getByLabel(/隶属/).selectOption({ label: '铁西区' });
  await form.getByLabel(/理由/).fill('市政府批复设立');
  await form.getByRole('button', { name: '保存' }).click();
  await page.getByRole('heading', { level: 3, name: '示例第九十五中等职业学校' }).waitFor();
  await shows(page.locator('.log-lines'), '登记机构“示例第九十五中等职业学校”');
  await shows(page.locator('.log-lines'), '理由：市政府批复设立');

  await page.getByRole('button', { name: '开设账号' }).click();
  const account = dialogNamed(page, '开设账号');
  await account.getByLabel('用户名').fill('clerk95');
  await account.getByLabel('显示的姓名').fill('示例第九十五校填报员');
  await account.getByRole('button', { name: '保存' }).click();
  const given = dialogNamed(page, '一次性密码');
  const password = (await given.locator('code').textContent()) ?? '';
  expect(password).toMatch(/^[a-z2-9-]{19}$/);
  await given.getByRole('button', { name: '关闭' }).last().click();

  const clerk = await visit({ path: '/sign-in' });
  await clerk.page.getByLabel('用户名').fill('clerk95');
  await clerk.page.getByLabel('密码').fill(password);
  await clerk.page.getByRole('button', { name: '登录' }).click();
  await clerk.page.waitForURL(/\/password/);
  // There is no way past it.
  await clerk.page.goto('/tables/s95/2023');
  await clerk.page.waitForURL(/\/password/);
  await clerk.page.getByLabel('现在的密码').fill(password);
  await clerk.page.getByLabel('新密码', { exact: true }).fill('一个自己的密码2026');
  await clerk.page.getByLabel('再写一遍新密码').fill('写错了的密码2026');
  await clerk.page.getByRole('button', { name: '设置' }).click();
  await shows(clerk.page.getByRole('alert'), '两遍新密码不一样。');
  await clerk.page.getByLabel('再写一遍新密码').fill('一个自己的密码2026');
  await clerk.page.getByRole('button', { name: '设置' }).click();
  await clerk.page.getByRole('button', { name: '进入质镜' }).click();
  await clerk.page.waitForURL(/\/tables\/s95\/2023/);
  await clerk.cell('graduates').click();
  await clerk.page.keyboard.type('95');
  await clerk.page.keyboard.press('Enter');
  await expect.poll(() => typedIn(clerk.cell('graduates'))).toBe('95');
  await shows(clerk.page.locator('.foot'), /已于.*保存/);

  await page.getByRole('link', { name: /示例第九十五校填报员/ }).click();
  const line = page.getByRole('row', { name: /clerk95/ });
  await shows(line, /登录/);
  await line.getByRole('button', { name: '停用' }).click();
  await dialogNamed(page, '停用 clerk95').getByRole('button', { name: '停用' }).click();
  await shows(line, '已停用');
  await clerk.page.reload();
  await clerk.page.waitForURL(/sign-in/);
  await clerk.page.getByLabel('用户名').fill('clerk95');
  await clerk.page.getByLabel('密码').fill('一个自己的密码2026');
  await clerk.page.getByRole('button', { name: '登录' }).click();
  await shows(clerk.page.getByRole('alert'), '这个账号已停用。');
  await clerk.context.close();

  await page.getByRole('link', { name: '变更记录' }).click();
  await shows(page.locator('.log-lines li').first(), '停用账号“示例第九十五校填报员”');
  await shows(page.locator('.log-lines'), /2023 年度“毕业生.*”：（无） → 95/);
  await page.getByRole('button', { name: '验证变更记录' }).click();
  await shows(page.locator('.proof'), /完整：\d+ 条记录/, 60_000);
  await context.close();
});

test('an organisation changes as of a year, its history shows it, and bad input is told in a sentence', async () => {
  const { page, context } = await visit({ as: 'admin', path: '/administration/s20/2023' });
  await page.getByRole('button', { name: '自某年度起变更' }).click();
  const form = dialogNamed(page, '自某年度起变更');
  await form.getByLabel('自哪一年度起').fill('2016');
  await form.getByRole('button', { name: '保存' }).click();
  await shows(form.getByRole('alert'), '日期重叠');
  await form.getByLabel('自哪一年度起').fill('2025');
  await form.getByLabel('名称', { exact: true }).fill('示例更名学校');
  await form.getByRole('button', { name: '保存' }).click();
  await form.waitFor({ state: 'detached' });
  await shows(page.getByRole('row', { name: /^2025/ }), '示例更名学校');
  await shows(page.locator('.log-lines'), /2025 年度起名称：.* → 示例更名学校/);
  await page.getByRole('row', { name: /^2025/ }).getByRole('button', { name: '撤回' }).click();
  await dialogNamed(page, /撤回/).getByRole('button', { name: '撤回' }).click();
  await page.getByRole('row', { name: /^2025/ }).waitFor({ state: 'detached' });
  await context.close();
});

test('a pasted list is shown before it is stored', async () => {
  const { page, context } = await visit({ as: 'admin', path: HOME });
  await page.getByRole('button', { name: '批量导入' }).click();
  const dialog = dialogNamed(page, '批量导入机构');
  await dialog
    .getByLabel('粘贴到这里')
    .fill('编号\t名称\t级别\t属地\t隶属\ns96\t示例第九十六中等职业学校\t学校\t210106\t210106');
  await dialog.getByRole('button', { name: '预览' }).click();
  await shows(dialog, '将改动 1 个机构');
  await dialog.getByRole('button', { name: '保存' }).click();
  await shows(dialog, '已保存 1 个机构。');
  await context.close();
});

test('an edition is looked at, a faulty one is told its faults, a sound one is installed', async () => {
  const { page, context } = await visit({ as: 'admin', path: `${HOME}?part=editions` });
  await page.getByRole('link', { name: /2023年度起/ }).click();
  await page.getByLabel('查找指标或关系式').fill('毕业生');
  await shows(page.locator('.administration-table'), 'graduates');
  await page.getByText('2023 年度年报的版式').click();
  await shows(page.locator('.edition-layout').first(), '210 × 297 mm');
  await page.getByRole('link', { name: '返回全部指标体系' }).click();
  await page.getByRole('button', { name: '检查并安装' }).click();
  const dialog = dialogNamed(page, '检查并安装');
  const archive = (more: string) =>
    Buffer.from(
      zipSync({
        'secondary-2031/edition.yaml': strToU8(
          `id: secondary-2031\nname: { zh: 示例2031指标体系, en: Example 2031 }\nlevel: secondary\nextends: secondary-2023\ncycles: { from: 2031 }\n${more}`,
        ),
      }),
    );
  const choose = (more: string) =>
    dialog
      .locator('input[type=file]')
      .setInputFiles({ name: '2031.zip', mimeType: 'application/zip', buffer: archive(more) });
  await choose('without: [no.such.row]\n');
  await shows(dialog.locator('.edition-faults'), 'secondary-2031/edition.yaml:6');
  await choose('');
  await shows(dialog, '没有错误，可以安装。');
  await dialog.getByRole('button', { name: '安装' }).last().click();
  await shows(dialog, '已安装 secondary-2031。');
  await dialog.getByRole('button', { name: '关闭' }).click();
  const line = page.getByRole('listitem').filter({ hasText: '示例2031指标体系' });
  await shows(line, '另行安装');
  await line.getByRole('button', { name: '移除' }).click();
  await dialogNamed(page, /移除/).getByRole('button', { name: '移除' }).click();
  await line.waitFor({ state: 'detached' });
  await context.close();
});

test('who is no administrator is taken to their own pages', async () => {
  const { page, context } = await visit({ as: 'city', path: HOME });
  await page.waitForURL(/\/tables\/210100\//);
  expect(await page.getByRole('link', { name: '管理' }).count()).toBe(0);
  await context.close();
});

const PARTS = ['organisations', 'accounts', 'cycles', 'editions', 'log'] as const;

test.each([
  ['zh', 1440],
  ['en', 390],
] as const)(
  '%s at %i pixels: axe finds nothing serious, nothing hangs over the edge',
  async (language, width) => {
    const { page, context } = await visit({ as: 'admin', width, language, path: HOME });
    for (const part of PARTS) {
      await page.goto(`${HOME}?part=${part}`);
      await page.waitForLoadState('networkidle');
      await looked(page, part);
      if (language === 'en') expect(await hanIn(page)).toBe('');
    }
    await page.goto(`${HOME}?part=editions&edition=secondary-2023`);
    await page.waitForLoadState('networkidle');
    await looked(page, 'edition');
    await page.goto('/password');
    await page.waitForLoadState('networkidle');
    await looked(page, 'password');
    await page.goto(HOME);
    await page.getByRole('button', { name: /登记机构|Register an organisation/ }).click();
    await looked(page, 'form');
    await context.close();
  },
);

/** What administration itself says in Chinese where English is spoken; names of people, as in the log, stay. */
const hanIn = async (page: Page): Promise<string> => {
  const words = await page
    .locator('.administration-parts, .administration button:not(.log-lines *), .administration th')
    .allTextContents();
  return words.filter((text) => /\p{Script=Han}/u.test(text)).join(' ');
};

async function looked(page: Page, name: string): Promise<void> {
  expect([name, (await overhang(page)) <= 0]).toEqual([name, true]);
  expect([name, await faultsIn(page)]).toEqual([name, []]);
}
