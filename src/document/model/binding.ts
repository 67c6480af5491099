import { z } from 'zod';

/** An end of an interval as exact text: a decimal where it ends, otherwise `numerator/denominator`. */
const endSchema = z.strictObject({ value: z.string(), open: z.boolean() }).nullable();

/**
 * What a quoted number shows (数据引用): the formula it was computed by, for whom, and the result with the
 * precision it has. `concept` is set where the formula is one concept.
 */
export const bindingSchema = z.strictObject({
  ref: z.string().min(1),
  label: z.string().min(1),
  formula: z.string().min(1),
  concept: z.string().nullable(),
  organisation: z.string().min(1),
  organisationName: z.string().min(1),
  cycle: z.int(),
  /** Decimal text as stated or rounded, in `unit`: `87.04`. Null where there is no value. */
  value: z.string().nullable(),
  decimals: z.int().nullable(),
  unit: z.string(),
  lo: endSchema,
  hi: endSchema,
  /** As it is printed: `约2.6万人`. */
  text: z.string(),
  /** Id of the paragraph, table, figure or note it stands in. */
  node: z.string().min(1),
});

export type Binding = z.infer<typeof bindingSchema>;
