import { expect, test } from 'vitest';
import { shows, typedIn, type Visitor, visitors } from './visitor.js';

const { visit } = visitors();

const SAVED = /已于 \d\d:\d\d:\d\d 保存/;
const foot = ({ page }: Visitor) => page.locator('.foot');
const fill = async (school: string): Promise<Visitor> => {
  const visitor = await visit({ as: 'admin', path: `/tables/${school}/2023` });
  await visitor.cell('graduates').waitFor();
  return visitor;
};

test('what cannot be sent is kept here, even over a reload, and saved when it can', async () => {
  const person = await fill('s41');
  const { page, context, cell } = person;
  await context.route('**/facts', (route) => route.abort());
  await cell('graduates').click();
  await page.keyboard.type('701');
  await page.keyboard.press('Enter');
  await shows(foot(person), '离线，1 处改动已留在本机');
  await page.reload();
  expect(await typedIn(cell('graduates'))).toBe('701');
  await shows(foot(person), '离线，1 处改动已留在本机');
  await context.unroute('**/facts');
  await shows(foot(person), SAVED, 20_000);
  const left = await page.evaluate(() =>
    Object.keys(localStorage).filter((name) => name.includes('draft')),
  );
  expect(left).toEqual([]);
  const other = await fill('s41');
  expect(await typedIn(other.cell('graduates'))).toBe('701');
});

test('the net comes back by itself: the page saves without a hand', async () => {
  const person = await fill('s42');
  await person.context.setOffline(true);
  await person.cell('graduates').click();
  await person.page.keyboard.type('702');
  await person.page.keyboard.press('Enter');
  await shows(foot(person), '离线');
  await person.context.setOffline(false);
  await shows(foot(person), SAVED);
});

test('of two who change one cell the later is shown both values and chooses', async () => {
  const [first, second] = [await fill('s43'), await fill('s43')];
  await first.cell('graduates').click();
  await first.page.keyboard.type('703');
  await first.page.keyboard.press('Enter');
  await shows(foot(first), SAVED);

  await second.page.evaluate(() =>
    document.querySelector<HTMLElement>('[data-concept="graduates"]')?.focus(),
  );
  await second.page.keyboard.type('704');
  await second.page.keyboard.press('Enter');
  const question = second.page.getByRole('dialog', { name: '别人也改了这几处' });
  await shows(question, '703');
  await shows(question, '704');
  await question.getByRole('button', { name: '用我填的' }).click();
  await question.waitFor({ state: 'detached' });
  await shows(foot(second), SAVED);
  await first.page.reload();
  expect(await typedIn(first.cell('graduates'))).toBe('704');
});

test('taking the other’s value puts it into the cell', async () => {
  const [first, second] = [await fill('s44'), await fill('s44')];
  await first.cell('graduates').click();
  await first.page.keyboard.type('705');
  await first.page.keyboard.press('Enter');
  await shows(foot(first), SAVED);
  await second.cell('graduates').focus();
  await second.page.keyboard.type('706');
  await second.page.keyboard.press('Enter');
  await second.page.getByRole('button', { name: '用对方的' }).click();
  await expect.poll(() => typedIn(second.cell('graduates'))).toBe('705');
});
