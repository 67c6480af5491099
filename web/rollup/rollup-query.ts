import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { RollupAnswer, RollupBy } from '../../src/server/shapes/rollup.js';
import { ask } from '../answers/client.js';
import { placePath } from '../answers/queries.js';

/** Seen by eye, a roll-up follows the schools' figures at this pace. */
const REFRESH = 15_000;

/** Where a roll-up is asked for, as data or as a file. */
export const rollupPath = (
  organisation: string,
  cycle: number,
  by: RollupBy,
  file: 'rollup' | 'rollup.csv' = 'rollup',
): string => `${placePath(organisation, cycle)}/${file}?by=${by}`;

/** Every indicator across the members of an organisation. */
export const rollupQuery = (organisation: string, cycle: number, by: RollupBy) =>
  queryOptions({
    queryKey: ['rollup', organisation, cycle, by],
    queryFn: () => ask<RollupAnswer>(rollupPath(organisation, cycle, by)),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH,
    staleTime: 1_000,
  });
