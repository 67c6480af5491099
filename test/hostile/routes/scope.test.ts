import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OrganisationId, Role } from '../../../src/facts/index.js';
import { createApp } from '../../../src/server/index.js';
import { type Action, PERMISSIONS, permits } from '../../../src/server/policy.js';
import { type Asker, type Demonstration, openDemonstration } from '../../server/demonstration.js';
import {
  addressOf,
  type Operation,
  operationsOf,
  refusalSchema,
  requestOf,
} from './route-table.js';

/** What a route wants of who asks. A new route has to be put into one of these, or this test fails. */
type Wanted =
  | { readonly who: 'anybody' }
  | { readonly who: 'signed in' }
  | { readonly who: 'administrator' }
  | { readonly who: 'permitted'; readonly action: Action };

/** Where nobody need sign in. */
const OPEN: ReadonlySet<string> = new Set([
  'get /api/demonstration',
  'get /api/editions/{edition}',
  'post /api/audit',
  'post /api/audit/annotated',
  'post /api/audit/notice',
  'post /api/audit/summary',
]);

/** Routes about who asks and what is open to all who have an account; each sees to its own scope. */
const SIGNED_IN: ReadonlySet<string> = new Set([
  'get /api/me',
  'get /api/cycles',
  'get /api/organisations',
  'put /api/password',
  'post /api/import',
]);

/** Routes outside of /api/administration that only an administrator may use. */
const ADMINISTRATORS: ReadonlySet<string> = new Set(['get /api/proof', 'put /api/registry']);

const YEAR = '/api/organisations/{organisation}/cycles/{cycle}/';

/** What the routes of an organisation's year need; reading is told by their method alone. */
const ACTIONS: Readonly<Record<string, Action>> = {
  [`put ${YEAR}facts`]: 'edit',
  [`post ${YEAR}import`]: 'edit',
  [`post ${YEAR}rulings`]: 'explain',
  [`post ${YEAR}paper`]: 'read',
  [`post ${YEAR}package`]: 'read',
};

function wantedBy({ name, method, path }: Operation): Wanted | undefined {
  if (OPEN.has(name)) return { who: 'anybody' };
  if (SIGNED_IN.has(name)) return { who: 'signed in' };
  if (ADMINISTRATORS.has(name) || path.startsWith('/api/administration/')) {
    return { who: 'administrator' };
  }
  if (!path.startsWith(YEAR)) return undefined;
  const action = ACTIONS[name] ?? (method === 'GET' ? 'read' : undefined);
  return action === undefined ? undefined : { who: 'permitted', action };
}

/** Handlers that do not describe themselves: the accounts' library, and the description itself. */
const UNDESCRIBED: ReadonlySet<string> = new Set([
  'GET /api/auth/*',
  'POST /api/auth/*',
  'GET /api/openapi.json',
  // Whether the server is well, for those who watch over it.
  'GET /healthz',
]);

const ACCOUNTS = ['school', 'school2', 'district', 'city', 'writer', 'admin'] as const;
type Username = (typeof ACCOUNTS)[number];
const STANDING: Readonly<Record<Username, { role: Role; organisation: OrganisationId }>> = {
  school: { role: 'clerk', organisation: 's14' },
  school2: { role: 'clerk', organisation: 's01' },
  district: { role: 'reviewer', organisation: '210106' },
  city: { role: 'reviewer', organisation: '210100' },
  writer: { role: 'writer', organisation: '210100' },
  admin: { role: 'administrator', organisation: '210100' },
};

let demonstration: Demonstration;
let operations: readonly Operation[];
const ask = new Map<Username, Asker>();

beforeAll(async () => {
  demonstration = await openDemonstration();
  for (const username of ACCOUNTS) ask.set(username, await demonstration.as(username));
  operations = await operationsOf(demonstration.nobody);
});
afterAll(() => demonstration?.close());

const as = (username: Username): Asker => {
  const found = ask.get(username);
  if (found === undefined) throw new Error(username);
  return found;
};

const ofKind = (who: Wanted['who']): Operation[] =>
  operations.filter((operation) => wantedBy(operation)?.who === who);

describe('every route', () => {
  it('is put into a class', () => {
    const unclassified = operations.filter((operation) => wantedBy(operation) === undefined);
    expect(unclassified.map(({ name }) => name)).toEqual([]);
    expect(operations.length).toBeGreaterThan(20);
  });

  it('is in the description, or named here as one that is not', () => {
    const described = new Set(
      operations.map(({ method, path }) => `${method} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    );
    const hidden = createApp(demonstration.house)
      .routes.filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path.replace(/\{[^}]*\}/g, '')}`)
      .filter((route) => !described.has(route) && !UNDESCRIBED.has(route));
    expect([...new Set(hidden)]).toEqual([]);
  });
});

describe('who has not signed in', () => {
  it('is asked to, by every route but those that are open', async () => {
    for (const operation of operations) {
      const answer = await demonstration.nobody(addressOf(operation), requestOf(operation));
      if (wantedBy(operation)?.who === 'anybody') {
        expect(answer.status, operation.name).toBeLessThan(400);
        continue;
      }
      expect(answer.status, operation.name).toBe(401);
      expect(await answer.json()).toMatchObject({ code: 'server.sign-in-first' });
    }
  });

  it('is told nothing before, not even what is wrong with the request', async () => {
    for (const operation of operations.filter(({ media }) => media !== undefined)) {
      if (wantedBy(operation)?.who === 'anybody') continue;
      const answer = await demonstration.nobody(addressOf(operation), requestOf(operation, '{'));
      expect(answer.status, operation.name).toBe(401);
    }
  });

  it('reaches nothing else of the accounts’ library', async () => {
    for (const path of ['sign-up/email', 'list-sessions', 'update-user', 'admin/list-users']) {
      const init = { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } };
      const answer = await demonstration.nobody(`/api/auth/${path}`, init);
      expect(answer.status, path).toBe(404);
    }
  });
});

