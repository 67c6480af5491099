import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { Organisation } from '../../src/facts/index.js';
import type {
  accountsAnswerSchema,
  administeredCyclesSchema,
  editionCheckSchema,
  editionsAnswerSchema,
  givenPasswordSchema,
  logAnswerSchema,
  registerPreviewSchema,
} from '../../src/server/shapes/administration.js';
import {
  type Asker,
  type Demonstration,
  jsonOf,
  openDemonstration,
  sending,
} from './demonstration.js';

type Accounts = z.infer<typeof accountsAnswerSchema>;
type Given = z.infer<typeof givenPasswordSchema>;
type Log = z.infer<typeof logAnswerSchema>;

let demonstration: Demonstration;
let administrator: Asker;

beforeAll(async () => {
  demonstration = await openDemonstration();
  administrator = await demonstration.as('admin');
});
afterAll(() => demonstration?.close());

const BASE = '/api/administration';

const registered = async (id: string): Promise<Organisation> => {
  const { organisations } = await jsonOf<{ organisations: Organisation[] }>(
    administrator(`${BASE}/organisations`),
  );
  const found = organisations.find((each) => each.id === id);
  if (found === undefined) throw new Error(`${id} is not registered`);
  return found;
};

const amend = (before: Organisation | null, after: Organisation, reason?: string) =>
  administrator(
    `${BASE}/organisations`,
    sending('POST', { amendments: [{ before, after }], reason }),
  );

/** The record with attributes that hold from a year on. */
const from = (
  record: Organisation,
  cycle: number,
  change: Partial<Organisation['history'][number]['attributes']>,
): Organisation => {
  const last = record.history.at(-1);
  if (last === undefined) throw new Error('no history');
  const attributes = { ...last.attributes, ...change };
  return { ...record, history: [...record.history, { from: cycle, attributes }] };
};

const problemOf = async (answer: Response | Promise<Response>) => {
  const response = await answer;
  const body = (await response.json()) as { code: string; what: { zh: string; en: string } };
  return { status: response.status, ...body };
};

/** Signs in and gives a way to ask as that account, or the refusal. */
async function enter(username: string, password: string) {
  const answer = await demonstration.nobody('/api/auth/sign-in/username', {
    ...sending('POST', { username, password }),
    headers: { 'Content-Type': 'application/json', Origin: 'http://zhijing.test' },
  });
  return { answer, ask: askerWith(answer) };
}

function askerWith(answer: Response): Asker {
  const cookie = answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  return (path, init = {}) => {
    const headers = new Headers(init.headers);
    headers.set('Cookie', cookie);
    return demonstration.nobody(path, { ...init, headers });
  };
}

const openAccount = (username: string, organisation = 's14', role = 'clerk') =>
  administrator(
    `${BASE}/accounts`,
    sending('POST', { username, name: '示例填报员', role, organisation }),
  );

describe('whoever is no administrator', () => {
  const ROUTES: readonly (readonly [string, string, unknown?])[] = [
    ['GET', '/organisations'],
    ['POST', '/organisations', { amendments: [] }],
    ['GET', '/accounts'],
    ['POST', '/accounts', {}],
    ['PUT', '/accounts/x', {}],
    ['POST', '/accounts/x/password'],
    ['POST', '/accounts/x/disable'],
    ['GET', '/cycles'],
    ['POST', '/cycles', { cycle: 2024 }],
    ['GET', '/editions'],
    ['GET', '/editions/secondary-2023/layout?cycle=2023'],
    ['POST', '/editions/check?file=x.zip'],
    ['POST', '/editions?file=x.zip'],
    ['DELETE', '/editions/secondary-2023'],
    ['GET', '/log'],
    ['GET', '/root'],
  ];

  it.each(['school', 'district', 'city', 'writer'])('%s is refused everywhere', async (who) => {
    const ask = await demonstration.as(who);
    for (const [method, path, body] of ROUTES) {
      const init = body === undefined ? { method } : sending(method, body);
      const answer = await ask(`${BASE}${path}`, init);
      expect([path, answer.status]).toEqual([path, answer.status === 400 ? 400 : 403]);
      expect(await answer.text()).not.toContain('示例');
    }
  });

  it('is refused before anything is looked at where nobody is signed in', async () => {
    expect((await demonstration.nobody(`${BASE}/accounts`)).status).toBe(401);
    expect((await demonstration.nobody(`${BASE}/log`)).status).toBe(401);
  });
});

