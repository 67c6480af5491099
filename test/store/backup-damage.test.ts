import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Refusal } from '../../src/messages/index.js';
import { restoreBackup, type StorePlace, writeBackup } from '../../src/store/backup/index.js';
import { readBackup } from '../../src/store/backup/read.js';
import type { Store } from '../../src/store/index.js';
import { manyFacts, openTestStore, schools, temporaryDirectory } from './sample.js';

const directory = temporaryDirectory();
// Root’s PostgreSQL must be able to pass through to the data directories below.
chmodSync(directory.path, 0o711);

const at = (name: string): StorePlace & { graceSeconds: number } => ({
  dataDirectory: join(directory.path, name),
  graceSeconds: 3,
});
const sound = join(directory.path, 'sound.zhijing');
const broken = join(directory.path, 'broken.zhijing');
const target = at('target');
let bytes: Buffer;
let lines: readonly string[];

beforeAll(async () => {
  const store = await openTestStore(at('source'));
  await store.seed({
    ...{ organisations: schools(2), cycles: [2021, 2022, 2023], statements: [], by: 'demo' },
    facts: manyFacts(60, 2),
  });
  await store.appoint({ account: 'a1', role: 'clerk', organisation: 's1' }, 'admin');
  await store.sign();
  await store.close();
  await writeBackup(at('source'), sound);
  bytes = readFileSync(sound);
  lines = gunzipSync(bytes).toString().split('\n');
});

afterAll(() => directory.remove());

/** Compresses lines, with or without a digest that fits them. */
function compressed(content: readonly string[], digest: 'fitting' | 'old'): Buffer {
  if (digest === 'old') return gzipSync(content.join('\n'));
  const body = `${content.slice(0, -2).join('\n')}\n`;
  const sha256 = createHash('sha256').update(body).digest('hex');
  const end = { end: 'zhijing-backup', rows: content.length - 3, sha256 };
  return gzipSync(`${body}${JSON.stringify(end)}\n`);
}

/** The lines with one changed. */
const changed = (which: RegExp, from: string | RegExp, to: string): readonly string[] => {
  const index = lines.findIndex((line) => which.test(line));
  const line = lines[index] ?? '';
  expect(line).toMatch(from);
  return lines.with(index, line.replace(from, to));
};

