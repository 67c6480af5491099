import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { Refusal } from '../../src/messages/index.js';
import type { Store } from '../../src/store/index.js';
import { missing } from '../store/kills.js';
import { openTestStore, schools, value } from '../store/sample.js';
import type { Acknowledged } from '../store/writers.js';
import { mayMount, smallDisk } from './small-disk.js';

/** Writes until it is refused, at most for a minute; gives the refusal. */
async function refusalOf(
  store: Store,
  acknowledged: Acknowledged[],
  concepts: Generator<string>,
): Promise<unknown> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    const some = Array.from({ length: 200 }, () => concepts.next().value);
    const edits = some.map((concept) => ({ concept, content: value(1), version: 0 }));
    try {
      await store.writeFacts({ organisation: 's1', cycle: 2023, edits, by: 'writer' });
    } catch (error) {
      return error;
    }
    acknowledged.push(
      ...some.map((concept) => ({ organisation: 's1', concept, version: 1 as const })),
    );
  }
  return undefined;
}

function* names(): Generator<string, never> {
  for (let count = 0; ; count += 1) yield `concept_${count}`;
}

it.skipIf(!mayMount())(
  'refuses in words while the disk is full, loses nothing, and goes on once there is room',
  async () => {
    const disk = smallDisk(160);
    const dataDirectory = join(disk.path, 'data');
    mkdirSync(dataDirectory, { mode: 0o700 });
    const acknowledged: Acknowledged[] = [];
    const concepts = names();
    let store = await openTestStore({ dataDirectory });
    try {
      await store.registerOrganisations(schools(1), 'writer');
      await store.openCycle(2023, 'writer');
      disk.fill(3_000_000);
      const refusal = await refusalOf(store, acknowledged, concepts);
      expect(refusal).toBeInstanceOf(Refusal);
      expect(refusal instanceof Refusal && refusal.next.zh).toMatch(/磁盘|空间/);
      expect(acknowledged.length).toBeGreaterThan(0);

      disk.empty();
      await expect
        .poll(() => refusalAfterOne(store, acknowledged, concepts), { timeout: 60_000 })
        .toBeUndefined();
      expect(await missing(store, acknowledged)).toEqual([]);
      expect(await store.verify()).toMatchObject({ sound: true });

      await store.close();
      store = await openTestStore({ dataDirectory });
      expect(await missing(store, acknowledged)).toEqual([]);
    } finally {
      await store.close();
      await pause(500);
      disk.remove();
    }
  },
);

/** One write more: nothing where it is acknowledged, else why not. */
async function refusalAfterOne(
  store: Store,
  acknowledged: Acknowledged[],
  concepts: Generator<string>,
): Promise<unknown> {
  const concept = concepts.next().value;
  try {
    const edits = [{ concept, content: value(1), version: 0 }];
    await store.writeFacts({ organisation: 's1', cycle: 2023, edits, by: 'writer' });
    acknowledged.push({ organisation: 's1', concept, version: 1 });
    return undefined;
  } catch (error) {
    return error;
  }
}
