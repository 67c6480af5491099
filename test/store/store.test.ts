import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Content } from '../../src/facts/index.js';
import type { Store } from '../../src/store/index.js';
import { manyFacts, openTestStore, school, schools, temporaryDirectory, value } from './sample.js';

const directory = temporaryDirectory();
let store: Store;

beforeAll(async () => {
  store = await openTestStore({ dataDirectory: directory.path });
});

afterAll(async () => {
  await store.close();
  directory.remove();
});

const place = { organisation: 's1', cycle: 2023 };

describe('an empty store', () => {
  it('has nothing, and nothing in its log', async () => {
    expect(await store.sequence()).toBe(0);
    expect(await store.organisations()).toEqual([]);
    expect(await store.facts()).toEqual([]);
    expect(await store.peerSnapshot()).toEqual({ id: 'none', values: new Map() });
  });

  it('is filled at once by a seed, which is logged like all else', async () => {
    const facts = manyFacts(34_000, 57);
    const start = process.cpuUsage();
    await store.seed({
      organisations: schools(57),
      cycles: [2021, 2022, 2023],
      facts,
      statements: [],
      by: 'demo',
    });
    // The processor's time and not the clock's: other tests may be running beside this one.
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(5000);
    expect(await store.sequence()).toBe(34_000 + 57 + 3);
    expect(await store.organisations()).toHaveLength(57);
    const stored = await store.facts({ organisations: ['s1'], cycles: [2022] });
    const expected = facts.filter((fact) => fact.organisation === 's1' && fact.cycle === 2022);
    expect(new Set(stored)).toEqual(new Set(expected));
  });

  it('can be filled only once', async () => {
    const again = store.seed({
      organisations: [],
      cycles: [],
      facts: [],
      statements: [],
      by: 'demo',
    });
    await expect(again).rejects.toMatchObject({ code: 'store.not-empty' });
  });
});

describe('writing facts', () => {
  it('stores the version after the one the writer saw and keeps its decimals', async () => {
    const edit = { concept: 'students', content: value(87040, 3), version: 0 };
    const result = await store.writeFacts({ ...place, edits: [edit], by: 'clerk' });
    expect(result).toMatchObject({ saved: [{ concept: 'students', version: 1 }] });
    const facts = await store.facts({ organisations: ['s1'], cycles: [2023] });
    expect(facts.find((fact) => fact.concept === 'students')?.content).toEqual(value(87040, 3));
  });

  it('stores nothing where one edit lost a race, and gives both values', async () => {
    const before = await store.sequence();
    const result = await store.writeFacts({
      ...place,
      edits: [
        { concept: 'students', content: value(5), version: 0 },
        { concept: 'staff', content: value(6), version: 0 },
      ],
      by: 'other',
    });
    expect(result).toMatchObject({
      conflicts: [{ concept: 'students', yours: value(5), theirs: { version: 1 } }],
    });
    expect(await store.sequence()).toBe(before);
  });

  it('lets exactly one of many racers win', async () => {
    const racers = Array.from({ length: 20 }, (_, racer) =>
      store.writeFacts({
        ...place,
        edits: [{ concept: 'race', content: value(racer), version: 0 }],
        by: `racer-${racer}`,
      }),
    );
    const results = await Promise.all(racers);
    expect(results.filter((result) => 'saved' in result)).toHaveLength(1);
  });

  it('says the same to one who repeats himself', async () => {
    const before = await store.sequence();
    const edit = { concept: 'students', content: value(87040, 3), version: 0 };
    const result = await store.writeFacts({ ...place, edits: [edit], by: 'clerk' });
    expect(result).toMatchObject({ saved: [{ concept: 'students', version: 1 }] });
    expect(await store.sequence()).toBe(before);
  });

  it.each([
    ['an unknown organisation', { organisation: 'nobody' }, 'store.unknown-organisation'],
    ['a cycle that is not open', { cycle: 2030 }, 'store.unknown-cycle'],
    ['text that PostgreSQL cannot hold', { reason: 'a\0b' }, 'store.bad-command'],
  ])('refuses %s', async (_, wrong, code) => {
    const edits = [{ concept: 'students', content: value(1), version: 1 }];
    const attempt = store.writeFacts({ ...place, edits, by: 'clerk', ...wrong });
    await expect(attempt).rejects.toMatchObject({ code });
  });

  it('refuses a version that never was and a concept named twice', async () => {
    const write = (versions: number[]) =>
      store.writeFacts({
        ...place,
        edits: versions.map((version) => ({ concept: 'teachers', content: value(1), version })),
        by: 'clerk',
      });
    await expect(write([7])).rejects.toMatchObject({ code: 'store.unknown-version' });
    await expect(write([0, 0])).rejects.toMatchObject({ code: 'store.twice' });
  });

  it('tells the history of a number with reasons', async () => {
    await store.writeFacts({
      ...place,
      edits: [{ concept: 'students', content: value(90), version: 1 }],
      by: 'clerk',
      reason: '补录一名学生',
    });
    const history = await store.history('s1', 2023, 'students');
    expect(history.map(({ version, from, to, reason }) => [version, from, to, reason])).toEqual([
      [1, null, value(87040, 3), null],
      [2, value(87040, 3), value(90), '补录一名学生'],
    ]);
  });
});

