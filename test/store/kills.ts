import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import type { Store } from '../../src/store/index.js';
import { openTestStore, schools, value } from './sample.js';
import { type Acknowledged, startWriter } from './writers.js';

/** Acknowledged writes that the store does not hold, at that version or a later one. */
export async function missing(store: Store, acknowledged: readonly Acknowledged[]) {
  const facts = await store.facts();
  const versions = new Map(
    facts.map(({ organisation, concept, version }) => [`${organisation} ${concept}`, version]),
  );
  return acknowledged.filter(
    ({ organisation, concept, version }) =>
      (versions.get(`${organisation} ${concept}`) ?? 0) < version,
  );
}

/** Kills a writing server so many times, and proves that the store holds all it had acknowledged. */
export async function serverIsKilled(dataDirectory: string, rounds: number): Promise<void> {
  const acknowledged: Acknowledged[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const writer = await startWriter(dataDirectory, 20, round);
    await pause(200 + (round % 5) * 100);
    acknowledged.push(...(await writer.kill()));
  }
  const store = await openTestStore({ dataDirectory });
  try {
    expect(acknowledged.length).toBeGreaterThan(rounds * 8);
    expect(await missing(store, acknowledged)).toEqual([]);
    expect(await store.verify()).toMatchObject({ sound: true });
  } finally {
    await store.close();
  }
}

/** Kills PostgreSQL under writers so many times; they go on by themselves and nothing is lost. */
export async function databaseIsKilled(dataDirectory: string, rounds: number): Promise<void> {
  let store = await openTestStore({ dataDirectory });
  try {
    await store.registerOrganisations(schools(8), 'writer');
    await store.openCycle(2023, 'writer');
    const acknowledged: Acknowledged[] = [];
    let writing = true;
    const write = async (organisation: string) => {
      for (let count = 0; writing; count += 1) {
        const concept = `count_${count}`;
        const edits = [{ concept, content: value(count), version: 0 }];
        await store.writeFacts({ organisation, cycle: 2023, edits, by: 'writer' });
        acknowledged.push({ organisation, concept, version: 1 });
      }
    };
    const writers = schools(8).map(({ id }) => write(id));
    for (let round = 0; round < rounds; round += 1) {
      const before = acknowledged.length;
      await pause(200 + (round % 5) * 50);
      killFamily(store.postgresPid() ?? 0);
      while (acknowledged.length <= before + 50) await pause(20);
    }
    writing = false;
    await Promise.all(writers);
    expect(await missing(store, acknowledged)).toEqual([]);
    expect(await store.verify()).toMatchObject({ sound: true });

    await store.close();
    store = await openTestStore({ dataDirectory });
    expect(await missing(store, acknowledged)).toEqual([]);
    expect(await store.verify()).toMatchObject({ sound: true });
  } finally {
    await store.close();
  }
}

/** Kills a process and its children at once, as a machine out of memory might. */
export function killFamily(parent: number): void {
  const children = readdirSync('/proc').filter((name) => {
    if (!/^\d+$/.test(name)) return false;
    return parentOf(name) === parent;
  });
  for (const pid of [parent, ...children.map(Number)]) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It died with another.
    }
  }
}

function parentOf(pid: string): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return 0;
  }
}
