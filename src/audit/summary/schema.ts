import { z } from 'zod';
import { checkSchema, localisedSchema } from '../../standard/index.js';

const count = z.int().min(0);
const { category, severity } = checkSchema.shape;
const many = <Item extends z.ZodType>(item: Item) => z.array(item).readonly();

/** What was found in one report. */
export const summarisedReportSchema = z.strictObject({
  file: z.string(),
  name: z.string(),
  pages: count.nullable(),
  characters: count,
  numbers: count,
  claims: count,
  assessed: count,
  faults: count,
  heads: z.record(category, count),
  severities: z.record(severity, count),
  /** By rule. */
  kinds: z.record(z.string(), count),
});

/** A kind of fault over all reports. */
export const faultKindSchema = z.strictObject({
  rule: z.string(),
  title: localisedSchema,
  category,
  faults: count,
  /** How many reports have it. */
  reports: count,
  example: z.strictObject({ name: z.string(), message: localisedSchema, place: localisedSchema }),
});

/** Many audits as one: what a city says of its schools' reports. */
export const auditSummarySchema = z.strictObject({
  reports: many(summarisedReportSchema),
  /** Kinds of faults, the most frequent first under each head. */
  kinds: many(faultKindSchema),
  /** Names of those in which nothing wrong was found. */
  faultless: many(z.string()),
  /** Files that could not be read, and why. */
  unread: many(z.strictObject({ file: z.string(), why: localisedSchema })),
  /** Ready to be put at the end of a circular, in Chinese. */
  closing: z.string(),
});

export type AuditSummary = z.infer<typeof auditSummarySchema>;
export type SummarisedReport = z.infer<typeof summarisedReportSchema>;
export type FaultKind = z.infer<typeof faultKindSchema>;
export type Unread = AuditSummary['unread'][number];
