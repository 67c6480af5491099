import { z } from 'zod';

const findingId = z.string().regex(/^[0-9a-f]{16}$/);

/** What goes into an annotated file. */
export const annotationSchema = z.strictObject({
  /** Ids of the findings. */
  chosen: z.array(findingId).max(20_000).default([]),
  /** Of these, those that were ruled right. */
  confirmed: z.array(findingId).max(20_000).default([]),
  locale: z.enum(['zh', 'en']).default('zh'),
});

export type Annotation = z.infer<typeof annotationSchema>;
