import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figuresCache } from '../../src/server/figures-cache.js';
import { createApp } from '../../src/server/index.js';
import { type Asker, type Demonstration, openDemonstration, sending } from './demonstration.js';

let demonstration: Demonstration;
let clerk: Asker;
let kept: Asker;

beforeAll(async () => {
  demonstration = await openDemonstration();
  clerk = await demonstration.as('school');
  kept = await demonstration.as('admin');
});
afterAll(() => demonstration?.close());

/** Gives a way to ask, as the administrator, a server that has just started and has kept nothing. */
function startedAnew(): Asker {
  const { house } = demonstration;
  const figures = figuresCache(house.store, house.standard);
  const app = createApp({ ...house, figures });
  return async (path) => app.fetch(new Request(`http://zhijing.test${path}`), { operator: true });
}

const SCHOOL = '/api/organisations/s14/cycles/2023';
const PAGES = ['s14', '210106', '210100'].flatMap((organisation) => [
  `/api/organisations/${organisation}/cycles/2023/tables`,
  `/api/organisations/${organisation}/cycles/2023/findings?outcome=all`,
  `/api/organisations/${organisation}/cycles/2022/tables`,
]);
const EDITS = [
  { concept: 'graduates', content: { type: 'value', value: '431' } },
  { concept: 'staff.teachers', content: { type: 'value', value: '0' } },
  { concept: 'textbooks.elsewhere', content: { type: 'absent', absence: 'blank' } },
  { concept: 'satisfaction.parents.n', content: { type: 'value', value: '0' } },
  { concept: 'graduates', content: { type: 'absent', absence: 'not-applicable' } },
  { concept: 'funding', content: { type: 'value', value: '2150.50' } },
] as const;

describe('what is kept between requests', () => {
  it('gives after every edit the same bytes as a server that has just started', async () => {
    const versions = new Map<string, number>();
    for (const page of PAGES) await kept(page);
    for (const { concept, content } of EDITS) {
      const version = versions.get(concept) ?? (await versionOf(concept));
      const edits = [{ concept, content, version }];
      expect((await clerk(`${SCHOOL}/facts`, sending('PUT', { edits }))).status).toBe(200);
      versions.set(concept, version + 1);
      const ask = startedAnew();
      for (const page of PAGES) {
        const [warm, anew] = await Promise.all([kept(page), ask(page)]);
        expect(warm.status).toBe(200);
        expect(permitless(await warm.text()), page).toBe(permitless(await anew.text()));
      }
    }
  });
});

describe('the failures of many organisations', () => {
  it('are the same worked out together as one by one, before and after an edit', async () => {
    const { house } = demonstration;
    const together = figuresCache(house.store, house.standard);
    for (const value of ['3', '5800']) {
      const version = await versionOf('employed.local');
      const edits = [{ concept: 'employed.local', content: { type: 'value', value }, version }];
      expect((await clerk(`${SCHOOL}/facts`, sending('PUT', { edits }))).status).toBe(200);
      const snapshot = await together.current();
      const organisations = [...snapshot.base.organisations.keys()];
      const found = together.failuresOfAll(snapshot, organisations, 2023);
      const alone = figuresCache(house.store, house.standard);
      const other = await alone.current();
      expect(found).toEqual(organisations.flatMap((id) => alone.failures(other, id, 2023)));
      expect(found.length).toBeGreaterThan(10);
    }
  });
});

/** The operator of the machine and the administrator of the city may do different things; they see the same. */
const permitless = (text: string): string => text.replace(/"mayEdit":(true|false)/g, '');

async function versionOf(concept: string): Promise<number> {
  const { facts } = (await (await clerk(`${SCHOOL}/tables`)).json()) as {
    facts: { concept: string; cycle: number; version: number }[];
  };
  return facts.find((fact) => fact.concept === concept && fact.cycle === 2023)?.version ?? 0;
}
