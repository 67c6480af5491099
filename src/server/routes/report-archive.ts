import { createRoute } from '@hono/zod-openapi';
import { archivePlan } from '../archive/archive-plan.js';
import { byteStream } from '../archive/byte-stream.js';
import { madeReports } from '../archive/made-reports.js';
import { archiveEntries } from '../archive/report-archive.js';
import { zipStream } from '../archive/zip-stream.js';
import { fileHeaders } from '../file-answer.js';
import { admitted } from '../gates.js';
import type { House } from '../house.js';
import { answer, PROBLEMS, router, YEAR_PATH, yearParameters } from '../router.js';
import { archivePlanSchema } from '../shapes/report-archive.js';

const plan = createRoute({
  method: 'get',
  path: `${YEAR_PATH}/reports`,
  request: { params: yearParameters },
  responses: {
    200: answer(archivePlanSchema, 'What an archive of all reports would hold'),
    ...PROBLEMS,
  },
});

const archive = createRoute({
  method: 'get',
  path: `${YEAR_PATH}/reports.zip`,
  request: { params: yearParameters },
  responses: {
    200: { description: 'The reports of all schools as a ZIP archive, sent as they are made' },
    ...PROBLEMS,
  },
});

/**
 * The reports of all schools of an organisation. The archive is made while it is sent, and no further when the
 * connection ends: there is no job to remember, so any server process can answer.
 */
export const reportArchiveRoutes = (house: House) =>
  router()
    .openapi(plan, async (context) => {
      const admission = await admitted(context, house, 'read', context.req.valid('param'));
      return context.json(archivePlan(admission), 200);
    })
    .openapi(archive, async (context) => {
      const admission = await admitted(context, house, 'read', context.req.valid('param'));
      const planned = archivePlan(admission);
      const stopping = new AbortController();
      const time = house.fileTime();
      const reports = madeReports(planned.entries, admission.place, time, stopping.signal);
      const bytes = zipStream(archiveEntries(planned, reports), time);
      return new Response(
        byteStream(bytes, () => stopping.abort()),
        { headers: fileHeaders('application/zip', planned.archive) },
      );
    });
