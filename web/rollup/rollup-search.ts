import type { TraceSearch } from '../routes.js';

/** What one looks at stands in the address, so that it can be sent to a colleague; what is usual does not. */
export interface RollupSearch extends TraceSearch {
  readonly by?: 'schools' | undefined;
  readonly table?: string | undefined;
  readonly rows?: 'printed' | undefined;
  readonly columns?: 'register' | undefined;
}

/** The choices that an address names; anything unknown is left out. */
export const rollupSearch = (search: Record<string, unknown>): Omit<RollupSearch, 'trace'> => ({
  ...(search.by === 'schools' ? { by: 'schools' as const } : {}),
  ...(typeof search.table === 'string' ? { table: search.table } : {}),
  ...(search.rows === 'printed' ? { rows: 'printed' as const } : {}),
  ...(search.columns === 'register' ? { columns: 'register' as const } : {}),
});