describe('the register', () => {
  it('adds a school, moves it as of a year, and tells both in the log with the reason', async () => {
    const pattern = await registered('s14');
    const school: Organisation = {
      id: 's90',
      code: 'X210190090',
      opened: 2023,
      closed: null,
      history: [
        {
          from: 2023,
          attributes: {
            name: '示例新设中等职业学校',
            nameEn: 'Example New School',
            level: 'school',
            place: '210106',
            superior: '210106',
            type: '工科',
            ownership: 'public',
            region: 'northeast',
          },
        },
      ],
    };
    expect(pattern.history.length).toBeGreaterThan(0);
    await jsonOf(amend(null, school, '市政府批复设立'));
    await jsonOf(
      amend(school, from(school, 2024, { place: '210102', superior: '210102' }), '划归和平区'),
    );
    const { entries } = await jsonOf<Log>(administrator(`${BASE}/log?organisation=s90`));
    expect(entries.map(({ what, reason }) => [what.zh, reason])).toEqual([
      [
        '修改机构“示例新设中等职业学校”：2024 年度起属地：铁西区 → 和平区；2024 年度起隶属：铁西区 → 和平区',
        '划归和平区',
      ],
      ['登记机构“示例新设中等职业学校”', '市政府批复设立'],
    ]);
    const nodes = async (cycle: number) =>
      (
        await jsonOf<{ organisations: { id: string; parent: string }[] }>(
          administrator(`/api/organisations?cycle=${cycle}`),
        )
      ).organisations.find(({ id }) => id === 's90')?.parent;
    expect(await nodes(2023)).toBe('210106');
    expect(await nodes(2022)).toBeUndefined();
  });

  it.each([
    ['an unknown place', 2024, { place: '999999' }, 'register.unknown', /没有登记/],
    ['a ring', 2024, { place: 's14' }, 'register.ring', /绕成一圈/],
    ['a date that is taken', 2016, { name: '示例' }, 'register.sameYear', /日期重叠/],
  ])('refuses %s with a sentence', async (_, cycle, change, code, words) => {
    const before = await registered('s14');
    const problem = await problemOf(amend(before, from(before, cycle, change)));
    expect(problem).toMatchObject({ status: 400, code });
    expect(problem.what.zh).toMatch(words);
  });

  it('refuses whoever saw an earlier state', async () => {
    const before = await registered('s15');
    await jsonOf(amend(before, { ...before, code: 'X21019999' }));
    const problem = await problemOf(amend(before, { ...before, closed: 2026 }));
    expect(problem).toMatchObject({ status: 409, code: 'store.organisation-changed' });
  });

  it('shows what a pasted list would change, line by line, before anything is stored', async () => {
    const text = [
      '编号\t名称\t级别\t属地\t隶属',
      's16\t示例更名中等职业学校',
      's91\t示例又一学校\t学校\t210106\t210106',
      's92\t示例无级别学校',
      's91\t示例重复学校\t学校',
    ].join('\n');
    const before = await demonstration.house.store.sequence();
    const preview = await jsonOf<z.infer<typeof registerPreviewSchema>>(
      administrator(`${BASE}/organisations/preview?file=list.csv&cycle=2024`, {
        method: 'POST',
        body: text,
        headers: { 'Content-Type': 'application/octet-stream' },
      }),
    );
    expect(await demonstration.house.store.sequence()).toBe(before);
    expect(preview.amendments.map(({ after }) => after.id)).toEqual(['s16', 's91']);
    expect(preview.amendments[0]?.changes[0]?.zh).toMatch(
      /^2024 年度起名称：.* → 示例更名中等职业学校$/,
    );
    expect(preview.faults.map(({ line }) => line)).toEqual([4, 5]);
    const amendments = preview.amendments.map(({ before, after }) => ({ before, after }));
    await jsonOf(administrator(`${BASE}/organisations`, sending('POST', { amendments })));
    expect((await registered('s16')).history.at(-1)?.from).toBe(2024);
  });
});

