import { z } from 'zod';
import { localisedSchema } from '../../standard/index.js';

/** What an archive of reports will hold, in the order in which they are made. */
export const archivePlanSchema = z.object({
  /** Name of the archive itself. */
  archive: z.string(),
  entries: z.array(
    z.object({
      organisation: z.string(),
      name: localisedSchema,
      /** Name of its file in the archive. */
      file: z.string(),
    }),
  ),
  /** Name of the list of all files with their sizes and SHA-256, which comes last. */
  manifest: z.string(),
  /** What the name of an entry begins with that says why a report could not be made. */
  failed: z.string(),
});

export type ArchivePlan = z.infer<typeof archivePlanSchema>;