const refusalOf = async (content: Buffer, replace?: string): Promise<Refusal> => {
  writeFileSync(broken, content);
  const error: unknown = await restoreBackup(target, broken, { replace }).catch(
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(Refusal);
  if (!(error instanceof Refusal)) throw error;
  expect(error.what.zh).toContain(broken);
  return error;
};

describe('a file that is not whole', () => {
  it('is refused wherever it is cut off', async () => {
    for (let part = 0; part < 40; part += 1) {
      const length = Math.floor((bytes.length * part) / 40);
      expect([length, (await refusalOf(bytes.subarray(0, length))).code]).toEqual([
        length,
        'backup.cut-off',
      ]);
    }
    expect((await refusalOf(bytes.subarray(0, -1))).code).toBe('backup.cut-off');
  });

  it('is refused where whole lines are missing at its end', async () => {
    for (const kept of [1, 5, lines.length - 2]) {
      const content = gzipSync(`${lines.slice(0, kept).join('\n')}\n`);
      expect((await refusalOf(content)).code).toBe('backup.cut-off');
    }
  });

  it('is refused, or read with the same content, wherever one byte is another', async () => {
    const expected = await readBackup(sound);
    let refusals = 0;
    for (let position = 0; position < bytes.length; position += 7) {
      const copy = Buffer.from(bytes);
      copy[position] = (copy[position] ?? 0) ^ 0x10;
      writeFileSync(broken, copy);
      const outcome: unknown = await readBackup(broken).catch((reason: unknown) => reason);
      if (outcome instanceof Refusal) refusals += 1;
      // A few bits mean nothing: the time and the system in the first ten bytes, those that fill up the last byte before
      // the checksum, and a distance that now leads to another copy of the same words. What is read must be the same.
      else expect([position, outcome]).toEqual([position, expected]);
    }
    expect(refusals).toBeGreaterThan(bytes.length / 7 - 10);
  });

  it.each<[string, () => Buffer, string]>([
    ['a line less', () => compressed(lines.toSpliced(5, 1), 'old'), 'backup.cut-off'],
    ['two lines exchanged', () => compressed(exchanged(), 'old'), 'backup.damaged'],
    [
      'another figure',
      () => compressed(changed(/"mantissa":/, /\d/, '9'), 'old'),
      'backup.damaged',
    ],
    ['bytes behind its end', () => Buffer.concat([bytes, Buffer.alloc(3)]), 'backup.damaged'],
    ['a second backup behind it', () => Buffer.concat([bytes, bytes]), 'backup.damaged'],
    ['a header without tables', () => gzipSync(`${bareHeader(1)}\n`), 'backup.damaged'],
    ['a format of later', () => gzipSync(`${bareHeader(2)}\n`), 'backup.newer'],
    [
      'another program’s gzip',
      () => gzipSync('{"format":"other","version":1}\n'),
      'backup.foreign',
    ],
    ['a picture', () => Buffer.from('\x89PNG\r\n\x1a\n'), 'backup.foreign'],
    ['nothing at all', () => Buffer.alloc(0), 'backup.cut-off'],
  ])('is refused with %s', async (_, content, code) => {
    expect((await refusalOf(content())).code).toBe(code);
  });

  it('is refused before anything is made', () => {
    expect(existsSync(target.dataDirectory)).toBe(false);
  });
});

const exchanged = () => lines.toSpliced(4, 2, lines[5] ?? '', lines[4] ?? '');
const bareHeader = (version: number) => JSON.stringify({ format: 'zhijing-backup', version });

describe('a file that somebody altered, digest and all', () => {
  let before: unknown;
  const stateOf = async (store: Store) => [
    await store.facts(),
    await store.appointments(),
    await store.verify(),
  ];
  const state = async () => {
    const store = await openTestStore(target);
    try {
      return await stateOf(store);
    } finally {
      await store.close();
    }
  };
  beforeAll(async () => {
    await restoreBackup(target, sound);
    before = await state();
  });
  beforeEach(() => expect(before).toMatchObject([{ length: 60 }, { length: 1 }, { sound: true }]));

  it.each<[string, () => readonly string[], string]>([
    [
      'a figure',
      () => changed(/"mantissa":/, /"mantissa":\d+/, '"mantissa":123'),
      'backup.unproved',
    ],
    [
      'an appointment',
      () => changed(/"role":"clerk"\}?.*"organisation_id"/, '"clerk"', '"administrator"'),
      'backup.unproved',
    ],
    [
      'an entry of the log',
      () => changed(/"payload":/, '"by": "demo"', '"by": "nobody"'),
      'backup.unproved',
    ],
    [
      'a signature',
      () => changed(/"signature":/, /"signature":"..../, '"signature":"AAAA'),
      'backup.unproved',
    ],
    [
      'a number that is none',
      () => changed(/"mantissa":/, /"mantissa":\d+/, '"mantissa":"x"'),
      'backup.unloadable',
    ],
    [
      'a row that breaks a rule',
      () => changed(/"mantissa":/, /"mantissa":\d+/, '"mantissa":null'),
      'backup.unloadable',
    ],
    [
      'a row that is no JSON',
      () => changed(/"mantissa":/, '"mantissa":', '"mantissa"'),
      'backup.unloadable',
    ],
    [
      'the name of a table',
      () => changed(/"format":/, '"name":"facts"', '"name":"pg_authid"'),
      'backup.unloadable',
    ],
    [
      'the last signed root',
      () => changed(/"format":/, /"root":"..../, '"root":"0000'),
      'backup.unproved',
    ],
  ])('is refused: %s', async (_, content, code) => {
    const refusal = await refusalOf(compressed(content(), 'fitting'), 'target');
    expect(refusal.code).toBe(code);
    expect(refusal.next.en).toContain('Nothing was changed');
  });

  it('changes nothing in the store that was there', async () => {
    expect(await state()).toEqual(before);
  });
});

it('is named where it cannot be read', async () => {
  const folder = join(directory.path, 'folder');
  mkdirSync(folder);
  for (const path of [folder, join(directory.path, 'no-such-file')]) {
    await expect(restoreBackup(at('none'), path)).rejects.toMatchObject({
      code: 'backup.unreadable',
      what: { en: expect.stringContaining(path) },
    });
  }
});
