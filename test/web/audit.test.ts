import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { reportAsDocx } from './audit/report-docx.js';
import { changed, SCHOOL_REPORT } from './audit/reports.js';
import { faultsIn, overhang } from './looks.js';
import { shows, visitors } from './visitor.js';

const { visit } = visitors();

interface Put {
  readonly name?: string;
  readonly content?: string;
}

const put = (page: Page, files: readonly Put[]) =>
  page
    .locator('input[type=file][multiple]')
    .first()
    .setInputFiles(
      files.map(({ name = '示例年报.txt', content = SCHOOL_REPORT }) => ({
        name,
        mimeType: 'text/plain',
        buffer: Buffer.from(content),
      })),
    );

const noteOn = (page: Page, words: string) => page.locator('.audit-note', { hasText: words });

const TEACHERS = '专任教师';

test('who has no account drops a report, sees its contradiction at its place, rules on it and finds the ruling again', async () => {
  const { page, context } = await visit({ path: '/sign-in' });
  await page.getByRole('link', { name: '不登录，只核查一份年报' }).click();
  await shows(page.locator('.keeping'), '不保存文件和结果');
  await put(page, [{}]);
  const note = noteOn(page, TEACHERS);
  await shows(note, '260人');
  await shows(page.getByRole('heading', { level: 2 }), '质量年度报告');

  await note.locator('.note-places button').first().click();
  const here = page.locator('mark.here');
  await shows(here, '专任教师262人');
  expect(await page.locator('mark.on').count()).toBe(2);
  const [mark, beside] = [await here.boundingBox(), await note.boundingBox()];
  expect(Math.abs((mark?.y ?? 0) - (beside?.y ?? 9999))).toBeLessThan(40);

  await note.getByRole('button', { name: '误报' }).click();
  await note.getByRole('button', { name: '确定' }).click();
  await shows(note.getByRole('alert'), '请写明理由');
  await note.getByLabel('为什么是误报？').fill('一个含兼职，一个不含。');
  await note.getByRole('button', { name: '确定' }).click();
  await shows(note, '已认定误报：一个含兼职，一个不含。');
  const other = noteOn(page, '行业导师');
  await other.getByRole('button', { name: '属实' }).click();
  await shows(other, '已认定属实');

  await page.reload();
  await put(page, [{}]);
  await shows(noteOn(page, TEACHERS), '已认定误报');

  await put(page, [
    { content: changed(['专任教师262人', '专任教师264人'], ['示例丙、示例丁', '示例丙']) },
  ]);
  await shows(noteOn(page, TEACHERS), '264人');
  await shows(noteOn(page, TEACHERS), '上次认定误报，之后原文改过');
  await shows(page.locator('.gone summary'), '上次认定属实的 1 条');
  await context.close();
});

test('of a rule that a fault of the program stopped it is said that it was not worked through', async () => {
  const { page, context } = await visit({ path: '/audit' });
  // No report is known to stop one: the answer of the server is given such a rule on its way.
  await page.route('**/api/audit?name=*', async (route) => {
    const response = await route.fetch();
    const answer = await response.json();
    const stopped = [{ rule: 'numbers.parts', fault: 'RangeError: 0.1 is no whole number' }];
    await route.fulfill({
      response,
      json: { ...answer, coverage: { ...answer.coverage, stopped } },
    });
  });
  await put(page, [{}]);
  await shows(page.locator('.audit-caution'), '规则 numbers.parts 因程序自身的错误没有核完');
  await shows(noteOn(page, TEACHERS), '260人');
  expect(await overhang(page)).toBeLessThanOrEqual(0);
  await context.close();
});

test('findings are gone through by keyboard and narrowed by head, weight, ruling and words', async () => {
  const { page, context } = await visit({ as: 'city', path: '/audit/210100/2023' });
  expect(await page.locator('.rail a.on').textContent()).toBe('核查');
  await put(page, [{}]);
  await page.locator('.audit-note').first().waitFor();
  const all = await page.locator('.audit-note').count();
  expect(all).toBeGreaterThan(1);
  await page.keyboard.press('j');
  await shows(page.locator('.steps'), `1/${all}`);
  expect(await page.locator(':focus').getAttribute('id')).toMatch(/^note-/);
  await page.keyboard.press('ArrowDown');
  await shows(page.locator('.steps'), `2/${all}`);
  await page.keyboard.press('k');
  await shows(page.locator('.steps'), `1/${all}`);

  await page.getByRole('searchbox').fill('262');
  await expect.poll(() => page.locator('.audit-note').count()).toBe(1);
  await page.getByLabel('认定').selectOption('已认定');
  await shows(page.locator('.audit-top'), '没有符合条件的发现');
  await page.getByRole('button', { name: '清除条件' }).click();
  await page.getByRole('button', { name: /^错误/ }).click();
  await expect.poll(() => page.locator('.audit-note.warning').count()).toBe(0);
  await page.getByRole('button', { name: /^无法判断/ }).click();
  await shows(page.locator('.coverage-why'), '没有可以同它对照的数');
  await context.close();
});

