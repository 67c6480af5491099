import { z } from 'zod';
import { bindingSchema } from './binding.js';
import { layoutSchema } from './layout.js';
import { rootSchema } from './node.js';

/** Where a node came from: a place in a chapter file, or the rule that made it. Lines count from 1. */
export const originSchema = z.strictObject({
  file: z.string().min(1),
  line: z.int().min(1),
  column: z.int().min(1),
});

/** A whole document: the tree, and beside it, by id, what its numbers show and where its nodes came from. */
export const documentSchema = z.strictObject({
  title: z.string().min(1),
  author: z.string().min(1),
  subject: z.string(),
  /** ISO 8601 in UTC: the one moment that all outputs carry. */
  created: z.iso.datetime(),
  /** How it is printed. */
  layout: layoutSchema,
  root: rootSchema,
  bindings: z.record(z.string(), bindingSchema),
  origins: z.record(z.string(), originSchema),
});

export type Origin = z.infer<typeof originSchema>;
export type ReportDocument = z.infer<typeof documentSchema>;
