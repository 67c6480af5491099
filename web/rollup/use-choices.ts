import { useNavigate, useSearch } from '@tanstack/react-router';
import { useDeferredValue, useMemo, useState } from 'react';
import type { RollupBy } from '../../src/server/shapes/rollup.js';
import type { Wanted } from './arrangement.js';
import type { RollupSearch } from './rollup-search.js';

/** What one wants to see, and how to want something else. */
export interface RollupChoices {
  readonly by: RollupBy;
  readonly wanted: Wanted;
  /** The same a moment later, for what takes long to draw. */
  readonly settled: Wanted;
  readonly choose: (change: Partial<RollupSearch>) => void;
  readonly seek: (text: string) => void;
}

/** The choices of the address, and the text that is looked for. */
export function useChoices(): RollupChoices {
  const { by, table, rows, columns } = useSearch({ from: '/shell/rollup/$organisation/$cycle' });
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const wanted = useMemo<Wanted>(
    () => ({ table, text, rows: rows ?? 'outlying', columns: columns ?? 'outlying' }),
    [table, text, rows, columns],
  );
  return {
    by: by ?? 'members',
    wanted,
    settled: useDeferredValue(wanted),
    choose: (change) =>
      void navigate({
        to: '.',
        search: (search) => ({ ...search, ...change }),
        replace: true,
        resetScroll: false,
      }),
    seek: setText,
  };
}
