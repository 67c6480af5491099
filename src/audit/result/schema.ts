import { z } from 'zod';
import { checkSchema } from '../../standard/index.js';

/** The heads under which a province looks at a report, and how grave a finding is: as for checks of tables. */
const categorySchema = checkSchema.shape.category;
const severitySchema = checkSchema.shape.severity;
const outcomeSchema = z.enum(['pass', 'fail', 'not-assessable']);
const countSchema = z.int().min(0);
const placeSchema = z.int().min(1).nullable();
const messageSchema = z.strictObject({ zh: z.string(), en: z.string() });
const many = <Item extends z.ZodType>(item: Item) => z.array(item).readonly();

/** A place a finding rests on. `start` and `end` count code points of the document's text. */
export const evidenceSchema = z.strictObject({
  quote: z.string(),
  start: countSchema,
  end: countSchema,
  page: placeSchema,
  table: z.string().nullable(),
  row: placeSchema,
  column: placeSchema,
});

const coverageOf = <Reason extends z.ZodType>(reason: Reason) =>
  z.strictObject({
    numbers: countSchema,
    claims: countSchema,
    notClaims: countSchema,
    assessed: countSchema,
    notAssessable: countSchema,
    reasons: many(z.strictObject({ reason, count: countSchema })),
    /** Results kept by earlier versions do not tell it. */
    stopped: many(z.strictObject({ rule: z.string().min(1), fault: z.string() })).default([]),
  });

export const auditedDocumentSchema = z.strictObject({
  title: z.string(),
  kind: z.enum(['docx', 'pdf', 'txt', 'md', 'html']),
  pages: countSchema.nullable(),
  characters: countSchema,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const timingsSchema = z.strictObject({
  read: z.number().min(0),
  audit: z.number().min(0),
  total: z.number().min(0),
});

const findingCommon = {
  id: z.string().min(1),
  rule: z.string().min(1),
  category: categorySchema,
  severity: severitySchema,
  outcome: outcomeSchema,
  evidence: many(evidenceSchema),
};

/** What `zhijing audit --format json` answers for a file. */
export const auditAnswerSchema = z.strictObject({
  document: auditedDocumentSchema,
  standard: z.string().min(1),
  coverage: coverageOf(z.string()),
  findings: many(z.strictObject({ ...findingCommon, message: z.string(), derivation: z.string() })),
  timings: timingsSchema,
});

/** What it answers for several: a list in the order of the files. */
export const auditAnswersSchema = z.union([auditAnswerSchema, many(auditAnswerSchema)]);

export const auditResultFindingSchema = z.strictObject({
  ...findingCommon,
  evidenceHash: z.string(),
  title: messageSchema,
  message: messageSchema,
  derivation: many(messageSchema),
});

/** The result of an audit in both languages, as it is kept and as notices and summaries are made from it. */
export const auditResultSchema = z.strictObject({
  file: z.string(),
  document: auditedDocumentSchema,
  owner: z.strictObject({
    organisation: z.string().nullable(),
    reportYear: z.int().nullable(),
  }),
  /** Pages that are pictures: nothing on them was read. */
  unreadablePages: many(z.int()),
  standard: z.string().min(1),
  coverage: coverageOf(messageSchema),
  findings: many(auditResultFindingSchema),
  timings: timingsSchema,
});

export type AuditAnswer = z.infer<typeof auditAnswerSchema>;
export type AuditResult = z.infer<typeof auditResultSchema>;
export type ResultFinding = z.infer<typeof auditResultFindingSchema>;
export type ResultEvidence = z.infer<typeof evidenceSchema>;
export type Timings = z.infer<typeof timingsSchema>;
