import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Organisation } from '../../src/facts/index.js';
import type { Store } from '../../src/store/index.js';
import { openTestStore, school, temporaryDirectory } from './sample.js';

const directory = temporaryDirectory();
let store: Store;

const authority = (id: string, level: 'city' | 'district', above: string | null): Organisation => ({
  id,
  code: id,
  history: [
    {
      from: 2016,
      attributes: {
        name: `示例${id}`,
        nameEn: '',
        level,
        place: above,
        superior: above,
        type: '',
        ownership: '',
        region: '',
      },
    },
  ],
  opened: 2016,
  closed: null,
});

beforeAll(async () => {
  store = await openTestStore({ dataDirectory: directory.path });
  await store.registerOrganisations(
    [
      authority('210100', 'city', null),
      authority('210102', 'district', '210100'),
      authority('210103', 'district', '210100'),
      school('s1'),
    ],
    'admin',
  );
  await store.openCycle(2023, 'admin');
});

afterAll(async () => {
  await store.close();
  directory.remove();
});

const recordOf = async (id: string): Promise<Organisation> => {
  const found = (await store.organisations()).find((each) => each.id === id);
  if (found === undefined) throw new Error(`${id} is not registered`);
  return found;
};

/** The school as it is, and as it is once it stands in another district from 2024 on. */
async function move(): Promise<{ readonly before: Organisation; readonly after: Organisation }> {
  const before = await recordOf('s1');
  const [first] = before.history;
  if (first === undefined) throw new Error('the school has no history');
  const attributes = { ...first.attributes, place: '210103', superior: '210103' };
  return { before, after: { ...before, history: [first, { from: 2024, attributes }] } };
}

describe('the register', () => {
  it('changes as of a year, with a reason, and the log tells it', async () => {
    const amendment = await move();
    const input = { amendments: [amendment], reason: '区划调整' };
    expect(await store.amendRegister(input, 'admin')).toEqual({ changed: ['s1'] });
    expect(await store.amendRegister(input, 'admin')).toEqual({ changed: [] });
    expect(await recordOf('s1')).toEqual(amendment.after);
    const { entries } = await store.log({ organisation: 's1', limit: 1 });
    expect(entries[0]).toMatchObject({
      reason: '区划调整',
      entry: { payload: { kind: 'organisation', by: 'admin', record: amendment.after } },
    });
  });

  it('refuses whoever did not see the last change', async () => {
    const { after } = await move();
    const attempt = store.amendRegister(
      { amendments: [{ before: school('s1'), after: { ...after, closed: 2030 } }] },
      'admin',
    );
    await expect(attempt).rejects.toMatchObject({ code: 'store.organisation-changed' });
  });

  it('refuses what its rules forbid, and stores nothing of the request', async () => {
    const before = await store.sequence();
    const annex = { ...school('s2'), predecessors: ['s9'] };
    const attempt = store.amendRegister(
      {
        amendments: [
          { before: null, after: school('s3') },
          { before: null, after: annex },
        ],
      },
      'admin',
    );
    await expect(attempt).rejects.toMatchObject({ code: 'register.unknownPredecessor' });
    expect(await store.sequence()).toBe(before);
  });

  it('keeps predecessors, and closes in favour of a successor', async () => {
    const heir: Organisation = { ...school('s2'), predecessors: ['s1'] };
    const before = await recordOf('s1');
    await store.amendRegister(
      {
        amendments: [
          { before: null, after: heir },
          { before, after: { ...before, closed: 2026 } },
        ],
      },
      'admin',
    );
    expect(await recordOf('s2')).toEqual(heir);
    expect((await recordOf('s1')).closed).toBe(2026);
    const taken = store.amendRegister({ amendments: [{ before: null, after: heir }] }, 'admin');
    expect(await taken).toEqual({ changed: [] });
    const other = { ...heir, opened: 2020 };
    const again = store.amendRegister({ amendments: [{ before: null, after: other }] }, 'admin');
    await expect(again).rejects.toMatchObject({ code: 'store.id-taken' });
  });
});

