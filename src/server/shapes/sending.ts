import { z } from 'zod';
import { contentSchema } from '../../facts/index.js';
import { localisedSchema } from '../../standard/index.js';

/** A row of the tables in two years; numbers are decimal text. */
export const changeLineSchema = z.object({
  table: z.string(),
  tableLabel: localisedSchema,
  no: z.int(),
  depth: z.int(),
  concept: z.string(),
  /** As printed in Chinese; what the concept is called in English. */
  name: localisedSchema,
  unit: z.string(),
  /** Null where last year's edition did not ask for it. */
  before: contentSchema.nullable(),
  now: contentSchema,
  difference: z.string().nullable(),
  /** In per cent of last year. */
  growth: z.string().nullable(),
  apart: z.enum(['not-asked', 'missing', 'break']).nullable(),
  coverage: z.object({ before: z.string(), now: z.string() }).nullable(),
  notes: z.array(localisedSchema),
});

export const changesAnswerSchema = z.object({ lines: z.array(changeLineSchema) });

/** The code on a paper, as somebody typed it. */
export const paperRequestSchema = z.object({ code: z.string().min(1).max(100) });

/** What the paper turned out to be. */
export const paperAnswerSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('misread') }),
  z.object({ outcome: z.literal('no-such-table') }),
  z.object({ outcome: z.literal('not-this-one') }),
  z.object({ outcome: z.literal('register-changed') }),
  z.object({
    outcome: z.literal('genuine'),
    table: z.string(),
    differences: z.array(
      z.object({
        concept: z.string(),
        name: localisedSchema,
        printed: contentSchema,
        now: contentSchema,
      }),
    ),
  }),
]);

const checkLineSchema = z.object({
  id: z.string(),
  title: localisedSchema,
  state: z.enum(['met', 'unmet', 'left-out']),
  why: localisedSchema,
  files: z.array(z.string()),
});

export const checkListSchema = z.object({
  /** Name of the archive, without extension. */
  name: z.string(),
  complete: z.boolean(),
  demands: z.array(checkLineSchema),
  items: z.array(checkLineSchema.extend({ isAttachment: z.boolean(), required: z.boolean() })),
});
