import { execFileSync, spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { shows, visitors } from './visitor.js';

const { visit } = visitors();

const CITY = '/report/210100/2023';

/** On a busy machine pages answer late; that is not what is tested here. */
const SOON = 60_000;
const outline = (page: Page) => page.getByRole('navigation', { name: '目录' });
const drawn = (page: Page, number: number) =>
  page.locator(`[data-page="${number}"] canvas[data-drawn]`);

/** How many different colours a page was drawn in: an empty one has one. */
const colours = (page: Page, number: number): Promise<number> =>
  drawn(page, number).evaluate((canvas) => {
    if (!(canvas instanceof HTMLCanvasElement)) return 0;
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
    return new Set(new Uint32Array(pixels?.buffer ?? new ArrayBuffer(0))).size;
  });

test('the pages of the very PDF are drawn, and the outline leads through them', async () => {
  const { page } = await visit({ as: 'writer' });
  await page.getByRole('link', { name: '年报' }).click();
  await drawn(page, 1).waitFor({ timeout: 60_000 });
  expect(await colours(page, 1)).toBeGreaterThan(20);
  await shows(page.locator('[data-page="1"] .preview-words'), '沈阳市', SOON);
  await outline(page)
    .getByRole('button', { name: /^5 产教融合/ })
    .click();
  const current = outline(page).locator('[aria-current]');
  await shows(current, '5 产教融合', SOON);
  const number = Number(
    ((await page.locator('.preview-number').textContent()) ?? '').split('/')[0],
  );
  expect(number).toBeGreaterThan(5);
  await drawn(page, number).waitFor({ timeout: 30_000 });
  await shows(page.locator(`[data-page="${number}"] .preview-words`), '产教融合', SOON);
  // What is far away is put back, so that a long report does not fill the memory.
  await expect.poll(() => drawn(page, 1).count(), { timeout: SOON }).toBe(0);
});

test('a figure of the report is found by its name, leads to its place, and to its source', async () => {
  const { page } = await visit({ as: 'writer', path: CITY });
  await drawn(page, 1).waitFor({ timeout: 60_000 });
  const panel = page.getByRole('region', { name: /引用的数/ });
  await panel.getByRole('searchbox').fill('graduates.placed / graduates');
  const line = panel.getByRole('listitem').first();
  await shows(line, '÷');
  await line.getByRole('button', { name: /在正文中看/ }).click();
  await expect
    .poll(() => page.locator('.preview-number').textContent(), { timeout: SOON })
    .not.toMatch(/^1 \//);
  await line.getByRole('button', { name: /溯源/ }).click();
  const trace = page.getByRole('dialog', { name: '溯源' });
  await shows(trace, '毕业生人数');
  await page.keyboard.press('Escape');
  await trace.waitFor({ state: 'detached' });
  await panel.getByRole('searchbox').fill('没有这样的数');
  await shows(panel, '没有含“没有这样的数”的引用');
});

test('the notes say what has no source, what was left out and what claims nothing', async () => {
  const { page } = await visit({ as: 'writer', path: CITY });
  await page.getByRole('button', { name: '提示' }).click();
  const panel = page.getByRole('region', { name: '给执笔人的提示' });
  for (const head of ['没有出处的数', '因缺数而略去的内容', '注明不是数据的数']) {
    await shows(panel, head, 30_000);
  }
  await shows(panel, '正文里的数都有出处');
});

test('as a web page, a number quoted in it leads to its source', async () => {
  const { page } = await visit({ as: 'writer', path: CITY });
  await page.getByRole('button', { name: '网页' }).click();
  await outline(page)
    .getByRole('button', { name: /人才培养/ })
    .first()
    .click({ timeout: 30_000 });
  // 约2.58万人 and 25,805人 are the same figure; the trace shows it whole.
  const number = page
    .frameLocator('iframe')
    .locator('[data-concept="graduates"]')
    .filter({ hasText: /\d,\d{3}/ })
    .first();
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
  const { page, context } = await visit({ as: 'writer', path: CITY });
  const address = await page.getByRole('link', { name, exact: true }).getAttribute('href');
  const answer = await context.request.get(address ?? '', { timeout: 60_000 });
  expect(answer.status()).toBe(200);
  expect(answer.headers()['content-type']).toContain(type);
});

test('all schools’ reports are packed with progress, stopped, begun again, and unpack elsewhere', async () => {
  const { page, context } = await visit({ as: 'writer', path: CITY });
  await page.getByRole('button', { name: '打包各校年报' }).click({ timeout: 30_000 });
  const dialog = page.getByRole('dialog', { name: '打包各校年报' });
  await dialog.getByRole('button', { name: '开始' }).click();
  await shows(dialog.getByRole('status'), /正在排印示例.*共 57 份/, 60_000);
  await expect
    .poll(() => dialog.getByRole('progressbar').getAttribute('value'), { timeout: 60_000 })
    .not.toBe('0');
  await dialog.getByRole('button', { name: '停止' }).click();
  await shows(dialog.getByRole('status'), /已停止，做了 \d+ 份/, SOON);
  await expect.poll(typesetters, { timeout: 20_000 }).toBe(0);
  await page.keyboard.press('Escape');
  await context.close();

  // The rest with a district, whose schools are few: the way is the same.
  const reviewer = await visit({ as: 'district', path: '/report/210106/2023' });
  await reviewer.page.getByRole('button', { name: '打包各校年报' }).click({ timeout: 30_000 });
  const again = reviewer.page.getByRole('dialog', { name: '打包各校年报' });
  await again.getByRole('button', { name: '开始' }).click();
  await again.getByRole('button', { name: '停止' }).click();
  await shows(again.getByRole('status'), '已停止', SOON);
  const [download] = await Promise.all([
    reviewer.page.waitForEvent('download', { timeout: 110_000 }),
    again.getByRole('button', { name: '重新开始' }).click(),
  ]);
  await shows(again.getByRole('status'), /已装好 \d+ 份/);
  expect(download.suggestedFilename()).toBe('铁西区_2023年度各校质量年报.zip');
  await unpacks(await download.path());
}, 300_000);

/** Unpacks an archive with our library and, where the machine has one, with another program. */
async function unpacks(path: string): Promise<void> {
  const files = unzipSync(new Uint8Array(await readFile(path)));
  const reports = Object.keys(files).filter((name) => name.endsWith('.pdf'));
  expect(reports.length).toBeGreaterThan(1);
  for (const name of reports) {
    expect(name).toMatch(/^\d+_示例.*_2023年度质量年报\.pdf$/);
    expect(strFromU8(files[name]?.slice(0, 5) ?? new Uint8Array())).toBe('%PDF-');
  }
  expect(Object.keys(files)).toContain('清单.csv');
  const names = namesByPython(path);
  if (names !== undefined) expect(names).toEqual(Object.keys(files));
}

const TEST_AND_LIST = `
import sys, zipfile
archive = zipfile.ZipFile(sys.argv[1])
assert archive.testzip() is None
print("\\n".join(archive.namelist()))
`;

/** The names Python finds after it has tested the whole archive; nothing where there is no Python. */
function namesByPython(path: string): readonly string[] | undefined {
  const { status, stdout, stderr, error } = spawnSync('python3', ['-c', TEST_AND_LIST, path], {
    encoding: 'utf8',
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
  });
  if (error !== undefined) return undefined;
  if (status !== 0) throw new Error(stderr);
  return stdout.trim().split('\n');
}

/** How many typesetting processes the server of these tests has alive. */
const typesetters = (): number =>
  execFileSync('ps', ['-o', 'ppid=,args=', '-A'], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.trim().startsWith(`${process.ppid} `) && line.includes('pdf-worker'))
    .length;
