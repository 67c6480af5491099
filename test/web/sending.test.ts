import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { shows, visitors } from './visitor.js';

const { visit } = visitors();

const SCAN = {
  name: '扫描件.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.7 a scan'),
};

test('a clerk prints a table, and its code proves the paper', async () => {
  const { page, context } = await visit({ as: 'school', path: '/sending/s14/2023' });
  const link = page.getByRole('link', { name: /表 1/ });
  const forms = await context.request.get((await link.getAttribute('href')) ?? '', {
    timeout: 60_000,
  });
  const code = await codeOn(await forms.body());
  await page.getByLabel('编码').fill(code.toLowerCase());
  await page.getByRole('button', { name: '核对' }).click();
  await shows(page.getByText(/是表 1.*的打印件，与现在的数据完全一致/), /表 1/);
  await page.getByLabel('编码').fill(`${code}X`);
  await page.keyboard.press('Enter');
  await shows(page.locator('.paper-check .trouble'), '编码不对');
});

test('the change sheet shows what grew, and can be narrowed to it', async () => {
  const { page } = await visit({ as: 'city', path: '/sending/210100/2023' });
  const table = page.getByRole('table', { name: '2023 年度各项指标与上年比较' });
  await shows(table, '毕业生人数', 20_000);
  const rows = table.locator('tbody th[scope="row"]');
  const all = await rows.count();
  await page.getByLabel('显示').selectOption({ label: '只看有增减的' });
  await expect.poll(() => rows.count()).toBeLessThan(all);
  const [before, now, difference] = await table
    .locator('tr', { hasText: '毕业生人数' })
    .first()
    .locator('td')
    .allTextContents();
  const number = (text = '') => Number(text.replaceAll(',', '').replace('−', '-'));
  expect(number(now) - number(before)).toBe(number(difference));
});

test('the package is made once everything on its list is there', async () => {
  const { page } = await visit({ as: 'school', path: '/sending/s14/2023' });
  const make = page.getByRole('button', { name: '生成报送包' });
  await make.waitFor();
  expect(await make.isDisabled()).toBe(true);
  for (const item of ['指标表签字盖章扫描件', '内容真实性责任声明签字盖章扫描件']) {
    await page.getByLabel(new RegExp(`为“${item}”附上`)).setInputFiles(SCAN);
  }
  await shows(page.getByText('已选：扫描件.pdf').first(), '扫描件');
  const saved = page.waitForEvent('download', { timeout: 90_000 });
  await make.click();
  await page.getByRole('progressbar').waitFor();
  const download = await saved;
  expect(download.suggestedFilename()).toMatch(/^X.*_2023年度质量年报\.zip$/);
  const files = unzipSync(new Uint8Array(await readFile(await download.path())));
  const names = Object.keys(files).map((name) => name.split('/')[1] ?? '');
  expect(names.map((name) => name.slice(0, 2))).toEqual([
    '00',
    '01',
    '02',
    '03',
    '04',
    '05',
    '06',
    '07',
    '08',
    '09',
  ]);
  const list = Object.entries(files).find(([name]) => name.endsWith('清单.txt'));
  expect(strFromU8(list?.[1] ?? new Uint8Array())).toContain('SHA-256');
});

async function codeOn(bytes: Buffer): Promise<string> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const pdf = await getDocument({ data: new Uint8Array(bytes) }).promise;
  const { items } = await (await pdf.getPage(1)).getTextContent();
  const text = items.map((item) => ('str' in item ? item.str : '')).join('');
  return /编码\s*([0-9A-Z]+(?:-[0-9A-Z]+){4})/.exec(text)?.[1] ?? '';
}