describe('accounts', () => {
  it('begin with a password for once, and do nothing before it is changed', async () => {
    const given = await jsonOf<Given>(openAccount('new.clerk'));
    expect(given.password).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
    const { ask } = await enter('new.clerk', given.password);
    expect(await jsonOf(ask('/api/me'))).toMatchObject({ mustChangePassword: true });
    expect(await problemOf(ask('/api/cycles'))).toMatchObject({
      status: 403,
      code: 'server.change-password-first',
    });
    const change = (current: string, next: string) =>
      ask('/api/password', sending('PUT', { current, next }));
    expect(await problemOf(change('wrong', 'a good phrase'))).toMatchObject({
      code: 'server.wrong-password',
    });
    expect(await problemOf(change(given.password, 'short'))).toMatchObject({
      code: 'server.password-length',
    });
    expect(await problemOf(change(given.password, given.password))).toMatchObject({
      code: 'server.same-password',
    });
    const changed = await change(given.password, 'a good phrase');
    expect(changed.status).toBe(204);
    const own = askerWith(changed);
    expect(await jsonOf(own('/api/me'))).toMatchObject({ mustChangePassword: false });
    expect((await own('/api/organisations/s14/cycles/2023/tables')).status).toBe(200);
    // The session with the old password has ended.
    expect((await ask('/api/me')).status).toBe(401);
    expect((await enter('new.clerk', given.password)).answer.status).toBe(401);
  });

  it('are found by name, user name and organisation, and never show a password', async () => {
    const { accounts, total } = await jsonOf<Accounts>(
      administrator(`${BASE}/accounts?text=${encodeURIComponent('第十四')}`),
    );
    expect(accounts.map(({ username }) => username)).toEqual(['new.clerk', 'school']);
    expect(total).toBe(2);
    expect(Object.keys(accounts[0] ?? {}).sort()).toEqual([
      'createdAt',
      'disabled',
      'id',
      'mustChangePassword',
      'name',
      'organisation',
      'organisationName',
      'role',
      'signedInAt',
      'username',
    ]);
  });

  it.each([
    ['ab', 'server.username'],
    ['张老师', 'server.username'],
    ['school', 'server.username-taken'],
  ])('refuse the user name %s', async (username, code) => {
    expect(await problemOf(openAccount(username))).toMatchObject({ code });
  });

  it('are not made at an organisation that is not there', async () => {
    expect(await problemOf(openAccount('lost.clerk', 'nowhere'))).toMatchObject({ status: 404 });
    const { total } = await jsonOf<Accounts>(administrator(`${BASE}/accounts?text=lost`));
    expect(total).toBe(0);
  });

  it('are disabled at once, everywhere, and enabled again', async () => {
    const { password, account } = await jsonOf<Given>(openAccount('short.stay'));
    const { ask } = await enter('short.stay', password);
    expect((await ask('/api/me')).status).toBe(200);
    const act = (what: string) =>
      administrator(`${BASE}/accounts/${account}/${what}`, { method: 'POST' });
    expect(await jsonOf(act('disable'))).toMatchObject({ disabled: true });
    expect((await ask('/api/me')).status).toBe(401);
    expect(await problemOf((await enter('short.stay', password)).answer)).toMatchObject({
      status: 401,
      code: 'server.disabled',
    });
    expect((await enter('short.stay', 'wrong guess')).answer.status).toBe(401);
    expect(await jsonOf(act('enable'))).toMatchObject({ disabled: false });
    const again = await enter('short.stay', password);
    expect((await again.ask('/api/me')).status).toBe(200);
    await jsonOf(act('sign-out'));
    expect((await again.ask('/api/me')).status).toBe(401);
    const { entries } = await jsonOf<Log>(administrator(`${BASE}/log?kind=account`));
    expect(entries.slice(0, 3).map(({ what, byName }) => [what.en, byName])).toEqual([
      ['Signed 示例填报员 out everywhere', '管理员'],
      ['Enabled the account 示例填报员', '管理员'],
      ['Disabled the account 示例填报员', '管理员'],
    ]);
  });

  it('get a new password that ends their sessions, and another role where they are', async () => {
    const { password, account } = await jsonOf<Given>(openAccount('moves.on'));
    const { ask } = await enter('moves.on', password);
    const other = await jsonOf<Given>(
      administrator(`${BASE}/accounts/${account}/password`, { method: 'POST' }),
    );
    expect(other.password).not.toBe(password);
    expect((await ask('/api/me')).status).toBe(401);
    await jsonOf(
      administrator(
        `${BASE}/accounts/${account}`,
        sending('PUT', { name: '示例审核员', role: 'reviewer', organisation: '210106' }),
      ),
    );
    const now = await enter('moves.on', other.password);
    expect(await jsonOf(now.ask('/api/me'))).toMatchObject({
      name: '示例审核员',
      role: 'reviewer',
      organisation: '210106',
    });
  });

  it('keep one administrator', async () => {
    const { accounts } = await jsonOf<Accounts>(administrator(`${BASE}/accounts?text=admin`));
    const id = accounts.find(({ username }) => username === 'admin')?.id;
    const answer = administrator(`${BASE}/accounts/${id}/disable`, { method: 'POST' });
    expect(await problemOf(answer)).toMatchObject({
      status: 409,
      code: 'store.last-administrator',
    });
  });

  it('are not reached around our own routes', async () => {
    const { ask } = await enter('school2', 'zhijing-demo');
    for (const path of ['update-user', 'change-password', 'sign-up/email', 'delete-user']) {
      const answer = await ask(`/api/auth/${path}`, {
        ...sending('POST', {
          name: 'x',
          newPassword: 'another one',
          currentPassword: 'zhijing-demo',
        }),
        headers: { 'Content-Type': 'application/json', Origin: 'http://zhijing.test' },
      });
      expect([path, answer.status]).toEqual([path, 404]);
    }
  });
});

