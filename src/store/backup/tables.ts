import type { Ask } from '../database/ask.js';
import { placements } from '../database/placement.js';

/** Rows of a table that stay behind, as an SQL condition on those that are carried. */
const CARRIED_ONLY: Readonly<Record<string, string>> = {
  // Signs sessions, which stay behind: whoever finds a backup must not hold the key of the running server.
  settings: "name <> 'session-secret'",
};

/** Tables that a backup leaves out, and why. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  migrations: 'the header names the steps, and a restore takes them again',
  session: 'everybody signs in anew',
  verification: 'lives for minutes',
  rateLimit: 'lives for minutes',
};

/** A table that a backup carries. */
export interface CarriedTable {
  readonly name: string;
  /** The columns of its primary key, so that equal stores give equal rows in equal order. */
  readonly key: readonly string[];
  /** Which of its rows are carried, as an SQL condition. */
  readonly condition: string;
}

/** A name as SQL wants it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

interface Found {
  readonly name: string;
  readonly key: string[];
  readonly refers_to: string[];
}

/** The tables of the store that are carried, each after those that its rows refer to. */
export async function carriedTables(ask: Ask): Promise<readonly CarriedTable[]> {
  const found = await ask<Found>(
    `select t.relname::text as name,
       array(select a.attname::text from pg_index i
             cross join unnest(i.indkey) with ordinality as part (number, place)
             join pg_attribute a on a.attrelid = i.indrelid and a.attnum = part.number
             where i.indrelid = t.oid and i.indisprimary order by place) as key,
       array(select r.relname::text from pg_constraint c join pg_class r on r.oid = c.confrelid
             where c.conrelid = t.oid and c.contype = 'f' and r.oid <> t.oid) as refers_to
     from pg_class t join pg_namespace n on n.oid = t.relnamespace
     where n.nspname = current_schema and t.relkind in ('r', 'p') and t.relname = any($1)
     order by t.relname`,
    [Object.keys(placements).filter((name) => !(name in LEFT_OUT))],
  );
  return inOrder(found).map(({ name, key }) => ({
    name,
    key,
    condition: CARRIED_ONLY[name] ?? 'true',
  }));
}

/** What is referred to comes first. */
function inOrder(tables: readonly Found[]): readonly Found[] {
  const ordered: Found[] = [];
  const visited = new Set<string>();
  const byName = new Map(tables.map((table) => [table.name, table]));
  const visit = (table: Found): void => {
    if (visited.has(table.name)) return;
    visited.add(table.name);
    for (const name of table.refers_to) {
      const other = byName.get(name);
      if (other !== undefined) visit(other);
    }
    ordered.push(table);
  };
  for (const table of tables) visit(table);
  return ordered;
}
