import { z } from 'zod';
import { conceptIdSchema, localisedSchema } from './concept.js';
import type { Layouts } from './layouts.js';
import type { PackageRule } from './package-rule.js';

/** One line of a printed table (表行). */
export const rowSchema = z.strictObject({
  concept: conceptIdSchema,
  /** The printed row number (序号); rows beneath a number share it and are not printed with it. */
  no: z.int().min(1),
  depth: z.int().min(0).max(3).default(0),
  /** As printed, errors included: an import finds rows by these. */
  printedName: z.string().min(1),
  printedUnit: z.string(),
  /** The printed asterisk: taken from the register of record. */
  starred: z.boolean().default(false),
  required: z.boolean().default(true),
  /** Printed 不填报 for this level of school: not even asked for. */
  notApplicable: z.boolean().default(false),
});

/** A printed table, or the sheet of parts (计算依据) beside the tables. */
export const tableSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]*$/),
  number: z.int().min(1),
  title: localisedSchema,
  /** Short name for a tab. */
  label: localisedSchema,
  rows: z.array(rowSchema).min(1),
});

/** 其中: a whole and its parts; sums and ≤ rules follow from it. */
export const breakdownSchema = z.strictObject({
  whole: conceptIdSchema,
  parts: z.array(conceptIdSchema).min(1),
  exhaustive: z.boolean(),
  disjoint: z.boolean(),
});

/** What an example gives a formula: decimal text, or an absence, by concept. */
export const exampleValuesSchema = z.record(conceptIdSchema, z.string());

export const exampleSchema = z.strictObject({
  values: exampleValuesSchema,
  lastYear: exampleValuesSchema.optional(),
  /** One record for each peer, or each child. */
  peers: z.array(exampleValuesSchema).optional(),
  children: z.array(exampleValuesSchema).optional(),
  /** Attributes of the organisation that the formula asks for, e.g. `region`. */
  organisation: z.record(z.string(), z.string()).optional(),
});

/** A relation that must hold (审核关系). */
export const checkSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: localisedSchema,
  formula: z.string().min(1),
  category: z.enum(['completeness', 'truthfulness', 'compliance']),
  severity: z.enum(['error', 'warning', 'notice']),
  /** Shows the values: `{graduates}` is a concept's value, `{left}` and `{right}` the two sides. */
  message: localisedSchema,
  basis: z.string().min(1),
  /** Where it runs; everywhere if absent. */
  levels: z
    .array(z.enum(['school', 'district', 'city']))
    .min(1)
    .optional(),
  /** Why operands of unlike periods may be compared here. */
  acrossPeriods: z.string().optional(),
  examples: z.strictObject({
    pass: z.array(exampleSchema).min(1),
    fail: z.array(exampleSchema).min(1),
  }),
});

/** A row of the programme-group list (专业群). */
export const programmeGroupSchema = z.strictObject({
  name: z.string(),
  corePrograms: z.array(z.string()),
  industryChains: z.array(z.string()),
});

/** A chapter of the report: its number (0 for the foreword, which has none), title, and file. */
export const chapterSchema = z.strictObject({
  number: z.int().min(0),
  id: z.string().regex(/^[a-z][a-z-]*$/),
  title: localisedSchema,
  file: z.string(),
});

export type Row = z.infer<typeof rowSchema>;
export type Table = z.infer<typeof tableSchema>;
export type Breakdown = z.infer<typeof breakdownSchema>;
export type Example = z.infer<typeof exampleSchema>;
export type Check = z.infer<typeof checkSchema>;
export type ProgrammeGroup = z.infer<typeof programmeGroupSchema>;
export type Chapter = z.infer<typeof chapterSchema>;
export type Category = Check['category'];
export type Severity = Check['severity'];

/** The standard of one level for a range of cycles, resolved from its files and its base edition. */
export interface Edition {
  readonly id: string;
  readonly name: z.infer<typeof localisedSchema>;
  readonly level: 'secondary';
  readonly cycles: { readonly from: number; readonly to: number };
  /** The six printed tables, then the sheet of parts. */
  readonly tables: readonly Table[];
  readonly breakdowns: readonly Breakdown[];
  /** Those written down and those that follow from breakdowns. */
  readonly checks: readonly Check[];
  readonly chapters: readonly Chapter[];
  /** Text of the chapter files by file name. */
  readonly chapterTexts: Readonly<Record<string, string>>;
  readonly programmeGroups: readonly ProgrammeGroup[];
  /** How its reports are printed; as usual if absent. */
  readonly layouts?: Layouts | undefined;
  /** What is sent up, and how it is named; null where the edition prescribes nothing. */
  readonly packageRule: PackageRule | null;
  /** SHA-256 of the resolved content. */
  readonly hash: string;
}