/** An edition that rests on the one of 2023. */
const edition = (id: string, head: string, more: Record<string, string> = {}) =>
  zipSync({
    [`${id}/edition.yaml`]: strToU8(
      `id: ${id}\nname: { zh: 示例指标体系, en: Example edition }\nlevel: secondary\nextends: secondary-2023\n${head}`,
    ),
    ...Object.fromEntries(Object.entries(more).map(([path, text]) => [path, strToU8(text)])),
  });

const sendArchive = (path: string, bytes: Uint8Array) =>
  administrator(`${BASE}/editions${path}?file=edition.zip`, {
    method: 'POST',
    body: new Uint8Array(bytes),
    headers: { 'Content-Type': 'application/octet-stream' },
  });

describe('editions', () => {
  it('are named with what they hold and where they are in force', async () => {
    const { editions } = await jsonOf<z.infer<typeof editionsAnswerSchema>>(
      administrator(`${BASE}/editions`),
    );
    const now = editions.find(({ id }) => id === 'secondary-2023');
    expect(now).toMatchObject({ cycles: { from: 2023, to: null }, openCycles: [2023] });
    expect(now?.rows).toBeGreaterThan(100);
  });

  it('are checked: each fault by file, line and column, and nothing is installed', async () => {
    const bytes = edition('secondary-2030', 'cycles: { from: 2030 }\nwithout: [no.such.row]\n');
    const found = await jsonOf<z.infer<typeof editionCheckSchema>>(sendArchive('/check', bytes));
    expect(found.faults[0]).toMatchObject({ file: 'secondary-2030/edition.yaml', line: 6 });
    const refused = await problemOf(sendArchive('', bytes));
    expect(refused).toMatchObject({ status: 400, code: 'server.edition-faulty' });
  });

  it.each([
    ['no archive', strToU8('id: x'), /不是 zip/],
    ['one without an edition', zipSync({ 'a.yaml': strToU8('x: 1') }), /edition\.yaml/],
    ['one that climbs out', zipSync({ '../edition.yaml': strToU8('id: x') }), /路径/],
    [
      'one that unpacks to too much',
      zipSync({ 'x/edition.yaml': new Uint8Array(5_000_000) }),
      /太大/,
    ],
  ])('refuse %s', async (_, bytes, words) => {
    const problem = await problemOf(sendArchive('/check', bytes));
    expect(problem).toMatchObject({ status: 400, code: 'server.edition-file' });
    expect(problem.what.zh).toMatch(words);
  });

  it('never change the standard of a year that is open', async () => {
    const same = zipSync({
      'secondary-2023/edition.yaml': strToU8(
        'id: secondary-2023\nname: { zh: 示例, en: Example }\nlevel: secondary\ncycles: { from: 2023, to: 2025 }\n',
      ),
    });
    expect(await problemOf(sendArchive('', same))).toMatchObject({
      status: 409,
      code: 'server.edition-in-use',
    });
    const beside = edition('secondary-2023b', 'cycles: { from: 2023 }\n');
    expect(await problemOf(sendArchive('', beside))).toMatchObject({
      code: 'server.edition-faulty',
    });
    const { cycles } = await jsonOf<z.infer<typeof administeredCyclesSchema>>(
      administrator(`${BASE}/cycles`),
    );
    expect(cycles[0]).toMatchObject({ cycle: 2023, edition: 'secondary-2023', schools: 58 });
  });

  it('are installed for years to come, which are then opened with them, and stay', async () => {
    const bytes = edition(
      'secondary-2024',
      'cycles: { from: 2024 }\nprinted:\n  - { concept: graduates, printedName: 毕业生总数 }\n',
    );
    const before = await jsonOf<z.infer<typeof editionsAnswerSchema>>(
      administrator(`${BASE}/editions`),
    );
    const hash = before.editions.find(({ id }) => id === 'secondary-2023')?.hash;
    await jsonOf(sendArchive('', bytes));
    const { editions } = await jsonOf<z.infer<typeof editionsAnswerSchema>>(
      administrator(`${BASE}/editions`),
    );
    expect(editions.find(({ id }) => id === 'secondary-2023')).toMatchObject({
      hash,
      cycles: { from: 2023, to: 2023 },
    });
    expect(await jsonOf(administrator(`${BASE}/cycles`, sending('POST', { cycle: 2024 })))).toEqual(
      {
        opened: true,
      },
    );
    const { cycles } = await jsonOf<{ cycles: { cycle: number; edition: string }[] }>(
      administrator('/api/cycles'),
    );
    expect(cycles.slice(0, 2)).toEqual([
      { cycle: 2024, edition: 'secondary-2024' },
      { cycle: 2023, edition: 'secondary-2023' },
    ]);
    expect((await administrator('/api/organisations/s14/cycles/2024/tables')).status).toBe(200);
    const removal = administrator(`${BASE}/editions/secondary-2024`, { method: 'DELETE' });
    expect(await problemOf(removal)).toMatchObject({ status: 409, code: 'server.edition-in-use' });
  });

  it('keep a year from being opened that none of them holds for', async () => {
    const answer = administrator(`${BASE}/cycles`, sending('POST', { cycle: 2001 }));
    expect(await problemOf(answer)).toMatchObject({ code: 'server.no-edition-for' });
  });
});

it('all stands in a log that is proved', async () => {
  expect(await jsonOf(administrator('/api/proof'))).toMatchObject({ sound: true });
});
