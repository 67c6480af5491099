import { z } from 'zod';

/**
 * A backup is gzip over lines of UTF-8: the header; the rows of its tables, in the header's order, each row a
 * JSON object; and an end with the count of all rows and a digest of every byte before it.
 */
export const FORMAT = 'zhijing-backup';

/** Raised when a reader of before could no longer read what is written now. */
export const FORMAT_VERSION = 1;

/** What tells a backup from any other file. */
export const markSchema = z.object({ format: z.literal(FORMAT), version: z.int() });

export const headerSchema = markSchema.extend({
  madeAt: z.iso.datetime(),
  /** The version of the PostgreSQL it was read from, for people. */
  postgresql: z.string(),
  /** The steps of the schema that the rows fit, first to last. */
  schema: z.array(z.object({ number: z.int(), hash: z.string() })).min(1),
  /** The number of the last change. */
  sequence: z.int(),
  /** The last signed root of the change log; null before the first. */
  root: z.object({ sequence: z.int(), root: z.string() }).nullable(),
  /** The tables in the order in which they can be filled again. */
  tables: z.array(z.object({ name: z.string(), rows: z.int().nonnegative() })).min(1),
});

/** What stands at the head of a backup. */
export type Header = z.infer<typeof headerSchema>;

export const endSchema = z.object({
  end: z.literal(FORMAT),
  rows: z.int().nonnegative(),
  /** SHA-256 over every byte before this line, in hexadecimal digits. */
  sha256: z.string(),
});

/** How many rows a header announces. */
export const rowsIn = ({ tables }: Pick<Header, 'tables'>): number =>
  tables.reduce((sum, { rows }) => sum + rows, 0);

/** How far a backup or a restore has come: rows of a table, and of all. */
export interface Progress {
  readonly table: string;
  readonly done: number;
  readonly of: number;
  readonly doneOfAll: number;
  readonly ofAll: number;
}

/** Told every thousand rows or so. */
export type OnProgress = (progress: Progress) => void;
