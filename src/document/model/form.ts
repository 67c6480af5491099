import { z } from 'zod';
import { columnSchema } from './node.js';

const cellsSchema = z.array(z.string()).readonly();

/** A table to be printed, signed and sealed on paper: one form, which may run over several pages. */
export const formSchema = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  /** What stands above the table at its left and right: whose it is, and for which year. */
  above: z.strictObject({ left: z.string(), right: z.string() }),
  columns: z.array(columnSchema).min(1).readonly(),
  head: cellsSchema,
  rows: z
    .array(
      z.strictObject({
        cells: cellsSchema,
        /** How far the row's name stands beneath another (其中). */
        depth: z.int().min(0),
      }),
    )
    .readonly(),
  /** Column that holds the names of rows, from 0. */
  named: z.int().min(0),
  notes: cellsSchema,
  /** What is written by hand: a label and room for it. */
  signatures: cellsSchema,
  /** Ties the paper to its content; printed on every page of the form. */
  code: z.string().min(1),
});

/** Forms to be printed together. */
export const formsSchema = z.strictObject({
  title: z.string().min(1),
  author: z.string().min(1),
  /** ISO 8601 in UTC: the moment the forms were printed. */
  created: z.iso.datetime(),
  /** `编码 {code}`, `第 {page} 页，共 {pages} 页`: what stands at the foot of each page. */
  foot: z.strictObject({ code: z.string(), page: z.string() }),
  forms: z.array(formSchema).min(1).readonly(),
});

export type Form = z.infer<typeof formSchema>;
export type Forms = z.infer<typeof formsSchema>;
