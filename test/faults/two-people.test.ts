import { expect, test } from 'vitest';
import type { z } from 'zod';
import type { tablesAnswerSchema } from '../../src/server/shapes.js';
import { typedIn, type Visitor, visitors } from '../web/visitor.js';

const { visit } = visitors();

const SCHOOL = 's51';
const ROUNDS = 8;
/** At rest: what one typed is stored, or one gave way and had nothing to store. */
const AT_REST = /已于 \d\d:\d\d:\d\d 保存|都已保存/;

const fill = async (): Promise<Visitor> => {
  const visitor = await visit({ as: 'admin', path: `/tables/${SCHOOL}/2023` });
  await visitor.cell('graduates').waitFor();
  return visitor;
};

async function type({ page, cell }: Visitor, text: string): Promise<void> {
  await cell('graduates').focus();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Holds back what the pages send until all have typed: none of them has seen what another one wrote. */
async function atOnce(people: readonly Visitor[], typing: () => Promise<unknown>): Promise<void> {
  let release = () => {};
  const typed = new Promise<void>((resolve) => {
    release = resolve;
  });
  for (const { context } of people) {
    await context.route('**/facts', async (route) => {
      await typed;
      await route.continue();
    });
  }
  await typing();
  release();
  for (const { context } of people) await context.unroute('**/facts');
}

/** Waits until a person's page is at rest; a conflict is settled by the choice named. Gives whether there was one. */
async function settled({ page }: Visitor, choice: '用我填的' | '用对方的'): Promise<boolean> {
  const question = page.getByRole('dialog', { name: '别人也改了这几处' });
  let asked = false;
  await expect
    .poll(
      async () => {
        if (await question.isVisible()) {
          asked = true;
          await question.getByRole('button', { name: choice }).click();
          await question.waitFor({ state: 'detached' });
        }
        return page.locator('.foot').first().textContent();
      },
      { timeout: 30_000 },
    )
    .toMatch(AT_REST);
  return asked;
}

async function storedVersions({ context }: Visitor): Promise<{ value: string; version: number }> {
  const answer = await context.request.get(`/api/organisations/${SCHOOL}/cycles/2023/tables`);
  const { facts } = (await answer.json()) as z.infer<typeof tablesAnswerSchema>;
  const fact = facts.find(({ cycle, concept }) => cycle === 2023 && concept === 'graduates');
  return {
    value: fact?.content.type === 'value' ? fact.content.value : '',
    version: fact?.version ?? 0,
  };
}

test('two people in one cell: nobody’s value vanishes unseen, and every screen comes to the same', async () => {
  const [first, second] = [await fill(), await fill()];
  const before = await storedVersions(first);
  let conflicts = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    await atOnce([first, second], () =>
      Promise.all([type(first, String(1000 + round)), type(second, String(2000 + round))]),
    );
    const asked = await Promise.all([settled(first, '用我填的'), settled(second, '用对方的')]);
    conflicts += asked.filter(Boolean).length;
    const { value } = await storedVersions(first);
    // Whoever lost was asked; the first one insists and the second gives way, so the first one's stands.
    expect(value).toBe(String(1000 + round));
    for (const person of [first, second]) {
      await expect
        .poll(async () => (await typedIn(person.cell('graduates'))).replaceAll(',', ''), {
          timeout: 20_000,
        })
        .toBe(value);
    }
  }
  expect(conflicts).toBe(ROUNDS);
  const after = await storedVersions(first);
  expect(after.version - before.version).toBeGreaterThanOrEqual(ROUNDS);
  expect(after.version - before.version).toBeLessThanOrEqual(2 * ROUNDS);
});
