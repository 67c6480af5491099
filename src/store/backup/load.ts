import type { Ask } from '../database/ask.js';
import { type Header, type OnProgress, rowsIn } from './format.js';
import { backupRefusal, damages } from './messages.js';
import type { Reader } from './read.js';
import { carriedTables, quoted } from './tables.js';

/** Bytes of rows that go to PostgreSQL in one statement. */
const BYTES_AT_ONCE = 2 * 1024 * 1024;

/** A reader that puts the rows of a backup into the empty tables of its own schema. */
export function loading(ask: Ask, file: string, onProgress: OnProgress): Reader {
  const done = new Map<string, number>();
  let header: Header | undefined;
  let doneOfAll = 0;
  return {
    begin: async (found) => {
      header = found;
      await assertTables(ask, found, file);
    },
    rows: async (table, lines) => {
      for (const part of parts(lines)) {
        await insert(ask, table, part, file);
        doneOfAll += part.length;
        done.set(table, (done.get(table) ?? 0) + part.length);
        const of = header?.tables.find(({ name }) => name === table)?.rows ?? 0;
        const ofAll = header === undefined ? 0 : rowsIn(header);
        onProgress({ table, done: done.get(table) ?? 0, of, doneOfAll, ofAll });
      }
    },
  };
}

/** A file that names other tables than its schema has was altered. */
async function assertTables(ask: Ask, { tables }: Header, file: string): Promise<void> {
  const known = new Set((await carriedTables(ask)).map(({ name }) => name));
  const other = tables.find(({ name }) => !known.has(name));
  if (other === undefined) return;
  const detail = damages.table;
  throw backupRefusal('backup.unloadable', { file, table: other.name, detail });
}

async function insert(
  ask: Ask,
  table: string,
  lines: readonly Buffer[],
  file: string,
): Promise<void> {
  const rows = `[${lines.map(String).join(',')}]`;
  try {
    await ask(
      `insert into ${quoted(table)}
       select * from json_populate_recordset(null::${quoted(table)}, $1::json)`,
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
