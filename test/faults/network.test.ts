import type { Page, Route } from 'playwright-core';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import type { tablesAnswerSchema } from '../../src/server/shapes.js';
import { shows, typedIn, type Visitor, visitors } from '../web/visitor.js';

const { visit } = visitors();

type Tables = z.infer<typeof tablesAnswerSchema>;

const SAVED = /已于 \d\d:\d\d:\d\d 保存/;
const CELLS = [
  'graduates',
  'graduates.placed',
  'graduates.further_study',
  'graduates.further_study.bachelor',
] as const;

const foot = ({ page }: Visitor) => page.locator('.foot');

/** Ways in which a net fails: gone altogether, a request that never arrives, an answer that never comes back. */
const CUTS = {
  gone: async ({ context }: Visitor) => {
    await context.setOffline(true);
    return () => context.setOffline(false);
  },
  unsent: ({ context }: Visitor) => broken(context, (route) => route.abort()),
  unanswered: ({ context }: Visitor) =>
    broken(context, async (route) => {
      await route.fetch();
      await route.abort();
    }),
} as const;

async function broken(
  context: Visitor['context'],
  fail: (route: Route) => Promise<void>,
): Promise<() => Promise<void>> {
  await context.route('**/facts', fail);
  return () => context.unroute('**/facts');
}

const fill = async (school: string): Promise<Visitor> => {
  const visitor = await visit({ as: 'admin', path: `/tables/${school}/2023` });
  await visitor.cell('graduates').waitFor();
  return visitor;
};

async function type(page: Page, concept: string, text: string): Promise<void> {
  await page.locator(`[data-concept="${concept}"]`).first().focus();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

async function stored({ context }: Visitor, school: string) {
  const answer = await context.request.get(`/api/organisations/${school}/cycles/2023/tables`);
  const { facts } = (await answer.json()) as Tables;
  return new Map(
    facts
      .filter(({ cycle }) => cycle === 2023)
      .map(({ concept, content, version }) => [concept, { content, version }]),
  );
}

test.each(Object.keys(CUTS) as (keyof typeof CUTS)[])(
  'the net is cut again and again while somebody types (%s): nothing is lost, nothing doubled',
  async (kind) => {
    const school = { gone: 's47', unsent: 's48', unanswered: 's49' }[kind];
    const person = await fill(school);
    const { page } = person;
    const before = await stored(person, school);
    const rounds = 7;
    for (let round = 0; round < rounds; round += 1) {
      const mend = await CUTS[kind](person);
      for (const [at, concept] of CELLS.entries()) {
        await type(page, concept, String(900 - at * 100 + round));
      }
      await shows(foot(person), '离线');
      // Still cut, a cell is thought better of: the answer to its first value may be lost by now.
      await type(page, 'graduates', String(950 + round));
      await mend();
      await shows(foot(person), SAVED, 30_000);
    }
    const after = await stored(person, school);
    for (const [at, concept] of CELLS.entries()) {
      const last = concept === 'graduates' ? 949 + rounds : 900 - at * 100 + rounds - 1;
      expect(after.get(concept)?.content, concept).toEqual({ type: 'value', value: String(last) });
      const written = (after.get(concept)?.version ?? 0) - (before.get(concept)?.version ?? 0);
      const most = concept === 'graduates' ? 2 * rounds : rounds;
      expect(written, concept).toBeGreaterThanOrEqual(rounds);
      expect(written, concept).toBeLessThanOrEqual(most);
    }
    const fresh = await fill(school);
    expect(await typedIn(fresh.cell('graduates'))).toBe(String(949 + rounds));
  },
);

test('checks go on without a net, and what was typed outlives a reload', async () => {
  const person = await fill('s50');
  const { page, context, cell } = person;
  const graduates = Number((await typedIn(cell('graduates'))).replaceAll(',', ''));
  await context.route('**/facts', (route) => route.abort());
  await type(page, 'graduates.placed', String(graduates + 1));
  await shows(page.locator('.margin'), /去向落实.*毕业生/s);
  await shows(foot(person), '离线，1 处改动已留在本机');
  await page.reload();
  await expect
    .poll(() => typedIn(cell('graduates.placed')))
    .toBe((graduates + 1).toLocaleString('en'));
  await type(page, 'graduates.placed', String(graduates - 1));
  await context.unroute('**/facts');
  await shows(foot(person), SAVED, 30_000);
  expect((await stored(person, 's50')).get('graduates.placed')?.content).toEqual({
    type: 'value',
    value: String(graduates - 1),
  });
});
