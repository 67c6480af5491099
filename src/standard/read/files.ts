import { z } from 'zod';
import { conceptIdSchema, localisedSchema } from '../concept.js';
import { rowSchema } from '../edition.js';

/** The last cycle of an edition that is still in force. */
export const OPEN_END = 9999;

/** How a row taken over from the edition extended is printed otherwise. */
const printedSchema = z.strictObject({
  concept: conceptIdSchema,
  no: rowSchema.shape.no.optional(),
  printedName: z.string().min(1).optional(),
  printedUnit: z.string().optional(),
  starred: z.boolean().optional(),
  required: z.boolean().optional(),
});

/** `edition.yaml`: what an edition is called, when it holds, and what it takes over from another one. */
export const editionFileSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: localisedSchema,
  level: z.literal('secondary'),
  /** Without `to` the edition is still in force. */
  cycles: z.strictObject({ from: z.int().min(1980), to: z.int().default(OPEN_END) }),
  /** The edition from which all that is not said here is taken over. */
  extends: z.string().optional(),
  /** Rows of that edition that this one does not ask for. */
  without: z.array(conceptIdSchema).default([]),
  /** Checks of that edition that do not hold here. */
  withoutChecks: z.array(z.string()).default([]),
  printed: z.array(printedSchema).default([]),
});

export type EditionFile = z.infer<typeof editionFileSchema>;
