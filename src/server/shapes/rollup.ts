import { z } from 'zod';
import { localisedSchema } from '../../standard/index.js';
import { coverageSchema, figureSchema } from '../shapes.js';

/** Which organisations stand beside each other: the direct members, or all schools beneath. */
export const rollupBySchema = z.enum(['members', 'schools']);

/** A value of an earlier cycle, oldest first; null where there is none. */
const earlierSchema = z.array(z.string().nullable());

/** An organisation of the roll-up, in the order of the register. */
export const rollupMemberSchema = z.object({
  id: z.string(),
  name: localisedSchema,
  level: z.enum(['province', 'city', 'district', 'school']),
});

export const rollupCellSchema = z.object({
  text: z.string().nullable(),
  range: z.string().nullable(),
  absence: figureSchema.shape.absence,
  coverage: coverageSchema,
  /** The number it is compared by, for drawing: so many for every hundred students, or the value itself. */
  compared: z.number().nullable(),
  /** Distance from the median of the organisations of its level in units of the spread; above is positive. */
  score: z.number().nullable(),
  earlier: earlierSchema,
});

/** One indicator across the organisations. */
export const rollupRowSchema = z.object({
  table: z.string(),
  no: z.int(),
  depth: z.int(),
  concept: z.string(),
  printedName: z.string(),
  name: localisedSchema,
  unit: z.string(),
  comparison: z.enum(['as-it-is', 'per-student', 'none']),
  /** Cycles from which values cannot be compared with earlier ones. */
  breaks: z.array(z.int()),
  /** The organisation's own value, rolled up, and its values of earlier cycles. */
  whole: figureSchema.omit({ concept: true }).extend({ earlier: earlierSchema }),
  medians: z.array(z.object({ level: rollupMemberSchema.shape.level, value: z.number() })),
  /** In the order of the members. */
  cells: z.array(rollupCellSchema),
});

/** 汇总: every indicator of a cycle across the members of an organisation. */
export const rollupAnswerSchema = z.object({
  organisation: z.string(),
  cycle: z.int(),
  by: rollupBySchema,
  /** The cycles of each `earlier`, oldest first. */
  earlierCycles: z.array(z.int()),
  tables: z.array(z.object({ id: z.string(), number: z.int(), label: localisedSchema })),
  members: z.array(rollupMemberSchema),
  rows: z.array(rollupRowSchema),
});

export type RollupBy = z.infer<typeof rollupBySchema>;
export type RollupMember = z.infer<typeof rollupMemberSchema>;
export type RollupCell = z.infer<typeof rollupCellSchema>;
export type RollupRow = z.infer<typeof rollupRowSchema>;
export type RollupAnswer = z.infer<typeof rollupAnswerSchema>;
