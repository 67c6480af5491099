import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { Refusal, type RefusalKind } from '../messages/index.js';
import type { Environment } from './environment.js';
import { serverMessages } from './messages.js';

const STATUS = {
  'bad-input': 400,
  'not-signed-in': 401,
  'not-allowed': 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  'too-many': 429,
  unavailable: 503,
} as const satisfies Record<RefusalKind, number>;

/** The answer to a refusal: its code, what happened and what to do next, in both languages. */
export function problem(refusal: Refusal): Response {
  const { code, what, next, details } = refusal;
  return Response.json(
    { code, what, next, ...(details === undefined ? {} : { details }) },
    { status: STATUS[refusal.kind] },
  );
}

/** Any failure as an answer. What was not foreseen is logged under a number that the user is told. */
export function failure(error: Error, context: Context<Environment>): Response {
  if (error instanceof Refusal) return problem(error);
  const fault = faultOfRequest(error);
  if (fault !== undefined) return problem(fault);
  const id = randomUUID();
  context.var.log.error({ err: error, id }, 'request failed');
  const text = serverMessages.broken;
  const { code, what, next } = new Refusal('unavailable', 'server.broken', text, { id });
  return Response.json({ code, what, next }, { status: 500 });
}

/** What PostgreSQL calls a text with a character it cannot hold, of which there is one: NUL. */
const UNHELD_CHARACTER: ReadonlySet<unknown> = new Set(['22021', '22P05']);

/** The refusal that an error stands for whose cause is the request: a body or a text that nobody can read. */
function faultOfRequest(error: Error): Refusal | undefined {
  if (error instanceof HTTPException && error.status < 500) {
    return new Refusal('bad-input', 'server.unreadable-body', serverMessages.unreadableBody);
  }
  return 'code' in error && UNHELD_CHARACTER.has(error.code)
    ? new Refusal('bad-input', 'server.unheld-character', serverMessages.unheldCharacter)
    : undefined;
}

/** The refusal of a request that does not fit its schema; names the first place that does not. */
export function misfit(
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): Refusal {
  const [first] = issues;
  const place = first === undefined ? '' : `${first.path.map(String).join('.')}: ${first.message}`;
  return new Refusal(
    'bad-input',
    'server.bad-request',
    serverMessages.badRequest,
    { place },
    issues,
  );
}

/** The refusal of somebody who tries too often, with how long to wait. */
export function tooMany(answer: Response): Response {
  const seconds = answer.headers.get('X-Retry-After') ?? '60';
  return problem(new Refusal('too-many', 'server.too-many', serverMessages.tooMany, { seconds }));
}
