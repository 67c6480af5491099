import { Buffer } from 'node:buffer';
import { read, utils, type WorkSheet, write } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { shows, typedIn, type Visitor, visitors } from './visitor.js';

const { visit } = visitors();

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Where an exported sheet has this cycle's values: after number, name and unit. */
const VALUES = 3;

type Edits = Readonly<Record<string, string | number>>;

/**
 * The school's workbook as it is exported, with the values of some rows changed. The library forgets the cells'
 * formats, and with them decimals such as those of 0.00: such rows count as changed too.
 */
async function workbook({ context }: Visitor, school: string, edits: Edits): Promise<Buffer> {
  const answer = await context.request.get(
    `/api/organisations/${school}/cycles/2023/export?format=xlsx`,
  );
  const book = read(await answer.body());
  for (const [row, value] of Object.entries(edits)) {
    const sheet = Object.values(book.Sheets).find((each) => lineOf(each, row) >= 0);
    if (sheet === undefined) throw new Error(`the workbook has no row ${row}`);
    utils.sheet_add_aoa(sheet, [[value]], { origin: { r: lineOf(sheet, row), c: VALUES } });
  }
  return Buffer.from(write(book, { type: 'buffer', bookType: 'xlsx' }));
}

const lineOf = (sheet: WorkSheet, row: string): number =>
  utils
    .sheet_to_json<readonly unknown[]>(sheet, { header: 1 })
    .findIndex((cells) => String(cells[1] ?? '').startsWith(row));

async function openImport(school: string, edits: Edits) {
  const visitor = await visit({ as: 'admin', path: `/tables/${school}/2023` });
  const { page } = visitor;
  const buffer = await workbook(visitor, school, edits);
  await page.getByRole('button', { name: '导入 Excel' }).click();
  const dialog = page.getByRole('dialog', { name: '导入 Excel' });
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: '填报.xlsx', mimeType: XLSX, buffer });
  return { ...visitor, dialog };
}

test('a workbook first shows what it would change, then changes it', async () => {
  const { cell, dialog } = await openImport('s51', { 毕业生人数: 777 });
  await shows(dialog, /将改动 \d+ 处/);
  await shows(dialog.getByRole('row', { name: /毕业生人数/ }), '777');
  await dialog.getByRole('button', { name: '保存' }).click();
  await shows(dialog, /已保存 \d+ 处改动。/);
  await dialog.getByRole('button', { name: '关闭' }).last().click();
  await expect.poll(() => typedIn(cell('graduates'))).toBe('777');
});

test('what cannot be read is named by sheet and cell, and the sound tables are stored without it', async () => {
  const edits = { 毕业生人数: '大约七百', 在校生满意度: 91.25 };
  const { page, cell, dialog } = await openImport('s52', edits);
  await shows(dialog, '有 1 处读不了');
  await shows(dialog.locator('.import-fault-list'), '计分卡 D4');
  await shows(dialog, /满意度：改动 \d+ 处，读不了 0 处/);
  await dialog.getByRole('button', { name: '只保存勾选的表' }).click();
  await shows(dialog, /已保存 \d+ 处改动。/);
  await dialog.getByRole('button', { name: '关闭' }).last().click();
  await page.getByRole('link', { name: /表 2/ }).click();
  await expect.poll(() => typedIn(cell('satisfaction.students'))).toBe('91.25');
  await cell('satisfaction.students').click();
  await shows(page.locator('.cell-line'), '导入自 填报.xlsx · 满意度 D4');
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
