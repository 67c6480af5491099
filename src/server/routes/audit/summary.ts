import { createRoute } from '@hono/zod-openapi';
import type { Auditors } from '../../audit/auditors.js';
import type { Door } from '../../audit/door.js';
import type { House } from '../../house.js';
import { router } from '../../router.js';
import { summaryRequestSchema } from '../../shapes/audit-files.js';
import { AUDIT_PROBLEMS } from './audit.js';
import { madeFile } from './files.js';
import { throughTheDoor } from './through-the-door.js';

const summary = (door: Door) =>
  createRoute({
    method: 'post',
    path: '/audit/summary',
    middleware: throughTheDoor(door),
    request: {
      body: { required: true, content: { 'application/json': { schema: summaryRequestSchema } } },
    },
    responses: {
      200: { description: 'The summary of several audits as a Word file, or as separated values' },
      ...AUDIT_PROBLEMS,
    },
  });

const NAME = '年报核查汇总';

/** Results of several audits in, their summary out. */
export const summaryRoute = (house: House, auditors: Auditors, door: Door) =>
  router().openapi(summary(door), async (context) => {
    const asked = context.req.valid('json');
    const created = house.fileTime().toISOString();
    const job = { work: 'summary', file: NAME, asked, created } as const;
    const made = await auditors.run(job, house.standard, context.req.raw.signal);
    return madeFile(made, NAME);
  });
