import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { Environment } from './environment.js';
import { misfit } from './problems.js';
import { problemSchema } from './shapes.js';

/** A set of routes whose requests are refused in our own words where they do not fit their schema. */
export const router = () =>
  new OpenAPIHono<Environment>({
    defaultHook: (result) => {
      if (!result.success) throw misfit(result.error.issues);
    },
  });

/** One organisation's reporting year, as it stands in a path. */
export const yearParameters = z.object({
  organisation: z.string().regex(/^[A-Za-z0-9_-]{1,40}$/),
  cycle: z.coerce.number().int().min(2000).max(2100),
});

/** The path of one organisation's reporting year. */
export const YEAR_PATH = '/organisations/{organisation}/cycles/{cycle}';

const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});

/** The description of a good answer with JSON of a schema. */
export const answer = json;

/** The answers every route may give instead of a good one. */
export const PROBLEMS = {
  400: json(problemSchema, 'The request is not as it must be'),
  401: json(problemSchema, 'Nobody is signed in'),
  403: json(problemSchema, 'The role may not do this'),
  404: json(problemSchema, 'Nothing there, or outside the scope'),
} as const;
