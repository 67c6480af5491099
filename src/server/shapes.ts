import { z } from 'zod';
import {
  contentSchema,
  factSchema,
  ROLES,
  type sourceSchema,
  statementSchema,
} from '../facts/index.js';
import {
  breakdownSchema,
  chapterSchema,
  checkSchema,
  conceptSchema,
  exampleSchema,
  localisedSchema,
  programmeGroupSchema,
  tableSchema,
} from '../standard/index.js';

/** The shapes that leave and enter the server; one schema gives validation, OpenAPI and the client's types. */

export const roleSchema = z.enum(ROLES);

export const meSchema = z.object({
  name: z.string(),
  username: z.string(),
  role: roleSchema,
  organisation: z.string(),
  organisationName: localisedSchema,
  /** Its password is one that was given out: it is asked for another before anything else. */
  mustChangePassword: z.boolean(),
  /** What this account may do at all; each answer about an organisation says what it may do there. */
  pages: z.array(
    z.enum(['tables', 'findings', 'rollup', 'report', 'audit', 'sending', 'administration']),
  ),
});

export const organisationNodeSchema = z.object({
  id: z.string(),
  name: localisedSchema,
  level: z.enum(['city', 'district', 'school']),
  /** The node it is drawn under: its place, or the city for the city's own schools (市直属). */
  parent: z.string().nullable(),
  errors: z.int(),
  warnings: z.int(),
  /** Required cells filled, and how many there are. */
  filled: z.int(),
  required: z.int(),
  mayEdit: z.boolean(),
  /** Whether the account may accept or confirm findings there: it reviews the organisation (隶属). */
  mayJudge: z.boolean(),
});

export const coverageSchema = z.object({ have: z.int(), of: z.int(), notApplicable: z.int() });

export const figureSchema = z.object({
  concept: z.string(),
  /** Text as stated or rounded, null where absent. */
  text: z.string().nullable(),
  /** The interval in words where the value is not exact. */
  range: z.string().nullable(),
  absence: z.enum(['blank', 'not-applicable', 'not-collected']).nullable(),
  origin: z.enum(['asserted', 'computed', 'rolled-up', 'missing']),
  coverage: coverageSchema,
});

export const findingSchema = z.object({
  check: z.string(),
  organisation: z.string(),
  organisationName: localisedSchema,
  cycle: z.int(),
  category: z.enum(['completeness', 'truthfulness', 'compliance']),
  severity: z.enum(['error', 'warning', 'notice']),
  outcome: z.enum(['pass', 'fail', 'not-applicable', 'not-assessable']),
  title: localisedSchema,
  message: localisedSchema,
  arithmetic: localisedSchema,
  basis: z.string(),
  concepts: z.array(z.string()),
  fingerprint: z.object({ identity: z.string(), evidence: z.string() }),
  ruling: z
    .object({
      kind: z.enum(['explained', 'confirmed', 'waived']),
      reason: z.string(),
      by: z.string(),
      at: z.string(),
      /** The values have changed since it was ruled on. */
      stale: z.boolean(),
    })
    .nullable(),
});

/** A check as a browser runs it: its examples stay behind, they are for tests. */
const checkAnswerSchema = checkSchema.extend({
  examples: z.object({ pass: z.array(exampleSchema), fail: z.array(exampleSchema) }),
});

/** The edition as a browser needs it to check while one types. */
export const editionAnswerSchema = z.object({
  id: z.string(),
  name: localisedSchema,
  hash: z.string(),
  cycles: z.object({ from: z.int(), to: z.int() }),
  tables: z.array(tableSchema),
  breakdowns: z.array(breakdownSchema),
  checks: z.array(checkAnswerSchema),
  chapters: z.array(chapterSchema),
  programmeGroups: z.array(programmeGroupSchema),
  concepts: z.array(conceptSchema),
});

export const organisationRecordSchema = z.object({
  id: z.string(),
  code: z.string(),
  history: z.array(
    z.object({
      from: z.int(),
      attributes: z.object({
        name: z.string(),
        nameEn: z.string(),
        level: z.enum(['province', 'city', 'district', 'school']),
        place: z.string().nullable(),
        superior: z.string().nullable(),
        type: z.string(),
        ownership: z.enum(['public', 'private', '']),
        region: z.string(),
      }),
    }),
  ),
  opened: z.int(),
  closed: z.int().nullable(),
  predecessors: z.array(z.string()).readonly().optional(),
});

/** Who there is and which years, as one file. */
export const registrySchema = z.strictObject({
  organisations: z.array(organisationRecordSchema).min(1).max(20_000),
  cycles: z.array(z.int().min(2000).max(2100)).min(1).max(100),
});

/** Everything the 填报 page of one organisation and cycle needs. */
export const tablesAnswerSchema = z.object({
  organisation: organisationRecordSchema,
  cycle: z.int(),
  edition: z.string(),
  mayEdit: z.boolean(),
  /** This cycle's and the two before; of this organisation only. Empty for those that are rolled up. */
  facts: z.array(factSchema),
  statements: z.array(statementSchema),
  peers: z.object({ id: z.string(), values: z.record(z.string(), z.array(z.string())) }),
  /** This cycle's and last cycle's values of every row and part. */
  figures: z.array(figureSchema),
  lastYear: z.array(figureSchema),
  findings: z.array(findingSchema),
});

export const editSchema = z.strictObject({
  concept: z.string(),
  content: contentSchema,
  /** The version the writer saw; 0 where it saw none. */
  version: z.int().min(0),
});

export const editsSchema = z.strictObject({ edits: z.array(editSchema).min(1).max(500) });

export const savedSchema = z.object({
  at: z.string(),
  saved: z.array(z.object({ concept: z.string(), version: z.int() })),
});

export const rulingRequestSchema = z.strictObject({
  identity: z.string(),
  evidence: z.string(),
  kind: z.enum(['explained', 'confirmed', 'waived']),
  reason: z.string().min(2).max(2000),
});

export interface TraceAnswer {
  readonly concept: string | null;
  readonly label: z.infer<typeof localisedSchema>;
  readonly organisation: string;
  readonly organisationName: string;
  readonly cycle: number;
  readonly value: string | null;
  readonly unit: string;
  readonly range: string | null;
  readonly operation: string;
  readonly formula: z.infer<typeof localisedSchema> | null;
  readonly coverage: z.infer<typeof coverageSchema> | null;
  readonly source: z.infer<typeof sourceSchema> | null;
  readonly statements: readonly {
    readonly statement: z.infer<typeof statementSchema>;
    readonly agrees: boolean;
  }[];
  readonly children: readonly TraceAnswer[];
}

/** Every error answer: what happened, what to do next, in both languages. */
export const problemSchema = z.object({
  code: z.string(),
  what: localisedSchema,
  next: localisedSchema,
  details: z.unknown().optional(),
});

/** What an import would change or did change. */
export const importAnswerSchema = z.object({
  file: z.string(),
  organisation: z.string().nullable(),
  cycle: z.int().nullable(),
  stored: z.boolean(),
  changes: z.array(
    z.object({
      concept: z.string(),
      table: z.string(),
      sheet: z.string(),
      cell: z.string(),
      from: contentSchema.nullable(),
      to: contentSchema,
    }),
  ),
  statements: z.array(
    z.object({ concept: z.string(), sheet: z.string(), cell: z.string(), value: z.string() }),
  ),
  faults: z.array(
    z.object({
      sheet: z.string(),
      cell: z.string(),
      table: z.string().nullable(),
      what: localisedSchema,
      next: localisedSchema,
    }),
  ),
});
