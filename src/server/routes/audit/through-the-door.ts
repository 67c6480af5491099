import { createMiddleware } from 'hono/factory';
import { type Door, nameOfAddress } from '../../audit/door.js';
import type { Environment } from '../../environment.js';
import { problem } from '../../problems.js';

/**
 * Lets a file in while there is room for it, before any of it is read, and keeps its place until it is answered.
 * The operator's own files are not counted.
 */
export const throughTheDoor = (door: Door) =>
  createMiddleware<Environment>(async (context, next) => {
    if (context.env?.operator === true) return next();
    const { account } = context.var;
    const address = context.env?.incoming?.socket?.remoteAddress;
    const admission = door.enter(account === undefined ? nameOfAddress(address) : account.id);
    if ('refusal' in admission) {
      const answer = problem(admission.refusal);
      answer.headers.set('Retry-After', String(admission.seconds));
      return answer;
    }
    try {
      await next();
    } finally {
      admission.leave();
    }
  });
