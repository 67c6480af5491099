import { expect, test } from 'vitest';
import type { z } from 'zod';
import type { tablesAnswerSchema } from '../../src/server/shapes.js';
import { typedIn, type Visitor, visitors } from '../web/visitor.js';

const { visit } = visitors();

const SCHOOL = 's51';
const ROUNDS = 8;
const SAVED = /已于 \d\d:\d\d:\d\d 保存/;

const fill = async (): Promise<Visitor> => {
  const visitor = await visit({ as: 'admin', path: `/tables/${SCHOOL}/2023` });
  await visitor.cell('graduates').waitFor();
  return visitor;
};

/** Types into the cell while the other does, and settles what the race leaves, now this way, now that. */
async function type({ page, cell }: Visitor, text: string): Promise<void> {
  await cell('graduates').focus();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
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
        }
        return page.locator('.foot .saving').first().textContent();
      },
      { timeout: 30_000 },
    )
    .toMatch(SAVED);
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
    await Promise.all([type(first, String(1000 + round)), type(second, String(2000 + round))]);
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
