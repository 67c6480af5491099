import { z } from 'zod';
import { localisedSchema } from '../../standard/index.js';

/** Where something stands in a report. */
export const reportPlaceSchema = z.object({
  /** Id of the part: a chapter, the foreword, the annex. */
  part: z.string(),
  /** Id of the nearest heading above it; in the PDF a destination, in the HTML an anchor. */
  anchor: z.string(),
  /** That heading as it is printed. */
  heading: z.string(),
  /** The table, figure or case it stands in, as it is numbered. */
  label: z.string().nullable(),
});

/** A number that the report quotes. */
export const reportFactSchema = z.object({
  ref: z.string(),
  /** As it is printed. */
  text: z.string(),
  /** What it is: the indicator's name, or the formula in words. */
  label: localisedSchema,
  formula: z.string(),
  concept: z.string().nullable(),
  organisation: z.string(),
  organisationName: localisedSchema,
  cycle: z.int(),
  value: z.string().nullable(),
  unit: z.string(),
  place: reportPlaceSchema,
});

/** A number in prose that is neither quoted nor marked; a report that has any is not made. */
export const reportGuardSchema = z.object({
  file: z.string(),
  line: z.int(),
  column: z.int(),
  text: z.string(),
  message: localisedSchema,
  place: reportPlaceSchema,
});

/** A passage whose numbers assert nothing, and why. */
export const reportNoClaimSchema = z.object({
  text: z.string(),
  reason: z.string(),
  place: reportPlaceSchema,
});

/** What was left out, and the figures that were missing for it. */
export const reportOmissionSchema = z.object({
  what: z.enum(['sentence', 'passage', 'table', 'chart', 'case']),
  excerpt: z.string(),
  missing: z.array(localisedSchema),
  place: reportPlaceSchema,
});

/** What a writer should know of a report: the numbers it quotes and what stands behind them. */
export const reportAnswerSchema = z.object({
  title: z.string(),
  /** Names of the files it can be had as. */
  files: z.array(z.string()),
  /** Whether it is made at all: no number in it is without a source. */
  made: z.boolean(),
  parts: z.array(z.object({ id: z.string(), title: z.string() })),
  facts: z.array(reportFactSchema),
  guard: z.array(reportGuardSchema),
  noClaims: z.array(reportNoClaimSchema),
  omissions: z.array(reportOmissionSchema),
});

export type ReportPlace = z.infer<typeof reportPlaceSchema>;
export type ReportFact = z.infer<typeof reportFactSchema>;
export type ReportGuard = z.infer<typeof reportGuardSchema>;
export type ReportNoClaim = z.infer<typeof reportNoClaimSchema>;
export type ReportOmission = z.infer<typeof reportOmissionSchema>;
export type ReportAnswer = z.infer<typeof reportAnswerSchema>;
