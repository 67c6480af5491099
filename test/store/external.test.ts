import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Embedded, startEmbedded } from '../../src/store/embedded/index.js';
import { openStore, type Store } from '../../src/store/index.js';
import { openTestStore, schools, temporaryDirectory, value } from './sample.js';

const foreign = temporaryDirectory();
const directories = [temporaryDirectory(), temporaryDirectory()];
let server: Embedded;
let databaseUrl: string;
let stores: Store[];

beforeAll(async () => {
  server = await startEmbedded(foreign.path, 3);
  const { user, host } = server.connection;
  databaseUrl = `postgresql://${user}@/postgres?host=${encodeURIComponent(String(host))}`;
  stores = await Promise.all(
    directories.map(({ path }) => openTestStore({ dataDirectory: path, databaseUrl })),
  );
});

afterAll(async () => {
  for (const store of stores) await store.close();
  await server.stop();
  for (const { remove } of [foreign, ...directories]) remove();
});

it('serves several servers side by side, which agree', async () => {
  const [one, two] = stores;
  await one?.registerOrganisations(schools(1), 'admin');
  await two?.openCycle(2023, 'admin');
  const write = (store: Store | undefined, index: number) =>
    store?.writeFacts({
      organisation: 's1',
      cycle: 2023,
      edits: [{ concept: `concept_${index % 50}`, content: value(index), version: 0 }],
      by: 'a1',
    });
  const writes = Array.from({ length: 100 }, (_, index) => write(stores[index % 2], index));
  const results = await Promise.all(writes);
  expect(results.filter((result) => result && 'saved' in result)).toHaveLength(50);
  expect(await one?.facts()).toEqual(await two?.facts());
  expect(await two?.verify()).toMatchObject({ sound: true, entries: 52 });
});

it('never shows a change below a number that was read already', async () => {
  let writing = true;
  const writers = stores.map(async (store, writer) => {
    for (let index = 0; index < 60; index += 1) {
      const edits = [{ concept: `more_${writer}_${index}`, content: value(index), version: 0 }];
      await store.writeFacts({ organisation: 's1', cycle: 2023, edits, by: 'a1' });
    }
  });
  const seen: number[] = [];
  const reader = (async () => {
    let sequence = 0;
    for (;;) {
      const last = !writing;
      const changes = await stores[0]?.changesSince(sequence);
      for (const entry of changes?.entries ?? []) seen.push(entry.sequence);
      sequence = changes?.sequence ?? sequence;
      if (last) return;
    }
  })();
  await Promise.all(writers);
  writing = false;
  await reader;
  const total = (await stores[0]?.sequence()) ?? 0;
  expect(seen).toEqual(Array.from({ length: total }, (_, index) => index + 1));
});

it('leaves each server its own key and proves the roots of both', async () => {
  for (const [index, store] of stores.entries()) {
    const edits = [{ concept: `signed_${index}`, content: value(1), version: 0 }];
    await store.writeFacts({ organisation: 's1', cycle: 2023, edits, by: 'a1' });
    await store.sign();
  }
  const outcome = await stores[0]?.verify();
  expect(outcome).toMatchObject({ sound: true, roots: 2 });
  expect(outcome?.sound === true && outcome.signers.length).toBe(2);
});

it('says in a sentence that a database cannot be reached, without its password', async () => {
  const unreachable = openStore({
    dataDirectory: foreign.path,
    databaseUrl: 'postgresql://user:secret@127.0.0.1:1/zhijing',
  });
  const error = await unreachable.catch((refusal: unknown) => refusal);
  expect(error).toMatchObject({ code: 'store.unreachable' });
  expect(JSON.stringify(error)).not.toContain('secret');
});
