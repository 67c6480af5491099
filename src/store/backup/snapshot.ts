import type { Ask } from '../database/ask.js';
import { countOf } from '../database/rows.js';
import { appliedSteps } from '../migrations/migrate.js';
import { FORMAT, FORMAT_VERSION, type Header } from './format.js';
import { type CarriedTable, quoted } from './tables.js';

/** Rows in memory at once. */
const ROWS_AT_ONCE = 1000;

/** The header of a backup of what the transaction sees. */
export async function headerOf(
  ask: Ask,
  tables: readonly CarriedTable[],
  madeAt: Date,
): Promise<Header> {
  const counted: { name: string; rows: number }[] = [];
  for (const table of tables) {
    const [found] = await ask<{ count: string }>(
      `select count(*) as count from ${quoted(table.name)} where ${table.condition}`,
    );
    counted.push({ name: table.name, rows: countOf(found?.count ?? '0') });
  }
  const [position] = await ask<{ sequence: string; version: string }>(
    "select sequence, current_setting('server_version') as version from log_position",
  );
  const [root] = await ask<{ sequence: string; root: string }>(
    'select sequence, root from log_roots order by sequence desc limit 1',
  );
  return {
    format: FORMAT,
    version: FORMAT_VERSION,
    madeAt: madeAt.toISOString(),
    postgresql: position?.version ?? '',
    schema: (await appliedSteps(ask)).map(({ number, hash }) => ({ number, hash })),
    sequence: countOf(position?.sequence ?? '0'),
    root: root === undefined ? null : { sequence: countOf(root.sequence), root: root.root },
    tables: counted,
  };
}

/** The rows of a table as lines of JSON, some at a time, in the order of its key. */
export async function* rowLines(ask: Ask, table: CarriedTable): AsyncGenerator<readonly string[]> {
  const order = table.key.length === 0 ? '' : `order by ${table.key.map(quoted).join(', ')}`;
  await ask(
    `declare backup_rows no scroll cursor for select row_to_json(each)::text as line
     from ${quoted(table.name)} as each where ${table.condition} ${order}`,
  );
  for (;;) {
    const rows = await ask<{ line: string }>(`fetch ${ROWS_AT_ONCE} from backup_rows`);
    if (rows.length > 0) yield rows.map(({ line }) => line);
    if (rows.length < ROWS_AT_ONCE) break;
  }
  await ask('close backup_rows');
}
