import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openAccounts } from '../../src/server/accounts.js';
import { restoreBackup, writeBackup } from '../../src/store/backup/index.js';
import type { Store } from '../../src/store/index.js';
import { migrations } from '../../src/store/migrations/index.js';
import { unpackFolder } from './fixtures/pack.js';
import { openTestStore, temporaryDirectory, value } from './sample.js';

/** Stores of earlier commits, as their own code left them; see fixtures/README.md. */
const fixtures = join(import.meta.dirname, 'fixtures');
const commits = readdirSync(fixtures).flatMap((name) => /^store-(\w+)\.tar/.exec(name)?.[1] ?? []);

const directory = temporaryDirectory();
// Root’s PostgreSQL must be able to pass through to the data directories below.
chmodSync(directory.path, 0o711);
afterAll(() => directory.remove());

/** `nobody`, whom root lets PostgreSQL run as. */
const NOBODY = 65534;

/** The data directory of a fixture, as a machine would hold it. */
function unpacked(commit: string, name = commit): string {
  const data = join(directory.path, name);
  unpackFolder(join(fixtures, `store-${commit}.tar.br`), data);
  if (process.getuid?.() === 0) {
    execFileSync('chown', ['-R', `${NOBODY}:${NOBODY}`, join(data, 'postgresql', 'cluster')]);
  }
  return data;
}

async function within(dataDirectory: string, use: (store: Store) => Promise<void>): Promise<void> {
  const store = await openTestStore({ dataDirectory });
  try {
    await use(store);
  } finally {
    await store.close();
  }
}

const levelOf = async (store: Store): Promise<number> => {
  const { rows } = await store.pool.query('select max(number) as level from migrations');
  return rows[0]?.level;
};

/** All that fill.ts put in is there and proved, can be read as what it was, and can be written on. */
async function expectWhole(store: Store): Promise<void> {
  expect(await levelOf(store)).toBe(migrations.length);
  expect(await store.verify()).toMatchObject({ sound: true, entries: 36, roots: 2 });
  const facts = await store.facts({ organisations: ['s1'], cycles: [2023] });
  expect(facts.map(({ concept, content, version }) => [concept, content, version])).toEqual([
    ['employment_rate', value(1031, 2), 1],
    ['graduates', value(1011), 1],
    ['motto', { type: 'text', text: '德技并修' }, 1],
    ['partners', { type: 'absent', absence: 'not-collected' }, 1],
    ['students', value(1234), 2],
    ['teachers', value(1021), 1],
  ]);
  expect(await store.facts()).toHaveLength(26);
  expect(await store.organisations()).toHaveLength(3);
  expect(await store.cycles()).toEqual([2022, 2023]);
  expect((await store.statements())[0]?.source).toMatchObject({ document: '示例年报' });
  expect((await store.rulings())[0]).toMatchObject({ kind: 'explained', reason: '属实' });
  expect((await store.peerSnapshot()).values.get('k')).toEqual(['1', '2.50']);
  const history = await store.history('s1', 2023, 'students');
  expect(history.map(({ reason }) => reason)).toEqual([null, '核对后更正']);
  const edits = [{ concept: 'students', content: value(1235), version: 2 }];
  const written = await store.writeFacts({ organisation: 's1', cycle: 2023, edits, by: 'a1' });
  expect(written).toMatchObject({ saved: [{ version: 3 }] });
  await store.sign();
  expect(await store.verify()).toMatchObject({ sound: true, entries: 37, roots: 3 });
}

/** The clerk of the fixture signs in with the password of then. */
async function expectSignIn(store: Store): Promise<void> {
  const accounts = openAccounts(store, 'another-secret-of-thirty-two-letters', undefined);
  const answer = await accounts.handle(
    new Request('http://localhost/api/auth/sign-in/username', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: 'http://localhost' },
      body: JSON.stringify({ username: 'school', password: 'fixture-password' }),
    }),
  );
  expect(answer.status).toBe(200);
  const cookies = answer.headers.getSetCookie().map((each) => each.split(';')[0]);
  const account = await accounts.accountOf(new Headers({ Cookie: cookies.join('; ') }));
  expect(account).toMatchObject({ username: 'school', role: 'clerk', organisation: 's1' });
}

it('stores of earlier commits are kept', () => {
  expect(commits).toContain('1c8c501');
});

describe.each(commits)('the store of commit %s', (commit) => {
  it('opens, is migrated and proved, and goes on with figures and accounts', async () => {
    const data = unpacked(commit);
    await within(data, async (store) => {
      await expectWhole(store);
      await expectSignIn(store);
    });
    await within(data, async (store) => {
      expect(await store.verify()).toMatchObject({ sound: true, entries: 37 });
    });
  });

  it('comes back from its backup in today’s schema', async () => {
    const dataDirectory = join(directory.path, `restored-${commit}`);
    const file = join(fixtures, `store-${commit}.backup`);
    const { header } = await restoreBackup({ dataDirectory, graceSeconds: 3 }, file);
    expect(header.schema.length).toBeLessThanOrEqual(migrations.length);
    await within(dataDirectory, async (store) => {
      await expectWhole(store);
      await expectSignIn(store);
    });
  });
});

it('the first of them is of an earlier schema, and a backup leaves it so', async () => {
  const data = unpacked('1c8c501', 'first');
  const file = join(directory.path, 'first.backup');
  const { header } = await writeBackup({ dataDirectory: data, graceSeconds: 3 }, file);
  expect(header.schema).toHaveLength(2);
  expect(migrations.length).toBeGreaterThan(2);
});
