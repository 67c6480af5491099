import { z } from 'zod';
import { auditResultSchema } from '../../audit/result.js';
import { localisedSchema } from '../../standard/index.js';

const page = z.int().nullable();
const span = { start: z.int(), end: z.int() };

/** Part of a block's text, or of a cell's of a table. Counts UTF-16 units of the text as it is drawn. */
export const auditSpotSchema = z.object({ block: z.int(), cell: z.int().nullable(), ...span });

/** A place of a finding: where it is in words, and what of the drawn text it is. */
export const auditPlaceSchema = z.object({
  said: localisedSchema,
  spots: z.array(auditSpotSchema),
});

export const auditCellSchema = z.object({
  row: z.int(),
  column: z.int(),
  rowSpan: z.int(),
  columnSpan: z.int(),
  text: z.string(),
});

/** A block of a document that was read, as it is drawn. */
export const auditBlockSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('heading'), page, level: z.int(), text: z.string() }),
  z.object({
    type: z.literal('paragraph'),
    page,
    within: z.enum(['text', 'note', 'box', 'alternative']),
    text: z.string(),
  }),
  z.object({
    type: z.literal('caption'),
    page,
    of: z.enum(['table', 'figure', 'case']),
    text: z.string(),
  }),
  z.object({
    type: z.literal('entry'),
    page,
    of: z.enum(['headings', 'case', 'figure', 'table']),
    text: z.string(),
    printedPage: z.int().nullable(),
  }),
  z.object({
    type: z.literal('table'),
    page,
    columns: z.int(),
    headRows: z.int(),
    cells: z.array(auditCellSchema),
  }),
  z.object({ type: z.literal('furniture'), page, text: z.string() }),
]);

/** What an audit of a file answers: its result, and the document to look at it in. */
export const auditAnswerSchema = auditResultSchema.extend({
  /** The edition it was held against, by name. */
  standardName: localisedSchema,
  /** In reading order. */
  blocks: z.array(auditBlockSchema),
  /** Where each place of each finding is: by finding, then by evidence, as in `findings`. */
  places: z.array(z.array(auditPlaceSchema)),
  /** What was held against something else and agrees, by rule; it is not among the findings. */
  passed: z.array(z.object({ rule: z.string(), title: localisedSchema, count: z.int() })),
  /** How much more there is than one page can show. */
  omitted: z.object({ findings: z.int(), blocks: z.int() }),
});

export type AuditSpot = z.infer<typeof auditSpotSchema>;
export type AuditPlace = z.infer<typeof auditPlaceSchema>;
export type AuditCell = z.infer<typeof auditCellSchema>;
export type AuditBlock = z.infer<typeof auditBlockSchema>;
export type AuditAnswer = z.infer<typeof auditAnswerSchema>;
