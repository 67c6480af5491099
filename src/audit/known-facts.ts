import { z } from 'zod';

/** A number that a report was written from, as `build` lists them in `facts.json`. */
const factSchema = z.object({
  label: z.string(),
  concept: z.string().nullable(),
  value: z.string().nullable(),
  unit: z.string(),
  organisationName: z.string(),
  cycle: z.int(),
});

/** The shape of `facts.json`; fields that an audit has no use for are left alone. */
export const knownFactsSchema = z.object({ title: z.string(), numbers: z.array(factSchema) });

export type KnownFact = z.infer<typeof factSchema>;
export type KnownFacts = readonly KnownFact[];
