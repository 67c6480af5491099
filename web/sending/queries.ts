import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type {
  changesAnswerSchema,
  checkListSchema,
  paperAnswerSchema,
} from '../../src/server/shapes/sending.js';
import { ask, Problem, send } from '../answers/client.js';
import { placePath } from '../answers/queries.js';
import type { WebPlace } from '../shell/place.js';

export type ChangeLineAnswer = z.infer<typeof changesAnswerSchema>['lines'][number];
export type CheckListAnswer = z.infer<typeof checkListSchema>;
export type PaperAnswer = z.infer<typeof paperAnswerSchema>;

/** Every row against the year before. */
export const changesQuery = ({ organisation, cycle }: WebPlace) =>
  queryOptions({
    queryKey: ['changes', organisation, cycle],
    queryFn: async () =>
      (await ask<z.infer<typeof changesAnswerSchema>>(`${placePath(organisation, cycle)}/changes`))
        .lines,
    staleTime: 1_000,
  });

/** The package's check list; null where the year's standard prescribes no package. */
export const checkListQuery = ({ organisation, cycle }: WebPlace) =>
  queryOptions({
    queryKey: ['package', organisation, cycle],
    queryFn: async (): Promise<CheckListAnswer | null> => {
      try {
        return await ask<CheckListAnswer>(`${placePath(organisation, cycle)}/package`);
      } catch (error) {
        if (error instanceof Problem && error.code === 'server.no-package-rule') return null;
        throw error;
      }
    },
    staleTime: 1_000,
  });

/** What a paper with this code turns out to be. */
export const askedOfPaper = ({ organisation, cycle }: WebPlace, code: string) =>
  send<PaperAnswer>('POST', `${placePath(organisation, cycle)}/paper`, { code });