describe('what only administrators may do', () => {
  it.each(ACCOUNTS.filter((each) => PERMISSIONS[STANDING[each].role].administer === undefined))(
    'is refused to %s in the same words, whatever is named',
    async (username) => {
      for (const operation of ofKind('administrator')) {
        const told = new Set<string>();
        for (const account of ['nobody', 'operator', 's14']) {
          for (const edition of ['secondary-2023', 'nothing']) {
            const named = { account, edition, organisation: account };
            const answer = await as(username)(addressOf(operation, named), requestOf(operation));
            expect(answer.status, operation.name).toBe(403);
            told.add(await answer.text());
          }
        }
        expect(told.size, operation.name).toBe(1);
        expect(refusalSchema.safeParse(JSON.parse([...told][0] ?? '')).success).toBe(true);
      }
    },
  );
});

/** An id that no organisation has, as long as another, so that nothing tells them apart but the id itself. */
const absent = (id: OrganisationId): OrganisationId => 'Z'.repeat(id.length);

const CYCLE = 2023;

async function reach(username: Username): Promise<{
  readonly inside: readonly OrganisationId[];
  readonly outside: readonly OrganisationId[];
}> {
  const { base } = await demonstration.house.figures.current();
  const may = (id: OrganisationId): boolean => permits(STANDING[username], 'read', id, CYCLE, base);
  const ids = [...base.organisations.keys()];
  const inside = ids.filter(may);
  const outside = ids.filter((id) => !may(id));
  const some = (all: readonly OrganisationId[]) => [
    ...new Set([
      ...all.slice(0, 2),
      ...all.slice(-1),
      ...all.filter((id) => /^\d/.test(id)).slice(0, 2),
    ]),
  ];
  return { inside: some(inside), outside: some(outside) };
}

describe('an organisation outside the scope', () => {
  it.each(ACCOUNTS)('is to %s as if it did not exist, by every route', async (username) => {
    const { outside } = await reach(username);
    const { role } = STANDING[username];
    if (role === 'clerk' || username === 'district') expect(outside.length).toBeGreaterThan(1);
    for (const operation of ofKind('permitted')) {
      for (const id of outside) {
        const told = async (organisation: OrganisationId) => {
          const address = addressOf(operation, { organisation });
          const answer = await as(username)(address, requestOf(operation));
          const text = await answer.text();
          const { status } = answer;
          return {
            status,
            type: answer.headers.get('Content-Type'),
            text: text.replaceAll(organisation, '…'),
          };
        };
        const there = await told(id);
        expect(there, `${operation.name} ${id}`).toEqual(await told(absent(id)));
        expect(there.status, `${operation.name} ${id}`).toBe(404);
      }
    }
  });

  it.each(['school', 'district'] as const)(
    'is not named to %s by a workbook of its figures either',
    async (username) => {
      const { base } = await demonstration.house.figures.current();
      const { outside } = await reach(username);
      for (const id of outside) {
        const name = base.organisations.get(id)?.history.at(-1)?.attributes.name ?? id;
        const told = async (label: string) => {
          const sheet = `填报单位：${label},年度：2023\n序号,指标,单位,数值\n1,毕业生人数,人,258\n`;
          const answer = await as(username)(`/api/import?file=${encodeURIComponent('表.csv')}`, {
            method: 'POST',
            body: sheet,
            headers: { 'Content-Type': 'application/octet-stream' },
          });
          return { status: answer.status, text: await answer.text() };
        };
        const there = await told(name);
        expect(there).toEqual(await told('不存在的学校'));
        expect(there.status).toBeGreaterThanOrEqual(400);
      }
    },
  );
});

describe('an organisation within the scope', () => {
  it.each(ACCOUNTS)('gives %s what the permission table gives, and no more', async (username) => {
    const { inside } = await reach(username);
    const { base } = await demonstration.house.figures.current();
    expect(inside.length).toBeGreaterThan(0);
    for (const operation of ofKind('permitted').filter(({ method }) => method !== 'GET')) {
      const wanted = wantedBy(operation);
      if (wanted?.who !== 'permitted' || wanted.action === 'read') continue;
      for (const id of inside) {
        const may = permits(STANDING[username], wanted.action, id, CYCLE, base);
        if (may) continue;
        const answer = await as(username)(
          addressOf(operation, { organisation: id }),
          requestOf(operation),
        );
        const asked = `${operation.name} ${id}`;
        expect(answer.status, `${asked} ${await answer.clone().text()}`).toBe(403);
        expect(await answer.json(), asked).toMatchObject({ code: 'server.may-not' });
      }
    }
  });
});