test('of several reports there is a list, a summary, and a way to stop', async () => {
  const { page, context } = await visit({ path: '/audit' });
  let held: (() => void) | undefined;
  await page.route('**/api/audit?name=*slow*', async (route) => {
    await new Promise<void>((resolve) => {
      held = resolve;
    });
    await route.continue().catch(() => undefined);
  });
  await put(page, [
    { name: '甲校.txt' },
    { name: '空.txt', content: '' },
    { name: 'slow.txt' },
    {
      name: '丁校.txt',
      content: '示例第四中等职业学校质量年度报告（2023年度）\n全校有学生300人。',
    },
  ]);
  await shows(page.locator('.audit-progress'), '正在核查');
  await page.getByRole('link', { name: '甲校.txt' }).waitFor();
  await page.getByRole('link', { name: '丁校.txt' }).waitFor();
  await shows(page.locator('.file-list tr', { hasText: '空.txt' }), '空文件');
  await page.getByRole('button', { name: '停止' }).click();
  await shows(page.locator('.audit-progress'), '已停止：4 份中核查完 2 份。');
  held?.();
  await page.unroute('**/api/audit?name=*slow*');

  const csv = await saved(page, '汇总 CSV');
  expect(csv.name).toBe('年报核查汇总.csv');
  expect(csv.bytes.toString('utf8')).toMatch(/^\ufeff.*甲校\.txt.*空\.txt/s);
  const summary = await saved(page, '汇总 DOCX');
  expect(documentOf(summary.bytes)).toContain('示例第一中等职业学校');

  await page.getByRole('button', { name: '继续' }).click();
  await page.getByRole('link', { name: 'slow.txt' }).waitFor();
  await page.getByRole('link', { name: '甲校.txt' }).click();
  await noteOn(page, TEACHERS).waitFor();
  await page.goBack();
  await page.getByRole('link', { name: '甲校.txt' }).waitFor();
  await context.close();
});

test('what is downloaded holds the findings shown and what was ruled', async () => {
  const { page, context } = await visit({ path: '/audit' });
  await page
    .locator('input[type=file][multiple]')
    .first()
    .setInputFiles({ name: '示例年报.docx', mimeType: '', buffer: reportAsDocx() });
  await noteOn(page, TEACHERS).getByRole('button', { name: '属实' }).click();
  await shows(noteOn(page, TEACHERS), '已认定属实');

  const commented = await saved(page, '批注 DOCX');
  expect(commented.name).toBe('示例年报.commented.docx');
  expect(partOf(commented.bytes, 'word/comments.xml')).toMatch(/262人.*已认定属实/s);

  await page.getByRole('button', { name: '整改通知' }).click();
  const dialog = page.getByRole('dialog', { name: '整改通知' });
  await dialog.getByLabel('发文单位').fill('示例市教育局');
  await dialog.getByLabel('只列已认定属实的').check();
  const notice = await saved(page, '生成');
  expect(documentOf(notice.bytes)).toMatch(/示例第一中等职业学校.*262人.*示例市教育局/s);
  expect(documentOf(notice.bytes)).not.toContain('行业导师3人');

  const json = JSON.parse((await saved(page, 'JSON')).bytes.toString('utf8'));
  const teachers = json.findings.find(({ message }: { message: { zh: string } }) =>
    message.zh.includes(TEACHERS),
  );
  expect(teachers).toMatchObject({ standing: 'confirmed' });

  const rulings = await saved(page, '下载认定');
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await page
    .locator('input[type=file]:not([multiple])')
    .setInputFiles({ name: rulings.name, mimeType: 'application/json', buffer: rulings.bytes });
  await shows(page.locator('.ruling-files'), '读入了 1 条认定');
  await context.close();
});

test.each([1440, 390] as const)(
  'a report at %i pixels: axe finds nothing serious, nothing hangs over, no note lies over another',
  async (width) => {
    const { page, context } = await visit({ path: '/audit', width });
    await put(page, [{}]);
    await page.locator('.audit-note').first().waitFor();
    for (const language of ['English', '中文']) {
      await page.getByRole('button', { name: language }).click();
      await page.keyboard.press('j');
      expect(await faultsIn(page), language).toEqual([]);
      expect(await overhang(page), language).toBeLessThanOrEqual(0);
      expect(await overlapping(page), language).toBe(0);
    }
    await context.close();
  },
);

interface Saved {
  readonly name: string;
  readonly bytes: Buffer;
}

/** What a click on a button of that name downloads. */
async function saved(page: Page, name: string): Promise<Saved> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ]);
  return {
    name: download.suggestedFilename(),
    bytes: await readFile(await download.path()),
  };
}

const partOf = (bytes: Buffer, part: string): string =>
  strFromU8(unzipSync(new Uint8Array(bytes))[part] ?? new Uint8Array());

const documentOf = (bytes: Buffer): string =>
  partOf(bytes, 'word/document.xml').replace(/<[^>]*>/g, '');

/** How many notes begin before the one above them ends. */
const overlapping = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const boxes = [...document.querySelectorAll('.audit-note')]
      .map((note) => note.getBoundingClientRect())
      .sort((a, b) => a.top - b.top);
    return boxes.filter((box, at) => box.top < (boxes[at - 1]?.bottom ?? box.top)).length;
  });
