import { queryOptions } from '@tanstack/react-query';
import type { ReportAnswer } from '../../src/server/shapes/report.js';
import { ask, reached } from '../answers/client.js';
import { placePath } from '../answers/queries.js';
import type { WebPlace } from '../shell/place.js';

/** Where a file of a report is asked for. */
export const reportFile = ({ organisation, cycle }: WebPlace, file: string): string =>
  `${placePath(organisation, cycle)}/report/${file}`;

/** What a writer should know of a report. */
export const reportQuery = ({ organisation, cycle }: WebPlace) =>
  queryOptions({
    queryKey: ['report', organisation, cycle],
    queryFn: () => ask<ReportAnswer>(`${placePath(organisation, cycle)}/report`),
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  });

/** The PDF of a report, and when it came. It is set anew only when that is asked for. */
export const reportPdfQuery = (place: WebPlace) =>
  queryOptions({
    queryKey: ['report-pdf', place.organisation, place.cycle],
    queryFn: async ({ signal }) => {
      const answer = await reached(reportFile(place, 'report.pdf'), { signal });
      return { bytes: new Uint8Array(await answer.arrayBuffer()), at: new Date().toISOString() };
    },
    structuralSharing: false,
    staleTime: 60_000,
    gcTime: 60_000,
    refetchOnWindowFocus: false,
  });
