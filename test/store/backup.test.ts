import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { restoreBackup, type StorePlace, writeBackup } from '../../src/store/backup/index.js';
import type { Store } from '../../src/store/index.js';
import { type Migration, migrations } from '../../src/store/migrations/index.js';
import { ask, type ExternalServer, startExternal } from './postgresql.js';
import { manyFacts, openTestStore, schools, temporaryDirectory, value } from './sample.js';

const directory = temporaryDirectory();
// Root’s PostgreSQL must be able to pass through to the data directories below.
chmodSync(directory.path, 0o711);
let external: ExternalServer;

/** A data directory of its own, with or without an external database. */
function place(name: string, databaseUrl?: string): StorePlace & { graceSeconds: number } {
  return { dataDirectory: join(directory.path, name), databaseUrl, graceSeconds: 3 };
}

const file = (name: string): string => join(directory.path, `${name}.zhijing`);

beforeAll(async () => {
  external = await startExternal();
});

afterAll(async () => {
  await external.stop();
  directory.remove();
});

/** Opens the store of a place, and closes it whatever happens. */
async function within<Result>(
  where: StorePlace,
  use: (store: Store) => Promise<Result>,
): Promise<Result> {
  const store = await openTestStore(where);
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

/** A store with something in every corner: dated attributes, absences, long numbers, explanations, accounts. */
async function fill(store: Store): Promise<void> {
  await store.seed({
    organisations: schools(3),
    cycles: [2021, 2022, 2023],
    facts: manyFacts(900, 3),
    statements: [
      {
        id: 'p1',
        organisation: 's1',
        cycle: 2023,
        concept: 'rate',
        value: { mantissa: 965n, decimals: 1 },
        source: { kind: 'published', document: '示例年报“全本”\\第 1 册', place: '表1\n第 2 行' },
      },
    ],
    by: 'demo',
  });
  const edits = [
    { concept: 'students', content: value(Number.MAX_SAFE_INTEGER), version: 0 },
    { concept: 'motto', content: { type: 'text', text: '德技并修\t知行合一 😀' }, version: 0 },
    { concept: 'teachers', content: { type: 'absent', absence: 'not-collected' }, version: 0 },
  ] as const;
  await store.writeFacts({
    organisation: 's2',
    cycle: 2023,
    edits: [...edits],
    by: 'a1',
    reason: '核对后更正',
  });
  await store.appoint({ account: 'a1', role: 'clerk', organisation: 's2' }, 'admin');
  await store.takePeerSnapshot({ id: 'p1', values: new Map([['k', ['1', '2.50']]]) }, 'admin');
  await store.settledSetting('session-secret', () => 'of this server only');
  await store.settledSetting('demonstration', () => '2023');
  await store.pool.query(`
    insert into "user" (id, name, email, "emailVerified", username)
      values ('a1', '示例填报员', 'a1@accounts.invalid', true, 'school');
    insert into account (id, "accountId", "providerId", "userId", password, "updatedAt")
      values ('c1', 'a1', 'credential', 'a1', 'hash', '2024-02-29T01:02:03.456789Z');
    insert into session (id, "expiresAt", token, "updatedAt", "userId")
      values ('x1', now(), 'token', now(), 'a1')`);
  await store.sign();
}

/** What people would miss were it lost. */
async function contentOf(store: Store) {
  const { rows } = await store.pool.query<{ content: unknown }>(`
    select json_build_array(
      (select json_agg(u order by id) from "user" u), (select json_agg(a order by id) from account a),
      (select json_agg(t order by digest) from sealed_texts t)) as content`);
  return {
    organisations: await store.organisations(),
    cycles: await store.cycles(),
    facts: await store.facts(),
    statements: await store.statements(),
    peers: await store.peerSnapshot(),
    appointments: await store.appointments(),
    history: await store.history('s2', 2023, 'students'),
    changes: await store.changesSince(0),
    accounts: rows,
  };
}

const refused = (code: string) => ({ name: 'Refusal', code });

describe('a backup', () => {
  const source = place('source');
  let content: Awaited<ReturnType<typeof contentOf>>;
  beforeAll(async () => {
    content = await within(source, async (store) => {
      await fill(store);
      return contentOf(store);
    });
  });

  it('goes into an external PostgreSQL of another version and back, and nothing is lost', async () => {
    const backup = await writeBackup(source, file('there'));
    expect(backup.proof).toMatchObject({ sound: true, entries: 912, signedUpTo: 912 });
    const outside = place('outside', await external.database('outside'));
    const there = await restoreBackup(outside, file('there'));
    expect(there.proof).toMatchObject({ sound: true, entries: 912 });
    expect(await within(outside, contentOf)).toEqual(content);

    await writeBackup(outside, file('back'));
    const home = place('home');
    await restoreBackup(home, file('back'));
    await within(home, async (store) => {
      expect(await contentOf(store)).toEqual(content);
      const edits = [{ concept: 'students', content: value(7), version: 1 }];
      const written = await store.writeFacts({ organisation: 's2', cycle: 2023, edits, by: 'a1' });
      expect(written).toMatchObject({ saved: [{ version: 2 }] });
      await store.sign();
      expect(await store.verify()).toMatchObject({ sound: true, entries: 913, roots: 2 });
    });
  });

  it('of the same store holds the same bytes, but for when it was made and where', async () => {
    const rows = (name: string) =>
      gunzipSync(readFileSync(file(name)))
        .toString()
        .split('\n')
        .slice(1, -2);
    expect(rows('there').length).toBeGreaterThan(1800);
    expect(rows('back')).toEqual(rows('there'));
  });

  it('carries no session and not the key that signs them, and is its owner’s to read', async () => {
    const text = gunzipSync(readFileSync(file('there'))).toString();
    expect(text).toContain('示例填报员');
    expect(text).not.toContain('of this server only');
    expect(text).not.toContain('"token":"token"');
    expect(statSync(file('there')).mode & 0o777).toBe(0o600);
  });

  it('leaves what a server would make: the same schema as in a fresh store', async () => {
    const schemaOf = async ({ pool }: Store) => {
      const { rows } = await pool.query(`
        select relname as name, relkind as kind, pg_get_indexdef(c.oid) as definition from pg_class c
          where relnamespace = 'public'::regnamespace
        union all select proname, 'f', prosrc from pg_proc where pronamespace = 'public'::regnamespace
        union all select conname, contype, pg_get_constraintdef(oid) from pg_constraint
          where connamespace = 'public'::regnamespace
        union all select tgname, 't', pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
        union all select table_name || '.' || column_name, 'c', data_type || coalesce(column_default, '')
          from information_schema.columns where table_schema = 'public'
        order by 1, 2, 3`);
      return rows;
    };
    const fresh = await within(place('fresh'), schemaOf);
    expect(fresh.length).toBeGreaterThan(100);
    expect(await within(place('home'), schemaOf)).toEqual(fresh);
  });

  it('can carry every column: none is computed or takes its numbers from a counter', async () => {
    const uncarried = await within(place('fresh'), async ({ pool }) => {
      const { rows } = await pool.query(`
        select table_name, column_name from information_schema.columns
        where table_schema = 'public'
          and (is_generated <> 'NEVER' or is_identity = 'YES' or column_default like 'nextval%')`);
      return rows;
    });
    expect(uncarried).toEqual([]);
  });

  it('never takes the place of a file, and leaves none behind where it cannot be written', async () => {
    await expect(writeBackup(source, file('there'))).rejects.toMatchObject(
      refused('backup.exists'),
    );
    const nowhere = join(directory.path, 'no-such-folder', 'x');
    await expect(writeBackup(source, nowhere)).rejects.toMatchObject(refused('backup.not-written'));
    expect(readdirSync(directory.path).filter((name) => name.endsWith('.partial'))).toEqual([]);
  });

  it('is refused where the disk has no room for it, and leaves none of it behind', () => {
    const outside = place('outside', external.url('outside'));
    const script = join(import.meta.dirname, 'backer.ts');
    const words = [script, outside.dataDirectory, outside.databaseUrl ?? '', file('too-big')];
    const said = execFileSync(
      '/bin/sh',
      ['-c', 'ulimit -f 8 && exec "$@"', 'sh', process.execPath, '--import', 'tsx', ...words],
      { encoding: 'utf8' },
    );
    expect(said).toBe('backup.not-written\n');
    expect(readdirSync(directory.path).filter((name) => name.startsWith('too-big'))).toEqual([]);
  });

  it('is refused where there is no store, and none is made', async () => {
    const absent = place('absent');
    await expect(writeBackup(absent, file('none'))).rejects.toMatchObject(
      refused('backup.nothing'),
    );
    expect(existsSync(absent.dataDirectory)).toBe(false);
    const empty = place('empty', await external.database('empty'));
    await expect(writeBackup(empty, file('none'))).rejects.toMatchObject(refused('backup.nothing'));
    const fresh = place('fresh');
    await expect(writeBackup(fresh, file('none'))).rejects.toMatchObject(refused('backup.nothing'));
    expect(existsSync(file('none'))).toBe(false);
  });

  it('says how far it has come', async () => {
    const seen: string[] = [];
    await writeBackup(source, file('told'), {
      onProgress: ({ table, done, of, doneOfAll, ofAll }) => {
        seen.push(`${table} ${done}/${of}`);
        expect(doneOfAll).toBeLessThanOrEqual(ofAll);
      },
    });
    expect(seen).toContain('facts 903/903');
  });
});

describe('while a server runs and writes', () => {
  it.each(['embedded', 'external'])('shows one moment of the %s store', async (kind) => {
    const url = kind === 'external' ? await external.database('busy') : undefined;
    const busy = place(`busy-${kind}`, url);
    const target = place(`moment-${kind}`);
    const before = await within(busy, async (store) => {
      await store.seed({
        ...{ organisations: schools(3), cycles: [2021, 2022, 2023], statements: [], by: 'demo' },
        facts: manyFacts(3000, 3),
      });
      let writing = true;
      let written = 0;
      const writer = (async () => {
        for (; writing; written += 1) {
          const edits = [{ concept: `busy_${written}`, content: value(written), version: 0 }];
          await store.writeFacts({ organisation: 's1', cycle: 2023, edits, by: 'a1' });
          if (written % 20 === 0) await store.sign();
        }
      })();
      while (written < 10) await new Promise((resolve) => setTimeout(resolve, 5));
      const atStart = written;
      const backup = await writeBackup(busy, file(`busy-${kind}`));
      expect(backup.proof).toMatchObject({ sound: true });
      writing = false;
      await writer;
      expect(written).toBeGreaterThan(atStart);
      await expect(restoreBackup(busy, file(`busy-${kind}`))).rejects.toMatchObject(
        refused(kind === 'external' ? 'backup.in-use' : 'store.owned'),
      );
      return { atStart, sequence: backup.header.sequence };
    });
    const { proof } = await restoreBackup(target, file(`busy-${kind}`));
    expect(proof.entries).toBe(before.sequence);
    expect(before.sequence).toBeGreaterThanOrEqual(3006 + before.atStart);
    const concepts = await within(target, async (store) =>
      (await store.facts()).filter(({ concept }) => concept.startsWith('busy_')),
    );
    expect(concepts).toHaveLength(before.sequence - 3006);
  });
});

describe('a store that holds data', () => {
  const kept = place('kept');
  beforeAll(async () => {
    await within(kept, async (store) => {
      await store.registerOrganisations(schools(1), 'admin');
      await store.sign();
    });
  });

  it('is replaced only where its own name is given', async () => {
    await expect(restoreBackup(kept, file('there'))).rejects.toMatchObject({
      code: 'backup.occupied',
      next: { zh: expect.stringContaining('--replace kept') },
    });
    await expect(restoreBackup(kept, file('there'), { replace: 'source' })).rejects.toMatchObject(
      refused('backup.other-name'),
    );
    expect(await within(kept, (store) => store.organisations())).toHaveLength(1);
    const { before } = await restoreBackup(kept, file('there'), { replace: 'kept' });
    expect(before).toMatchObject({ organisations: 1, sequence: 1 });
    await within(kept, async (store) => {
      expect(await store.organisations()).toHaveLength(3);
      expect(await store.verify()).toMatchObject({ sound: true, entries: 912 });
    });
  });

  it('goes back to an earlier state of itself, which is proved against the directory’s memory', async () => {
    await within(kept, async (store) => {
      await store.openCycle(2024, 'admin');
      await store.sign();
    });
    const { before, header } = await restoreBackup(kept, file('there'), { replace: 'kept' });
    expect([before.sequence, header.sequence]).toEqual([913, 912]);
    expect(await within(kept, (store) => store.verify())).toMatchObject({ sound: true });
  });

  it('stands as it was when a restore fails half way', async () => {
    const failing: Migration = {
      number: migrations.length + 1,
      name: 'failing',
      sql: 'select 1 / (select count(*) - 3 from organisations)',
    };
    const outcome = restoreBackup(kept, file('there'), {
      replace: 'kept',
      steps: [...migrations, failing],
    });
    await expect(outcome).rejects.toMatchObject(refused('backup.database'));
    await within(kept, async (store) => {
      expect(await store.organisations()).toHaveLength(3);
      expect(await store.verify()).toMatchObject({ sound: true, entries: 912 });
    });
  });

  it('stands as it was when the restoring process is killed half way', async () => {
    const script = join(import.meta.dirname, 'restorer.ts');
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', script, kept.dataDirectory, file('busy-embedded'), 'kept'],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const ended = new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)));
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.kill('SIGKILL');
    expect(await ended).toBe('SIGKILL');
    await within(kept, async (store) => {
      expect(await store.organisations()).toHaveLength(3);
      expect(await store.verify()).toMatchObject({ sound: true, entries: 912 });
    });
    const { proof } = await restoreBackup(kept, file('busy-embedded'), { replace: 'kept' });
    expect(proof.entries).toBeGreaterThan(3000);
  });

  it('may share an external database with tables of others, which stay', async () => {
    const url = await external.database('shared');
    await ask(url, 'create table of_others as select 1 as number');
    await restoreBackup(place('shared', url), file('there'));
    await restoreBackup(place('shared', url), file('there'), { replace: 'shared' });
    expect(await ask(url, 'select * from of_others')).toEqual([{ number: 1 }]);
  });
});

describe('a backup of an earlier schema', () => {
  const later: Migration = {
    number: migrations.length + 1,
    name: 'later',
    sql: `
      alter table cycles add column closes text not null default 'never';
      create table counted as select id from organisations;`,
  };

  it('is made as it is, and brought to today’s schema where it is restored', async () => {
    const steps = [...migrations, later];
    const made = await writeBackup(place('source'), file('earlier'), { steps });
    expect(made.proof).toBeUndefined();
    const url = await external.database('later');
    await restoreBackup(place('later', url), file('earlier'), { steps });
    const cycles = 'select cycle, closes from cycles order by cycle limit 1';
    expect(await ask(url, cycles)).toEqual([{ cycle: 2021, closes: 'never' }]);
    expect(await ask(url, 'select count(*)::int as count from counted')).toEqual([{ count: 3 }]);
  });

  it('of a schema that the program does not know yet is refused', async () => {
    const outcome = restoreBackup(place('too-early'), file('there'), {
      steps: migrations.slice(0, -1),
    });
    await expect(outcome).rejects.toMatchObject(refused('backup.newer'));
    expect(existsSync(place('too-early').dataDirectory)).toBe(false);
  });
});

it('makes the folder of a data directory that is not there yet', async () => {
  const deep = place(join('deep', 'below'));
  mkdirSync(join(directory.path, 'deep'), { mode: 0o711 });
  await restoreBackup(deep, file('there'));
  expect(await within(deep, (store) => store.sequence())).toBe(912);
});
