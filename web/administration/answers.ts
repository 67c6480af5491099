import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type {
  accountSchema,
  accountsAnswerSchema,
  administeredCyclesSchema,
  editionCheckSchema,
  editionSummarySchema,
  editionsAnswerSchema,
  faultSchema,
  givenPasswordSchema,
  layoutAnswerSchema,
  logAnswerSchema,
  registerAnswerSchema,
  registerPreviewSchema,
  rootAnswerSchema,
} from '../../src/server/shapes/administration.js';
import { ask } from '../answers/client.js';

export type OrganisationRecord = z.infer<typeof registerAnswerSchema>['organisations'][number];
export type Attributes = OrganisationRecord['history'][number]['attributes'];
export type AccountAnswer = z.infer<typeof accountSchema>;
export type GivenPassword = z.infer<typeof givenPasswordSchema>;
export type EditionSummary = z.infer<typeof editionSummarySchema>;
export type EditionCheck = z.infer<typeof editionCheckSchema>;
export type LayoutAnswer = z.infer<typeof layoutAnswerSchema>;
export type FaultAnswer = z.infer<typeof faultSchema>;
export type LogLine = z.infer<typeof logAnswerSchema>['entries'][number];
export type LogAnswer = z.infer<typeof logAnswerSchema>;
export type RegisterPreview = z.infer<typeof registerPreviewSchema>;

/** Where everything of administration is asked for. */
export const BASE = '/api/administration';

export const registerQuery = queryOptions({
  queryKey: ['administration', 'organisations'],
  queryFn: async () =>
    (await ask<z.infer<typeof registerAnswerSchema>>(`${BASE}/organisations`)).organisations,
  staleTime: 10_000,
});

export const accountsQuery = (text: string) =>
  queryOptions({
    queryKey: ['administration', 'accounts', text],
    queryFn: () =>
      ask<z.infer<typeof accountsAnswerSchema>>(
        `${BASE}/accounts?${new URLSearchParams({ text })}`,
      ),
    placeholderData: (before) => before,
    staleTime: 5_000,
  });

export const administeredCyclesQuery = queryOptions({
  queryKey: ['administration', 'cycles'],
  queryFn: () => ask<z.infer<typeof administeredCyclesSchema>>(`${BASE}/cycles`),
  staleTime: 5_000,
});

export const editionsQuery = queryOptions({
  queryKey: ['administration', 'editions'],
  queryFn: () => ask<z.infer<typeof editionsAnswerSchema>>(`${BASE}/editions`),
  staleTime: 5_000,
});

/** How the reports of an edition are printed in a year. */
export const layoutQuery = (edition: string, cycle: number) =>
  queryOptions({
    queryKey: ['administration', 'layout', edition, cycle],
    queryFn: () =>
      ask<LayoutAnswer>(`${BASE}/editions/${encodeURIComponent(edition)}/layout?cycle=${cycle}`),
    staleTime: 60_000,
  });

export const rootQuery = queryOptions({
  queryKey: ['administration', 'root'],
  queryFn: async () => (await ask<z.infer<typeof rootAnswerSchema>>(`${BASE}/root`)).root,
  staleTime: 5_000,
});

/** Which entries of the log are wanted, as the server asks for them; blanks do not count. */
export type LogFilter = Readonly<
  Partial<Record<'organisation' | 'by' | 'kind' | 'from' | 'until', string>>
>;

/** A page of the log: from the newest, or before an entry. */
export function logPage(filter: LogFilter, before: number | null): Promise<LogAnswer> {
  const wanted = Object.entries(filter).filter(([, value]) => value !== '');
  const query = new URLSearchParams(wanted);
  if (before !== null) query.set('before', String(before));
  return ask<LogAnswer>(`${BASE}/log?${query}`);
}
