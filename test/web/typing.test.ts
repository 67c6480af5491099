import { expect, test } from 'vitest';
import { shows, typedIn, type Visitor, visitors } from './visitor.js';

const { visit } = visitors();

/** The administrator may fill every school's tables, so each test has a school of its own. */
const fill = (school: string, table = 'talent'): Promise<Visitor> =>
  visit({ as: 'admin', path: `/tables/${school}/2023?table=${table}` });

const saved = ({ page }: Visitor) =>
  shows(page.locator('.foot .saving'), /已于 \d\d:\d\d:\d\d 保存/);
const here = ({ page }: Visitor) => page.locator(':focus').getAttribute('data-concept');

test('arrows, Tab, Enter, F2, Esc, Home and End do what they do in a spreadsheet', async () => {
  const person = await fill('s31');
  const { page, cell } = person;
  const keys = async (...names: readonly string[]) => {
    for (const name of names) await page.keyboard.press(name);
  };
  await cell('graduates').click();
  await keys('ArrowDown', 'ArrowDown');
  expect(await here(person)).toBe('graduates.further_study');
  await keys('Tab');
  expect(await here(person)).toBe('graduates.further_study.bachelor');
  await keys('Shift+Tab', 'Home');
  expect(await here(person)).toBe('graduates');
  await keys('End');
  expect(await here(person)).toBe('promotion_3y_rate');
  await cell('graduates').click();
  const before = await typedIn(cell('graduates'));
  await page.keyboard.type('12');
  await keys('Escape');
  expect(await typedIn(cell('graduates'))).toBe(before);
  await keys('F2', 'Backspace');
  expect(await typedIn(cell('graduates'))).toBe(before.slice(0, -1));
  await keys('Escape', 'Enter');
  expect(await here(person)).toBe('graduates.placed');
  await shows(page.locator('.foot .saving'), '都已保存');
});

test('Esc lets go of the sheet, so that Tab leaves it', async () => {
  const person = await fill('s31');
  await person.cell('graduates').click();
  await person.page.keyboard.press('Escape');
  await person.page.keyboard.press('Tab');
  expect(await here(person)).toBe(null);
});

test('full-width digits are a number, absences are words, and each is shown apart from 0', async () => {
  const person = await fill('s32');
  const { page, cell } = person;
  await cell('graduates').click();
  for (const text of ['１，２３４', '不填报', '未采集']) {
    await page.keyboard.insertText(text);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Delete');
  await saved(person);
  expect(await typedIn(cell('graduates'))).toBe('1,234');
  expect(await cell('graduates.placed').getAttribute('class')).toContain('not-applicable');
  expect(await cell('graduates.further_study').getAttribute('class')).toContain('not-collected');
  expect(await typedIn(cell('graduates.further_study.bachelor'))).toBe('');
  await page.reload();
  expect(await typedIn(cell('graduates.placed'))).toBe('不填报');
});

test('what is no number stays in its cell, says why, and is not saved', async () => {
  const person = await fill('s33');
  const { page, cell } = person;
  await cell('graduates').click();
  await page.keyboard.insertText('约六百');
  await page.keyboard.press('Enter');
  await shows(page.locator('.entry-fault'), '“约六百”不是一个数。');
  expect(await cell('graduates').getAttribute('aria-invalid')).toBe('true');
  await shows(page.locator('.foot .saving'), '都已保存');
});

test('undo and redo take whole steps, a paste being one', async () => {
  const person = await fill('s34');
  const { page, cell } = person;
  const before = await typedIn(cell('graduates'));
  await cell('graduates').click();
  await paste(person, '901\r\n802');
  await shows(page.getByText('已粘贴 2 格。'), '已粘贴');
  await page.keyboard.press('Control+z');
  expect(await typedIn(cell('graduates'))).toBe(before);
  await page.keyboard.press('Control+y');
  expect(await typedIn(cell('graduates'))).toBe('901');
  expect(await typedIn(cell('graduates.placed'))).toBe('802');
  await saved(person);
});

test('a column from Excel goes over computed rows without touching them; a range is copied as Excel wants it', async () => {
  const person = await fill('s35');
  const { page, cell } = person;
  await cell('graduates').click();
  await paste(person, '1,000\r\n990\r\n500\r\n40\r\n99.9\r\nabc\r\n490');
  await shows(page.locator('.said'), '已粘贴 5 格；1 格由计算得出或不能填，已跳过；1 格不是数');
  expect(await typedIn(cell('graduates'))).toBe('1,000');
  expect(await typedIn(cell('employed_by_sector'))).toBe('490');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+c');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.replaceAll('\r', '').split('\n')).toEqual(['1000', '990', '500']);
  await saved(person);
});

test('a ratio follows its parts as they are typed, and says why it cannot be typed itself', async () => {
  const person = await fill('s36');
  const { page, cell } = person;
  const rate = cell('placement.in_province_rate');
  const before = await rate.textContent();
  await cell('graduates.placed').click();
  await page.keyboard.type('1000');
  await expect.poll(() => rate.textContent()).not.toBe(before);
  await page.keyboard.press('Escape');
  await expect.poll(() => rate.textContent()).toBe(before);
  await rate.focus();
  await shows(page.locator('.cell-line'), '不能直接填');
  await page.locator('.cell-line a', { hasText: '去改' }).first().click();
  expect(await here(person)).toBe('placement.in_province');
});

test('the survey table keeps score, number and method side by side', async () => {
  const person = await fill('s37', 'satisfaction');
  const { page, cell } = person;
  await cell('satisfaction.students').click();
  await page.keyboard.type('88.12');
  await page.keyboard.press('Tab');
  expect(await here(person)).toBe('satisfaction.students.n');
  await page.keyboard.type('800');
  await page.keyboard.press('Tab');
  expect(await here(person)).toBe('satisfaction.students.method');
  await page.keyboard.insertText('抽样调查');
  await page.keyboard.press('Enter');
  await saved(person);
  expect(await typedIn(cell('satisfaction.students.method'))).toBe('抽样调查');
});

async function paste({ page }: Visitor, text: string): Promise<void> {
  await page.evaluate((cells) => navigator.clipboard.writeText(cells), text);
  await page.keyboard.press('Control+v');
}
