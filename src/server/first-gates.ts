import { createMiddleware } from 'hono/factory';
import type { Environment } from './environment.js';
import { administrating, admitted, recognised, signedIn } from './gates.js';
import type { House } from './house.js';
import { yearParameters } from './router.js';

/** Where nobody need be signed in: to sign in, to read what the routes are, to try the demonstration, to audit a report. */
const OPEN = [
  /^\/api\/auth\//,
  /^\/api\/openapi\.json$/,
  /^\/api\/demonstration$/,
  // The standard is public.
  /^\/api\/editions\/[^/]+$/,
  // A report is looked at and forgotten.
  /^\/api\/audit(\/(annotated|notice|summary))?$/,
];

/** With a password that was given out, one may see who one is and set another, and nothing else. */
const WITH_ANY_PASSWORD = [/^\/api\/me$/, /^\/api\/password$/];

const isOneOf = (paths: readonly RegExp[], path: string): boolean =>
  paths.some((each) => each.test(path));

/** Asks for an account before anything of a request is looked at, wherever that is not open to all. */
export const signedInFirst = createMiddleware<Environment>(async (context, next) => {
  const { path } = context.req;
  if (isOneOf(WITH_ANY_PASSWORD, path)) recognised(context);
  else if (!isOneOf(OPEN, path)) signedIn(context);
  await next();
});

/** Lets only administrators through, before their request is looked at. */
export const administratorsFirst = createMiddleware<Environment>(async (context, next) => {
  administrating(context);
  await next();
});

/**
 * Refuses an organisation that the account may not see as one that does not exist, before the request is
 * looked at: what is wrong with a request would tell the two apart. What cannot name one is left to the
 * route, which says why.
 */
export const visibleFirst = (house: House) =>
  createMiddleware<Environment>(async (context, next) => {
    const year = yearParameters.safeParse(context.req.param());
    if (year.success) await admitted(context, house, 'read', year.data);
    await next();
  });