describe('many at once', () => {
  it('are stored in few transactions, and a refused one does not disturb its neighbours', async () => {
    const write = (index: number) =>
      store.writeFacts({
        organisation: index % 10 === 0 ? 'nobody' : 's3',
        cycle: 2023,
        edits: [{ concept: `crowd_${index}`, content: value(index), version: 0 }],
        by: 'clerk',
      });
    const outcomes = await Promise.allSettled(Array.from({ length: 500 }, (_, at) => write(at)));
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(50);
    const facts = await store.facts({ organisations: ['s3'], cycles: [2023] });
    expect(facts.filter(({ concept }) => concept.startsWith('crowd_'))).toHaveLength(450);
  });

  it('see each other within a transaction', async () => {
    const write = (mantissa: number, version: number) =>
      store.writeFacts({
        organisation: 's3',
        cycle: 2022,
        edits: [{ concept: 'chain', content: value(mantissa), version }],
        by: 'clerk',
      });
    const outcomes = await Promise.all([write(1, 0), write(2, 1), write(3, 2), write(4, 1)]);
    expect(outcomes.map((outcome) => 'saved' in outcome)).toEqual([true, true, true, false]);
    expect(await store.history('s3', 2022, 'chain')).toHaveLength(3);
  });
});

const contents: fc.Arbitrary<Content> = fc.oneof(
  fc.record({
    type: fc.constant('value' as const),
    value: fc.record({
      mantissa: fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }),
      decimals: fc.integer({ min: -12, max: 12 }),
    }),
  }),
  fc.record({
    type: fc.constant('text' as const),
    text: fc.string({ unit: 'binary' }).filter((text) => !text.includes('\0')),
  }),
  fc.record({
    type: fc.constant('absent' as const),
    absence: fc.constantFrom('not-applicable' as const, 'not-collected' as const),
  }),
);

it('gives back every content as it was given, and the log stays sound', async () => {
  const given = fc.sample(contents, { numRuns: 1000, seed: 2023 });
  const edits = given.map((content, index) => ({ concept: `any_${index}`, content, version: 0 }));
  await store.writeFacts({ organisation: 's4', cycle: 2023, edits, by: 'clerk' });
  const facts = await store.facts({ organisations: ['s4'], cycles: [2023] });
  const byConcept = new Map(facts.map((fact) => [fact.concept, fact.content]));
  expect(given.map((_, index) => byConcept.get(`any_${index}`))).toEqual(given);
  expect(await store.verify()).toMatchObject({ sound: true });
});

describe('the other commands', () => {
  it('keeps texts and absences apart from values', async () => {
    const edits = [
      { concept: 'motto', content: { type: 'text', text: '德技并修 𠮷' }, version: 0 },
      { concept: 'abroad', content: { type: 'absent', absence: 'not-applicable' }, version: 0 },
    ] as const;
    await store.writeFacts({ organisation: 's2', cycle: 2023, edits: [...edits], by: 'clerk' });
    const facts = await store.facts({ organisations: ['s2'], cycles: [2023] });
    for (const { concept, content } of edits) {
      expect(facts.find((fact) => fact.concept === concept)?.content).toEqual(content);
    }
  });

  it('registers organisations once and replaces what changed', async () => {
    const before = school('s1');
    const after = { ...before, closed: 2030 };
    expect(await store.registerOrganisations([before], 'admin')).toEqual({ changed: [] });
    expect(await store.registerOrganisations([after], 'admin')).toEqual({ changed: ['s1'] });
    expect((await store.organisations()).find(({ id }) => id === 's1')).toEqual(after);
    const thief = { ...school('s99'), code: before.code };
    await expect(store.registerOrganisations([thief], 'admin')).rejects.toMatchObject({
      code: 'store.code-taken',
    });
  });

  it('opens cycles, appoints and rules', async () => {
    expect(await store.openCycle(2024, 'admin')).toEqual({ opened: true });
    expect(await store.openCycle(2024, 'admin')).toEqual({ opened: false });
    expect(await store.cycles()).toEqual([2021, 2022, 2023, 2024]);

    const appointment = { account: 'a1', role: 'clerk', organisation: 's1' } as const;
    await store.appoint(appointment, 'admin');
    expect(await store.appointment('a1')).toEqual(appointment);
    expect(await store.appointment('a2')).toBeUndefined();

    const word = { identity: 'i1', evidence: 'e1', kind: 'explained', reason: '情况属实' } as const;
    const ruling = await store.rule({ ...word, ...place, by: 'a1' });
    expect(await store.rulings({ organisations: ['s1'] })).toEqual([ruling]);
  });

  it('keeps a setting that is made once', async () => {
    expect(await store.setting('name')).toBeUndefined();
    expect(await store.settledSetting('name', () => 'first')).toBe('first');
    expect(await store.settledSetting('name', () => 'second')).toBe('first');
    expect(await store.setting('name')).toBe('first');
  });

  it('keeps peer snapshots; the newest is in force', async () => {
    const values = new Map([['2023/综合/students', ['1', '2.50']]]);
    await store.takePeerSnapshot({ id: 'p1', values: new Map() }, 'admin');
    expect(await store.takePeerSnapshot({ id: 'p2', values }, 'admin')).toEqual({ taken: true });
    expect(await store.takePeerSnapshot({ id: 'p2', values }, 'admin')).toEqual({ taken: false });
    expect(await store.peerSnapshot()).toEqual({ id: 'p2', values });
    await expect(
      store.takePeerSnapshot({ id: 'p2', values: new Map() }, 'admin'),
    ).rejects.toMatchObject({ code: 'store.peers-differ' });
  });
});
