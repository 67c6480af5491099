import { z } from 'zod';
import { auditResultSchema } from '../../audit/result.js';
import { localisedSchema } from '../../standard/index.js';

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

/** What a notice of corrections is made from. Only the failures of the result are listed. */
export const noticeRequestSchema = z.strictObject({
  result: auditResultSchema,
  rulings: z
    .array(
      z.strictObject({
        finding: z.string(),
        evidenceHash: z.string(),
        verdict: z.enum(['confirmed', 'mistaken']),
        remark: z.string().max(500).optional(),
      }),
    )
    .max(20_000),
  issuer: z.string().max(100).optional(),
  deadline: z.string().max(40).optional(),
  onlyConfirmed: z.boolean().optional(),
});

export type NoticeRequest = z.infer<typeof noticeRequestSchema>;

/** What a summary is made from: results without what was ruled a false alarm, and files that were not read. */
export const summaryRequestSchema = z.strictObject({
  results: z.array(auditResultSchema).max(2_000),
  unread: z.array(z.strictObject({ file: z.string(), why: localisedSchema })).max(2_000),
  format: z.enum(['docx', 'csv']),
  locale: z.enum(['zh', 'en']),
});

export type SummaryRequest = z.infer<typeof summaryRequestSchema>;
