import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Message } from '../../src/messages/index.js';
import type {
  editionAnswerSchema,
  findingSchema,
  meSchema,
  organisationNodeSchema,
  TraceAnswer,
  tablesAnswerSchema,
} from '../../src/server/shapes.js';
import { ask, Problem } from './client.js';

export type Me = z.infer<typeof meSchema>;
export type OrganisationNode = z.infer<typeof organisationNodeSchema>;
export type EditionAnswer = z.infer<typeof editionAnswerSchema>;
export type TablesAnswer = z.infer<typeof tablesAnswerSchema>;
export type FindingAnswer = z.infer<typeof findingSchema>;

export interface CycleAnswer {
  readonly cycle: number;
  readonly edition: string;
}

/** An account of the demonstration city, shown on the sign-in page only where there is one. */
export interface DemonstrationAccount {
  readonly username: string;
  readonly password: string;
  readonly role: Me['role'];
  readonly organisation: Message;
}

/**
 * Totals follow the schools' figures: seen by eye, they are asked for again this often. A table that one
 * fills in oneself is asked for half as often, lest a colleague's change of the same table stay unseen.
 */
const REFRESH = 3_000;

const place = (organisation: string, cycle: number): string =>
  `/api/organisations/${encodeURIComponent(organisation)}/cycles/${cycle}`;

/** Where everything about one organisation and cycle is asked for. */
export const placePath = place;

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => ask<Me>('/api/me'),
  staleTime: 60_000,
});

export const cyclesQuery = queryOptions({
  queryKey: ['cycles'],
  queryFn: async () => (await ask<{ cycles: readonly CycleAnswer[] }>('/api/cycles')).cycles,
  staleTime: 300_000,
});

export const organisationsQuery = (cycle: number) =>
  queryOptions({
    queryKey: ['organisations', cycle],
    queryFn: async () =>
      (
        await ask<{ organisations: readonly OrganisationNode[] }>(
          `/api/organisations?cycle=${cycle}`,
        )
      ).organisations,
    refetchInterval: REFRESH * 3,
    staleTime: 1_000,
  });

export const editionQuery = (id: string) =>
  queryOptions({
    queryKey: ['edition', id],
    queryFn: () => ask<EditionAnswer>(`/api/editions/${encodeURIComponent(id)}`),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });

/** The editions in force in a cycle and in the one before, the cycle's own first: checks look back a year. */
export function editionsFor(cycles: readonly CycleAnswer[], cycle: number): readonly string[] {
  const ids = [cycle, cycle - 1].flatMap(
    (each) => cycles.find((known) => known.cycle === each)?.edition ?? [],
  );
  return [...new Set(ids)];
}

/** The editions themselves. One function for all callers: a new one each time would be taken for a new question. */
export const dataOf = <Data>(results: readonly { readonly data: Data }[]): readonly Data[] =>
  results.map((result) => result.data);

export const tablesQuery = (organisation: string, cycle: number) =>
  queryOptions({
    queryKey: ['tables', organisation, cycle],
    queryFn: () => ask<TablesAnswer>(`${place(organisation, cycle)}/tables`),
    refetchInterval: (query) => (query.state.data?.mayEdit === false ? REFRESH : REFRESH * 2),
    staleTime: 1_000,
  });

export const findingsQuery = (organisation: string, cycle: number) =>
  queryOptions({
    queryKey: ['findings', organisation, cycle],
    queryFn: async () =>
      (
        await ask<{ findings: readonly FindingAnswer[] }>(
          `${place(organisation, cycle)}/findings?outcome=failures&below=true`,
        )
      ).findings,
    refetchInterval: REFRESH * 3,
    staleTime: 1_000,
  });

export const traceQuery = (organisation: string, cycle: number, concept: string) =>
  queryOptions({
    queryKey: ['trace', organisation, cycle, concept],
    queryFn: () =>
      ask<TraceAnswer>(`${place(organisation, cycle)}/trace/${encodeURIComponent(concept)}`),
    staleTime: 1_000,
  });

export const demonstrationQuery = queryOptions({
  queryKey: ['demonstration'],
  queryFn: async (): Promise<readonly DemonstrationAccount[]> => {
    try {
      const answer = await ask<{ accounts: readonly DemonstrationAccount[] }>('/api/demonstration');
      return answer.accounts;
    } catch (error) {
      if (error instanceof Problem && error.status === 404) return [];
      throw error;
    }
  },
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
});
