import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import type { z } from 'zod';
import type { findingSchema, tablesAnswerSchema } from '../../src/server/shapes.js';
import {
  type Asker,
  type Demonstration,
  jsonOf,
  openDemonstration,
  sending,
} from '../server/demonstration.js';

type Tables = z.infer<typeof tablesAnswerSchema>;
type Findings = { readonly findings: readonly z.infer<typeof findingSchema>[] };

/** A machine whose battery died wakes up in another year. */
const WRONG = new Date('2001-01-01T00:00:00Z');
const SCHOOL = '/api/organisations/s01/cycles/2023';

let demonstration: Demonstration;
let clerk: Asker;
beforeAll(async () => {
  demonstration = await openDemonstration();
  clerk = await demonstration.as('school2');
});
afterEach(() => vi.useRealTimers());
afterAll(() => demonstration?.close());

const setBack = () => vi.useFakeTimers({ toFake: ['Date'], now: WRONG });

const graduates = async () => {
  const { facts } = await jsonOf<Tables>(clerk(`${SCHOOL}/tables`));
  const fact = facts.find(({ cycle, concept }) => cycle === 2023 && concept === 'graduates');
  return { version: fact?.version ?? 0, content: fact?.content, at: fact?.source.at };
};

async function enter(text: string): Promise<void> {
  const { version } = await graduates();
  const edit = { concept: 'graduates', content: { type: 'value', value: text }, version };
  const answer = await clerk(`${SCHOOL}/facts`, sending('PUT', { edits: [edit] }));
  expect(answer.status, await answer.clone().text()).toBe(200);
}

it('the last write stands, whatever the clock says of it', async () => {
  await enter('801');
  setBack();
  await enter('802');
  expect(await graduates()).toMatchObject({
    content: { type: 'value', value: '802' },
    at: expect.stringMatching(/^2001-/),
  });
  vi.useRealTimers();
  await enter('803');
  expect((await graduates()).content).toEqual({ type: 'value', value: '803' });
});

it('the last word on a finding stands, though an earlier one bears a later time', async () => {
  const failures = async () => (await jsonOf<Findings>(clerk(`${SCHOOL}/findings`))).findings;
  const [first] = await failures();
  if (first === undefined) throw new Error('the school has no finding');
  const explain = (reason: string) =>
    clerk(
      `${SCHOOL}/rulings`,
      sending('POST', { ...first.fingerprint, kind: 'explained', reason }),
    );
  expect((await explain('先说明')).status).toBe(201);
  setBack();
  expect((await explain('后说明')).status).toBe(201);
  const again = (await failures()).find(
    ({ fingerprint }) => fingerprint.identity === first.fingerprint.identity,
  );
  expect(again?.ruling?.reason).toBe('后说明');
});

it('who is signed in stays so, and who signs in anew can', async () => {
  setBack();
  expect((await clerk('/api/me')).status).toBe(200);
  const anew = await demonstration.as('city');
  expect((await anew('/api/me')).status).toBe(200);
});

it('the log keeps the order in which things happened and is proved whole', async () => {
  setBack();
  await enter('804');
  vi.useRealTimers();
  await enter('805');
  expect(await demonstration.house.store.verify()).toMatchObject({ sound: true });
  const history = await demonstration.house.store.history('s01', 2023, 'graduates');
  const values = history.map(({ to }) => (to.type === 'value' ? to.value.mantissa : null));
  expect(values.slice(-2)).toEqual([804n, 805n]);
});
