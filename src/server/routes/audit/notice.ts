import { createRoute } from '@hono/zod-openapi';
import type { Auditors } from '../../audit/auditors.js';
import type { Door } from '../../audit/door.js';
import type { House } from '../../house.js';
import { router } from '../../router.js';
import { noticeRequestSchema } from '../../shapes/audit-files.js';
import { AUDIT_PROBLEMS } from './audit.js';
import { madeFile, stemOf } from './files.js';
import { throughTheDoor } from './through-the-door.js';

const notice = (door: Door) =>
  createRoute({
    method: 'post',
    path: '/audit/notice',
    middleware: throughTheDoor(door),
    request: {
      body: { required: true, content: { 'application/json': { schema: noticeRequestSchema } } },
    },
    responses: {
      200: { description: 'The notice of corrections (整改通知) as a Word file' },
      ...AUDIT_PROBLEMS,
    },
  });

/** A result and what was ruled of it in, the notice of corrections out. */
export const noticeRoute = (house: House, auditors: Auditors, door: Door) =>
  router().openapi(notice(door), async (context) => {
    const asked = context.req.valid('json');
    const { file } = asked.result;
    const created = house.fileTime().toISOString();
    const job = { work: 'notice', file, asked, created } as const;
    const made = await auditors.run(job, house.standard, context.req.raw.signal);
    return madeFile(made, `${stemOf(file)}-整改通知`);
  });
