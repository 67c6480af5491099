import type { Ask } from '../database/ask.js';
import type { Header, OnProgress } from './format.js';
import { rowsIn } from './format.js';
import { backupRefusal } from './messages.js';
import type { Reader } from './read.js';
import { carriedTables, quoted } from './tables.js';

/** Bytes of rows that go to PostgreSQL in one statement. */
const BYTES_AT_ONCE = 2 * 1024 * 1024;

/** A reader that puts the rows of a backup into the empty tables of its own schema. */
export function loading(ask: Ask, file: string, onProgress: OnProgress): Reader {
  const columns = new Map<string, string>();
  const done = new Map<string, number>();
  let header: Header | undefined;
  let doneOfAll = 0;
  return {
    begin: async (found) => {
      header = found;
      await assertTables(ask, found, file);
      for (const { name } of found.tables) columns.set(name, await columnsOf(ask, name));
    },
    rows: async (table, lines) => {
      for (const part of parts(lines)) {
        await insert(ask, { table, columns: columns.get(table) ?? '', file }, part);
        doneOfAll += part.length;
        done.set(table, (done.get(table) ?? 0) + part.length);
        const of = header?.tables.find(({ name }) => name === table)?.rows ?? 0;
        const ofAll = header === undefined ? 0 : rowsIn(header);
        onProgress({ table, done: done.get(table) ?? 0, of, doneOfAll, ofAll });
      }
    },
  };
}

/** Numbers that PostgreSQL gives out by itself go on after the highest that was loaded. */
export async function settleCounters(ask: Ask, { tables }: Header): Promise<void> {
  for (const { name } of tables) {
    const counters = await ask<{ column: string; counter: string }>(
      `select attname::text as column, pg_get_serial_sequence($1, attname::text) as counter
       from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped
       and pg_get_serial_sequence($1, attname::text) is not null`,
      [quoted(name)],
    );
    for (const { column, counter } of counters) {
      await ask(
        `select setval($1, greatest(max(${quoted(column)}), 1), max(${quoted(column)}) is not null)
         from ${quoted(name)}`,
        [counter],
      );
    }
  }
}

/** A file that names other tables than its schema has was altered. */
async function assertTables(ask: Ask, { tables }: Header, file: string): Promise<void> {
  const known = new Set((await carriedTables(ask)).map(({ name }) => name));
  const other = tables.find(({ name }) => !known.has(name));
  if (other === undefined) return;
  throw backupRefusal('backup.unloadable', { file, table: other.name, detail: '?' });
}

/** The columns that take values, for a column that PostgreSQL computes takes none. */
async function columnsOf(ask: Ask, table: string): Promise<string> {
  const rows = await ask<{ name: string }>(
    `select attname::text as name from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [quoted(table)],
  );
  return rows.map(({ name }) => quoted(name)).join(', ');
}

async function insert(
  ask: Ask,
  { table, columns, file }: { table: string; columns: string; file: string },
  lines: readonly Buffer[],
): Promise<void> {
  const rows = `[${lines.map(String).join(',')}]`;
  try {
    await ask(
      `insert into ${quoted(table)} (${columns}) overriding system value
       select ${columns} from json_populate_recordset(null::${quoted(table)}, $1::json)`,
      [rows],
    );
  } catch (error) {
    if (!isOfContent(error)) throw error;
    throw backupRefusal('backup.unloadable', { file, table, detail: error.message });
  }
}

/** PostgreSQL's classes for values it cannot take and for rows against the rules of a table. */
const isOfContent = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && /^2[123]/.test(String(error.code));

function* parts(lines: readonly Buffer[]): Generator<readonly Buffer[]> {
  let part: Buffer[] = [];
  let bytes = 0;
  for (const line of lines) {
    part.push(line);
    bytes += line.length;
    if (bytes < BYTES_AT_ONCE) continue;
    yield part;
    part = [];
    bytes = 0;
  }
  if (part.length > 0) yield part;
}
