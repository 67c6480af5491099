import { z } from 'zod';

/** A text in both languages. */
export const localisedSchema = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

/** Lower-case words joined by dots: a dot says "about", not "part of". */
export const conceptIdSchema = z.string().regex(/^[a-z][a-z0-9_]*(\.[a-z0-9][a-z0-9_]*)*$/);

/** How far a definition can be relied on; see `docs/guide/standards.md`. */
export const standingSchema = z.enum([
  'verified',
  'published',
  'computed',
  'inferred',
  'unverified',
]);

/** What a concept means, on which basis, and how far that is known. */
export const definitionSchema = z.strictObject({
  zh: z.string().min(1),
  en: z.string().min(1),
  basis: z.string().min(1),
  standing: standingSchema,
});

/** What time a value speaks of. Two values are `same` only where their periods are. */
export const periodSchema = z.enum([
  'academic-year',
  'calendar-year',
  'fiscal-year',
  'cohort',
  'as-of',
]);

/**
 * How the value of a group follows from its members.
 * `distinct` subtracts what members count although another one keeps it (`elsewhere`); `ratio` divides
 * the summed parts; `mean` weighs by `weight`; `mean-per-school` weighs every school alike.
 */
export const rollupSchema = z.discriminatedUnion('how', [
  z.strictObject({ how: z.literal('sum') }),
  z.strictObject({ how: z.literal('distinct'), elsewhere: conceptIdSchema }),
  z.strictObject({
    how: z.literal('ratio'),
    numerator: conceptIdSchema,
    denominator: conceptIdSchema,
  }),
  z.strictObject({ how: z.literal('mean'), weight: conceptIdSchema }),
  z.strictObject({ how: z.literal('mean-per-school') }),
  z.strictObject({ how: z.literal('max') }),
  z.strictObject({ how: z.literal('median') }),
  z.strictObject({ how: z.literal('list') }),
  z.strictObject({ how: z.literal('none') }),
]);

/** What is measured (指标): the same in every edition that asks for it. */
export const conceptSchema = z.strictObject({
  id: conceptIdSchema,
  name: localisedSchema,
  unit: z.string(),
  kind: z.enum(['count', 'amount', 'share', 'score', 'ratio', 'mean', 'text', 'choice', 'list']),
  period: periodSchema,
  rollup: rollupSchema,
  /** Decimals a computed value is shown with, and the most a stated one may have. */
  decimals: z.int().min(0).max(6).default(0),
  aliases: z.array(z.string().min(1)).default([]),
  definition: definitionSchema,
  choices: z.array(z.string().min(1)).optional(),
  /** Cycles from which values cannot be compared with earlier ones, and why. */
  breaks: z.array(z.strictObject({ cycle: z.int(), why: localisedSchema })).default([]),
});

export type ConceptId = string;
export type Period = z.infer<typeof periodSchema>;
export type Rollup = z.infer<typeof rollupSchema>;
export type Concept = z.infer<typeof conceptSchema>;

/** Whether a concept follows from its parts wherever they are collected, so that a typed value is a statement. */
export const isComputed = (concept: Concept): boolean => concept.rollup.how === 'ratio';

/** Whether a concept's value is words and not a number. */
export const isWorded = ({ kind }: Concept): boolean =>
  kind === 'text' || kind === 'choice' || kind === 'list';

/** Whether a concept's value lies between 0 and 100: a share or a score. */
export const isOutOfHundred = ({ kind }: Concept): boolean => kind === 'share' || kind === 'score';