describe('accounts', () => {
  it('keeps the last administrator', async () => {
    const at = { organisation: '210100' } as const;
    await store.appoint({ account: 'a1', role: 'administrator', ...at }, 'a1');
    await expect(
      store.actOnAccount({ account: 'a1', act: 'disabled' }, 'a1'),
    ).rejects.toMatchObject({ code: 'store.last-administrator' });
    await expect(
      store.appoint({ account: 'a1', role: 'clerk', ...at }, 'a1'),
    ).rejects.toMatchObject({ code: 'store.last-administrator' });
    await store.appoint({ account: 'a2', role: 'administrator', ...at }, 'a1');
    // Both at once: one of them must stay.
    const outcomes = await Promise.allSettled([
      store.actOnAccount({ account: 'a1', act: 'disabled' }, 'a2'),
      store.actOnAccount({ account: 'a2', act: 'disabled' }, 'a1'),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await store.accountState('a1')).toMatchObject({ disabled: true });
    await store.actOnAccount({ account: 'a1', act: 'enabled' }, 'a2');
    expect(await store.accountState('a1')).toMatchObject({ disabled: false });
  });

  it('asks for a new password after one was given out, until it is changed', async () => {
    await store.actOnAccount({ account: 'c1', act: 'opened' }, 'a2');
    expect(await store.accountState('c1')).toMatchObject({ mustChangePassword: true });
    await store.actOnAccount({ account: 'c1', act: 'password-changed' }, 'c1');
    expect(await store.accountState('c1')).toMatchObject({ mustChangePassword: false });
    const before = await store.sequence();
    await store.actOnAccount({ account: 'c1', act: 'enabled' }, 'a2');
    expect(await store.sequence()).toBe(before);
  });
});

describe('editions beside those of the program', () => {
  const edition = { id: 'secondary-2030', files: { 'secondary-2030/edition.yaml': 'id: x\n' } };

  it('are kept as installed, replaced and taken away', async () => {
    const seen = { cycles: [2023], installed: [] };
    expect(await store.installEdition(edition, seen, 'a2')).toEqual({ installed: true });
    expect(await store.installEdition(edition, seen, 'a2')).toEqual({ installed: false });
    expect(await store.installedEditions()).toEqual([edition]);
    const newer = { ...edition, files: { 'secondary-2030/edition.yaml': 'id: y\n' } };
    await expect(store.installEdition(newer, seen, 'a2')).rejects.toMatchObject({
      code: 'store.editions-changed',
    });
    const now = { cycles: [2023], installed: [edition] };
    await store.installEdition(newer, now, 'a2');
    expect(await store.installedEditions()).toEqual([newer]);
    await expect(store.removeEdition(edition.id, now, 'a2')).rejects.toMatchObject({
      code: 'store.editions-changed',
    });
    await store.removeEdition(edition.id, { cycles: [2023], installed: [newer] }, 'a2');
    expect(await store.installedEditions()).toEqual([]);
  });

  it('are not installed past a year that was opened meanwhile', async () => {
    const attempt = store.installEdition(edition, { cycles: [], installed: [] }, 'a2');
    await expect(attempt).rejects.toMatchObject({ code: 'store.editions-changed' });
  });
});

describe('the change log', () => {
  it('is browsed backwards, by who did it, what it was and when', async () => {
    const first = await store.log({ limit: 3 });
    expect(first.entries).toHaveLength(3);
    expect(first.more).toBe(true);
    const oldest = first.entries.at(-1)?.entry.sequence ?? 0;
    const next = await store.log({ limit: 100, before: oldest });
    expect(next.entries.every(({ entry }) => entry.sequence < oldest)).toBe(true);
    expect(next.entries.length + 3).toBe(await store.sequence());
    const accounts = await store.log({ kind: 'account', by: 'a2', limit: 100 });
    expect(accounts.entries.map(({ entry }) => entry.payload)).toSatisfy(
      (payloads: { kind: string; by: string }[]) =>
        payloads.length > 0 && payloads.every(({ kind, by }) => kind === 'account' && by === 'a2'),
    );
    expect((await store.log({ until: '2000-01-01', limit: 5 })).entries).toEqual([]);
  });

  it('proves all of it, and finds an account that was let in behind its back', async () => {
    expect(await store.verify()).toMatchObject({ sound: true });
    await store.sign();
    expect((await store.root())?.sequence).toBe(await store.sequence());
    const { kysely } = store;
    await kysely
      .updateTable('account_states')
      .set({ must_change_password: true })
      .where('account_id', '=', 'c1')
      .execute();
    expect(await store.verify()).toMatchObject({
      sound: false,
      broken: { fault: 'table-differs' },
    });
    await kysely
      .updateTable('account_states')
      .set({ must_change_password: false })
      .where('account_id', '=', 'c1')
      .execute();
    expect(await store.verify()).toMatchObject({ sound: true });
  });
});
