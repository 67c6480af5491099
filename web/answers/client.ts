import type { Message } from '../../src/messages/index.js';
import { clientWords } from '../messages/client.js';

/** What went wrong with a request, in words for the person; `status` 0 means the server was not reached. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly what: Message;
  readonly next: Message;
  readonly details: unknown;

  constructor(status: number, code: string, what: Message, next: Message, details?: unknown) {
    super(what.en);
    this.name = 'Problem';
    this.status = status;
    this.code = code;
    this.what = what;
    this.next = next;
    this.details = details;
  }
}

/** The one who asked has to sign in again. */
export const isSignedOut = (error: unknown): boolean =>
  error instanceof Problem && error.status === 401;

/** Whether a request never reached the server. */
export const isUnreached = (error: unknown): boolean =>
  error instanceof Problem && error.status === 0;

/** Asks the server and gives its JSON; every failure is a {@link Problem}. */
export async function ask<Answer>(path: string, init: RequestInit = {}): Promise<Answer> {
  const response = await reached(path, init);
  return (response.status === 204 ? undefined : await response.json()) as Answer;
}

/** Asks with a JSON body. */
export const send = <Answer>(
  method: 'POST' | 'PUT',
  path: string,
  body: unknown,
): Promise<Answer> =>
  ask(path, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** Asks the server and gives its answer as it is, a file say; every failure is a {@link Problem}. */
export async function reached(path: string, init: RequestInit = {}): Promise<Response> {
  const response = await reach(path, init);
  if (!response.ok) throw await problemOf(response);
  return response;
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, { credentials: 'same-origin', ...init });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new Problem(0, 'web.unreached', clientWords.unreached, clientWords.unreachedNext);
  }
}

async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null);
  if (isProblemBody(body)) {
    return new Problem(response.status, body.code, body.what, body.next, body.details);
  }
  return new Problem(
    response.status,
    `web.status-${response.status}`,
    clientWords.unexpected,
    clientWords.unexpectedNext,
    body,
  );
}

interface ProblemBody {
  readonly code: string;
  readonly what: Message;
  readonly next: Message;
  readonly details?: unknown;
}

const isProblemBody = (body: unknown): body is ProblemBody =>
  typeof body === 'object' && body !== null && 'what' in body && 'next' in body && 'code' in body;
