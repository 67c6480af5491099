import { Buffer } from 'node:buffer';
import { read, utils, write } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { shows, typedIn, type Visitor, visitors } from './visitor.js';

const { visit } = visitors();

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The school's workbook as it is exported, with one cell of the first table changed. */
async function workbook(
  { context }: Visitor,
  school: string,
  row: string,
  text: string,
): Promise<Buffer> {
  const answer = await context.request.get(
    `/api/organisations/${school}/cycles/2023/export?format=xlsx`,
  );
  const book = read(await answer.body());
  for (const name of book.SheetNames) {
    const sheet = book.Sheets[name];
    if (sheet === undefined) continue;
    const rows = utils.sheet_to_json<readonly unknown[]>(sheet, { header: 1 });
    const line = rows.findIndex((cells) => cells.some((each) => String(each).trim() === row));
    if (line < 0) continue;
    const cells = rows[line] ?? [];
    const column =
      cells.length - 1 - [...cells].reverse().findIndex((each) => /^[\d.]+$/.test(String(each)));
    utils.sheet_add_aoa(sheet, [[text]], { origin: { r: line, c: column } });
    return Buffer.from(write(book, { type: 'buffer', bookType: 'xlsx' }));
  }
  throw new Error(`the workbook has no row ${row}`);
}

async function openImport(school: string, row: string, text: string) {
  const visitor = await visit({ as: 'admin', path: `/tables/${school}/2023` });
  const { page } = visitor;
  const buffer = await workbook(visitor, school, row, text);
  await page.getByRole('button', { name: '导入 Excel' }).click();
  const dialog = page.getByRole('dialog', { name: '导入 Excel' });
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: '填报.xlsx', mimeType: XLSX, buffer });
  return { ...visitor, dialog };
}

test('a workbook first shows what it would change, then changes it', async () => {
  const { cell, dialog } = await openImport('s51', '毕业生人数', '777');
  await shows(dialog, '将改动 1 处');
  await shows(dialog.getByRole('row').last(), '777');
  await dialog.getByRole('button', { name: '保存' }).click();
  await shows(dialog, '已保存 1 处改动。');
  await dialog.getByRole('button', { name: '关闭' }).last().click();
  await expect.poll(() => typedIn(cell('graduates'))).toBe('777');
  await cell('graduates').click();
});

test('what cannot be read is named by sheet and cell, and the sound tables may be stored without it', async () => {
  const { dialog } = await openImport('s52', '毕业生人数', '大约七百');
  await shows(dialog, '有 1 处读不了');
  await shows(dialog.locator('.import-fault-list'), /[A-Z]\d+/);
  const store = dialog.getByRole('button', { name: '只保存勾选的表' });
  expect(await store.isDisabled()).toBe(true);
});

test('what is no workbook is refused in a sentence', async () => {
  const { page } = await visit({ as: 'admin', path: '/tables/s53/2023' });
  await page.getByRole('button', { name: '导入 Excel' }).click();
  const dialog = page.getByRole('dialog', { name: '导入 Excel' });
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: '照片.xlsx', mimeType: XLSX, buffer: Buffer.from('not a workbook') });
  await shows(dialog.getByRole('alert'), /\p{Script=Han}{4}/u);
});
