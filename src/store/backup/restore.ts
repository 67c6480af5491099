import { mkdir } from 'node:fs/promises';
import { type Ask, askWithin } from '../database/ask.js';
import { STORE_APPLICATION } from '../database/connect.js';
import { anchorIn, remember } from '../log/notary.js';
import { proveLog, type Verification } from '../log/verify.js';
import { migrations } from '../migrations/index.js';
import { assertKnown, lockSchema, migrateWithin } from '../migrations/migrate.js';
import type { Migration } from '../migrations/migration.js';
import { type Content, contentOf, isEmpty } from './content.js';
import type { Header, OnProgress } from './format.js';
import { loading } from './load.js';
import { backupRefusal } from './messages.js';
import { type ReachedDatabase, reachToOwn, type StorePlace, transacted } from './reach.js';
import { readBackup } from './read.js';
import { recreate } from './recreate.js';

/** What was restored. */
export interface Restored {
  readonly header: Header;
  readonly proof: Extract<Verification, { readonly sound: true }>;
  /** What stood in its place before. */
  readonly before: Content;
}

export interface RestoreChoices {
  /** The name of what may be replaced: the last part of the data directory, or the database. */
  readonly replace?: string | undefined;
  readonly onProgress?: OnProgress;
  /** Told once all rows are in and are being proved. */
  readonly onProving?: () => void;
  readonly steps?: readonly Migration[];
}

/**
 * Fills a store from a backup of this or an earlier schema. The file is read to its end before anything is
 * touched; the rest is one transaction, in which the rows are loaded, brought to today's schema and proved,
 * so that what stood there stands until the new is whole. Throws a Refusal where the file is none, is cut
 * off, damaged, altered or newer than the program, where the store holds data whose name `replace` does not
 * give, or where somebody uses the store.
 */
export async function restoreBackup(
  store: StorePlace,
  file: string,
  choices: RestoreChoices = {},
): Promise<Restored> {
  const { steps = migrations, onProgress = () => undefined, onProving = () => undefined } = choices;
  const header = await readBackup(file);
  if (header.schema.length > steps.length) throw backupRefusal('backup.newer', { file });
  assertKnown(header.schema, steps);
  await mkdir(store.dataDirectory, { recursive: true, mode: 0o700 });
  const database = await reachToOwn(store);
  const anchor = anchorIn(store.dataDirectory);
  let isDone = false;
  try {
    const restored = await transacted(database.kysely.transaction(), async (transaction) => {
      const ask = askWithin(transaction);
      await lockSchema(ask);
      const before = await contentOf(ask);
      await assertReplaceable(ask, database, before, choices.replace);
      await recreate(ask, steps, header.schema.length);
      await readBackup(file, loading(ask, file, onProgress));
      await migrateWithin(ask, steps);
      onProving();
      // The rows are new to PostgreSQL, which would else plan as if there were none.
      await ask('analyze');
      const proof = await proveLog(transaction, header.root ?? undefined);
      if (!proof.sound) throw unproved(file, proof);
      // Without memory rather than with that of another log, should all end between here and there.
      remember(store.dataDirectory, undefined);
      return { header, proof, before };
    });
    isDone = true;
    return restored;
  } finally {
    remember(store.dataDirectory, isDone ? (header.root ?? undefined) : anchor);
    await database.close();
  }
}

async function assertReplaceable(
  ask: Ask,
  { place, name }: ReachedDatabase,
  before: Content,
  asked: string | undefined,
): Promise<void> {
  const others = await ask(
    `select 1 from pg_stat_activity
     where datname = current_database() and application_name = $1 limit 1`,
    [STORE_APPLICATION],
  );
  if (others.length > 0) throw backupRefusal('backup.in-use', { place });
  if (isEmpty(before)) return;
  const { organisations, sequence } = before;
  if (asked === undefined) {
    throw backupRefusal('backup.occupied', { place, name, organisations, sequence });
  }
  if (asked !== name) throw backupRefusal('backup.other-name', { asked, name, place });
}

const unproved = (file: string, { broken }: Extract<Verification, { readonly sound: false }>) =>
  backupRefusal('backup.unproved', { file, broken: broken.what });
