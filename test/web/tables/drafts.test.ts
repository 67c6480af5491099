import { beforeEach, expect, test } from 'vitest';
import type { WireContent, WireFact } from '../../../src/facts/index.js';
import { Problem } from '../../../web/answers/client.js';
import { Drafts, type Edit, type Saved } from '../../../web/tables/drafts.js';

const value = (text: string): WireContent => ({ type: 'value', value: text });
const edit = (concept: string, text: string, version = 1): Edit => ({
  concept,
  content: value(text),
  version,
});

/** A server and a browser one can hold in the hand. */
function world() {
  const kept = new Map<string, string>();
  const sent: (readonly Edit[])[] = [];
  const theirs: WireFact[] = [];
  const timers: (() => void)[] = [];
  const answers: ((edits: readonly Edit[]) => Promise<Saved>)[] = [];
  const accept = async (edits: readonly Edit[]): Promise<Saved> => ({
    at: '2024-01-01T00:00:00Z',
    saved: edits.map(({ concept, version }) => ({ concept, version: version + 1 })),
  });
  const make = () => {
    const drafts = new Drafts('clerk/s14/2023', {
      send: (edits) => {
        sent.push(edits);
        return (answers.shift() ?? accept)(edits);
      },
      onSaved: () => {},
      onTheirs: (fact) => theirs.push(fact),
      storage: {
        getItem: (name) => kept.get(name) ?? null,
        setItem: (name, text) => kept.set(name, text),
        removeItem: (name) => kept.delete(name),
        key: (index) => [...kept.keys()][index] ?? null,
        get length() {
          return kept.size;
        },
      },
      later: (run) => {
        timers.push(run);
        return () => timers.splice(timers.indexOf(run), 1);
      },
    });
    drafts.open();
    return drafts;
  };
  /** Lets every waiting timer and every answer happen. */
  const settle = async () => {
    for (let round = 0; round < 5; round += 1) {
      for (const run of timers.splice(0)) run();
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
  const unreached = async (): Promise<Saved> => {
    throw new Problem(0, 'web.unreached', { zh: '', en: '' }, { zh: '', en: '' });
  };
  return { kept, sent, theirs, timers, answers, make, settle, unreached };
}

let here: ReturnType<typeof world>;
beforeEach(() => {
  here = world();
});

test('changes made together go together, and are forgotten once acknowledged', async () => {
  const drafts = here.make();
  drafts.change([edit('a', '1'), edit('b', '2')]);
  drafts.change([edit('a', '3')]);
  expect(here.kept.size).toBe(2);
  await here.settle();
  expect(here.sent).toEqual([[edit('a', '3'), edit('b', '2')]]);
  expect(here.kept.size).toBe(0);
  expect(drafts.state()).toMatchObject({ savedAt: '2024-01-01T00:00:00Z', changed: 2 });
});

test('a change made while its cell is being saved names the version that saving gave', async () => {
  const drafts = here.make();
  drafts.change([edit('a', '1')]);
  here.answers.push(async (edits) => {
    drafts.change([edit('a', '2')]);
    return { at: '', saved: edits.map(({ concept }) => ({ concept, version: 7 })) };
  });
  await here.settle();
  expect(here.sent[1]).toEqual([edit('a', '2', 7)]);
});

test('what could not be sent is tried again, also by the next visit', async () => {
  const drafts = here.make();
  here.answers.push(here.unreached);
  drafts.change([edit('a', '1')]);
  for (const run of here.timers.splice(0)) run();
  await new Promise((resolve) => setTimeout(resolve));
  expect(drafts.state().trouble?.status).toBe(0);
  expect(here.kept.size).toBe(1);
  const again = here.make();
  expect(again.state().drafts.get('a')?.content).toEqual(value('1'));
  await here.settle();
  expect(here.kept.size).toBe(0);
});

test('what the server refuses stays and is not sent over and over', async () => {
  const drafts = here.make();
  here.answers.push(async () => {
    throw new Problem(403, 'server.not-allowed', { zh: '', en: '' }, { zh: '', en: '' });
  });
  drafts.change([edit('a', '1')]);
  await here.settle();
  expect(here.sent.length).toBe(1);
  expect(drafts.state().drafts.size).toBe(1);
});

const fact = (concept: string, text: string, version: number): WireFact => ({
  organisation: 's14',
  cycle: 2023,
  concept,
  content: value(text),
  source: { kind: 'typed', by: 'other', at: '2024-01-01T00:00:00Z' },
  version,
});

const lost =
  (...theirs: WireFact[]) =>
  async (edits: readonly Edit[]): Promise<Saved> => {
    const conflicts = theirs.map((each) => ({
      concept: each.concept,
      yours: edits.find(({ concept }) => concept === each.concept)?.content,
      theirs: each,
    }));
    throw new Problem(
      409,
      'server.conflict',
      { zh: '', en: '' },
      { zh: '', en: '' },
      { conflicts },
    );
  };

test('a lost race keeps both values and saves the rest; one’s own choice wins with the new version', async () => {
  const drafts = here.make();
  here.answers.push(lost(fact('a', '9', 5)));
  drafts.change([edit('a', '1'), edit('b', '2')]);
  await here.settle();
  expect(here.sent[1]).toEqual([edit('b', '2')]);
  const [conflict] = drafts.state().conflicts;
  if (conflict === undefined) throw new Error('no conflict was shown');
  expect(conflict).toEqual({ concept: 'a', yours: value('1'), theirs: fact('a', '9', 5) });
  drafts.settle(conflict, 'yours');
  await here.settle();
  expect(here.sent[2]).toEqual([edit('a', '1', 5)]);
  expect(drafts.state().conflicts).toEqual([]);
});

test('two who typed the same are in no conflict', async () => {
  const drafts = here.make();
  here.answers.push(lost(fact('a', '1', 5)));
  drafts.change([edit('a', '1')]);
  await here.settle();
  expect(drafts.state().conflicts).toEqual([]);
  expect(here.theirs).toEqual([fact('a', '1', 5)]);
  expect(here.kept.size).toBe(0);
});

/** As long as {@link world}'s `settle` tries, no answer comes back. */
const cutOff = () => here.answers.push(...Array.from({ length: 5 }, () => here.unreached));

test('nobody is in conflict with himself: what was stored without an answer is written over', async () => {
  const drafts = here.make();
  cutOff();
  drafts.change([edit('a', '1')]);
  await here.settle();
  here.answers.push(lost(fact('a', '1', 2)));
  drafts.change([edit('a', '3')]);
  await here.settle();
  expect(drafts.state().conflicts).toEqual([]);
  expect(here.sent.at(-1)).toEqual([edit('a', '3', 2)]);
  expect(here.kept.size).toBe(0);
});

test('it is known even after a reload what went out without an answer', async () => {
  const before = here.make();
  cutOff();
  before.change([edit('a', '1')]);
  await here.settle();
  before.close();
  here.answers.push(lost(fact('a', '1', 2)));
  const drafts = here.make();
  drafts.change([edit('a', '3')]);
  await here.settle();
  expect(drafts.state().conflicts).toEqual([]);
});

test('another person’s value stays a conflict, though one’s own went out unanswered', async () => {
  const drafts = here.make();
  cutOff();
  drafts.change([edit('a', '1')]);
  await here.settle();
  here.answers.push(lost(fact('a', '9', 2)));
  drafts.change([edit('a', '3')]);
  await here.settle();
  expect(drafts.state().conflicts).toHaveLength(1);
});
