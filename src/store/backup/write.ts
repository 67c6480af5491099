import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createGzip } from 'node:zlib';
import { type Ask, askWithin } from '../database/ask.js';
import { anchorIn } from '../log/notary.js';
import { proveLog, type Verification } from '../log/verify.js';
import { migrations } from '../migrations/index.js';
import { appliedSteps, assertKnown } from '../migrations/migrate.js';
import type { Migration } from '../migrations/migration.js';
import { contentOf, isEmpty } from './content.js';
import { FORMAT, type Header, type OnProgress, rowsIn } from './format.js';
import { backupRefusal } from './messages.js';
import { type ReachedDatabase, reachToRead, type StorePlace, transacted } from './reach.js';
import { headerOf, rowLines } from './snapshot.js';
import { type CarriedTable, carriedTables } from './tables.js';

/** What was backed up. */
export interface Backup {
  readonly header: Header;
  readonly bytes: number;
  /** The proof of the log as it was backed up; nothing where the store is of an earlier schema. */
  readonly proof: Verification | undefined;
}

export interface BackupEffects {
  readonly clock?: () => Date;
  readonly onProgress?: OnProgress;
  /** Told once all rows are written and are being proved. */
  readonly onProving?: () => void;
  readonly steps?: readonly Migration[];
}

/**
 * Writes all that a store holds into `file`, as it stands at one moment, while others go on reading and
 * writing. The file appears whole or not at all, may be read by its owner only, and never takes the place of
 * another. Nothing in the store changes; one of an earlier schema is backed up as it is. Throws a Refusal
 * where there is nothing to back up, or the file exists or cannot be written.
 */
export async function writeBackup(
  store: StorePlace,
  file: string,
  {
    clock = () => new Date(),
    onProgress = () => undefined,
    onProving = () => undefined,
    steps = migrations,
  }: BackupEffects = {},
): Promise<Backup> {
  await assertFree(file);
  const database = await reachToRead(store);
  // Before the snapshot: a server that signs meanwhile remembers a root that the snapshot does not hold.
  const anchor = anchorIn(store.dataDirectory);
  const draft = `${file}.partial`;
  try {
    const snapshot = database.kysely
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only');
    return await transacted(snapshot, async (transaction) => {
      const ask = askWithin(transaction);
      const isCurrent = await assertStore(ask, database, steps);
      const tables = await carriedTables(ask);
      const header = await headerOf(ask, tables, clock());
      await writeFile(draft, backupText(ask, header, tables, onProgress));
      onProving();
      const proof = isCurrent ? await proveLog(transaction, anchor) : undefined;
      await rename(draft, file);
      return { header, bytes: (await stat(file)).size, proof };
    });
  } finally {
    await rm(draft, { force: true });
    await database.close();
  }
}

async function assertFree(file: string): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  if (found !== undefined) throw backupRefusal('backup.exists', { file });
}

/** Whether the store is of today's schema; refuses where there is none, an empty one or a newer one. */
async function assertStore(
  ask: Ask,
  { place }: ReachedDatabase,
  steps: readonly Migration[],
): Promise<boolean> {
  if (isEmpty(await contentOf(ask))) throw backupRefusal('backup.nothing', { place });
  const applied = await appliedSteps(ask);
  assertKnown(applied, steps);
  return applied.length === steps.length;
}

/** The whole text of a backup, piece by piece. */
async function* backupText(
  ask: Ask,
  header: Header,
  tables: readonly CarriedTable[],
  onProgress: OnProgress,
): AsyncGenerator<string> {
  const digest = createHash('sha256');
  const hashed = (lines: readonly string[]): string => {
    const text = `${lines.join('\n')}\n`;
    digest.update(text);
    return text;
  };
  const ofAll = rowsIn(header);
  let doneOfAll = 0;
  yield hashed([JSON.stringify(header)]);
  for (const [index, table] of tables.entries()) {
    const of = header.tables[index]?.rows ?? 0;
    let done = 0;
    for await (const lines of rowLines(ask, table)) {
      yield hashed(lines);
      done += lines.length;
      doneOfAll += lines.length;
      onProgress({ table: table.name, done, of, doneOfAll, ofAll });
    }
  }
  const end = { end: FORMAT, rows: doneOfAll, sha256: digest.digest('hex') };
  yield `${JSON.stringify(end)}\n`;
}

/** Writes compressed text for its owner alone, and has it on the disk before it returns. */
async function writeFile(path: string, text: AsyncIterable<string>): Promise<void> {
  try {
    await rm(path, { force: true });
    const compression = createGzip({ level: constants.Z_BEST_SPEED + 2 });
    const output = createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true });
    await pipeline(Readable.from(text, { objectMode: false }), compression, output);
    await syncFolder(dirname(path));
  } catch (error) {
    if (!isOfFiles(error)) throw error;
    throw backupRefusal('backup.not-written', { detail: error.message });
  }
}

/** Only where the system can: Windows keeps no folder open. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path);
  await folder.sync().finally(() => folder.close());
}

/** What the operating system says of a file that cannot be written; a broken connection says other things. */
const OF_FILES =
  /^(EACCES|EDQUOT|EFBIG|EIO|EISDIR|ELOOP|ENAMETOOLONG|ENOENT|ENOSPC|ENOTDIR|EPERM|EROFS)$/;

const isOfFiles = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && OF_FILES.test(String(error.code));
