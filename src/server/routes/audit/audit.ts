import { createRoute, z } from '@hono/zod-openapi';
import type { TypedResponse } from 'hono';
import type { Auditors } from '../../audit/auditors.js';
import type { Door } from '../../audit/door.js';
import { rosterFor } from '../../audit/roster.js';
import type { House } from '../../house.js';
import { answer, PROBLEMS, router } from '../../router.js';
import { type AuditAnswer, auditAnswerSchema } from '../../shapes/audit.js';
import { problemSchema } from '../../shapes.js';
import { throughTheDoor } from './through-the-door.js';

/** How each of these routes refuses, besides what every route may answer. */
export const AUDIT_PROBLEMS = {
  400: PROBLEMS[400],
  413: answer(problemSchema, 'The file is too large'),
  429: answer(problemSchema, 'Too many files at a time; Retry-After says when to come again'),
} as const;

/** The file's own name: it tells its kind, and names the document where it does not name itself. */
export const fileName = z.string().min(1).max(300);

const audit = (door: Door) =>
  createRoute({
    method: 'post',
    path: '/audit',
    middleware: throughTheDoor(door),
    request: {
      query: z.object({ name: fileName }),
      body: {
        required: true,
        content: { 'application/octet-stream': { schema: z.string().meta({ format: 'binary' }) } },
      },
    },
    responses: {
      200: answer(auditAnswerSchema, 'What is found in the report, and its text to look at it in'),
      ...AUDIT_PROBLEMS,
    },
  });

/** One file in, what is found in it out. */
export const auditRoute = (house: House, auditors: Auditors, door: Door) =>
  router().openapi(audit(door), async (context) => {
    const request = context.req.raw;
    const bytes = new Uint8Array(await request.arrayBuffer());
    const roster = await rosterFor(context.var.account, house);
    const { name: file } = context.req.valid('query');
    const job = { work: 'audit', file, bytes, roster } as const;
    const { bytes: json } = await auditors.run(job, house.standard, request.signal);
    return jsonOf<AuditAnswer>(json);
  });

/** The JSON of an answer as another process has written it: to read it here would cost this one its time. */
const jsonOf = <Answer>(bytes: Uint8Array): Response & TypedResponse<Answer, 200, 'json'> =>
  new Response(new Uint8Array(bytes), {
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
  }) as Response & TypedResponse<Answer, 200, 'json'>;
