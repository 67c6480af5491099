import { z } from 'zod';
import { layoutSchema } from '../../document/model/layout.js';
import { localisedSchema } from '../../standard/index.js';
import { organisationRecordSchema, roleSchema } from '../shapes.js';

/** What the pages of administration ask and are answered. */

/** As ids stand in addresses. */
const organisationIdSchema = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/);

const reasonSchema = z.string().max(2000).optional();

export const amendmentsSchema = z.strictObject({
  amendments: z
    .array(
      z.strictObject({
        /** The organisation as it was seen; null where it is new. */
        before: organisationRecordSchema.nullable(),
        after: organisationRecordSchema.extend({ id: organisationIdSchema }),
      }),
    )
    .min(1)
    .max(20_000),
  reason: reasonSchema,
});

export const registerAnswerSchema = z.object({ organisations: z.array(organisationRecordSchema) });

/** What a file of organisations would change. */
export const registerPreviewSchema = z.object({
  amendments: z.array(
    z.object({
      before: organisationRecordSchema.nullable(),
      after: organisationRecordSchema,
      changes: z.array(localisedSchema),
    }),
  ),
  same: z.int(),
  faults: z.array(z.object({ line: z.int().nullable(), what: localisedSchema })),
});

export const accountSchema = z.object({
  id: z.string(),
  username: z.string(),
  name: z.string(),
  role: roleSchema.nullable(),
  organisation: z.string().nullable(),
  organisationName: localisedSchema,
  disabled: z.boolean(),
  mustChangePassword: z.boolean(),
  createdAt: z.string(),
  /** Null where no session is open. */
  signedInAt: z.string().nullable(),
});

export const accountsAnswerSchema = z.object({
  accounts: z.array(accountSchema),
  total: z.int(),
});

const personNameSchema = z.string().trim().min(1).max(60);

export const newAccountSchema = z.strictObject({
  username: z.string().max(60),
  name: personNameSchema,
  role: roleSchema,
  organisation: organisationIdSchema,
});

export const appointmentSchema = z.strictObject({
  name: personNameSchema,
  role: roleSchema,
  organisation: organisationIdSchema,
});

/** Shown once, and kept nowhere. */
export const givenPasswordSchema = z.object({
  account: z.string(),
  username: z.string(),
  password: z.string(),
});

export const passwordChangeSchema = z.strictObject({
  current: z.string().min(1).max(200),
  next: z.string().max(1000),
});

export const administeredCyclesSchema = z.object({
  cycles: z.array(
    z.object({
      cycle: z.int(),
      edition: z.string().nullable(),
      editionName: localisedSchema.nullable(),
      schools: z.int(),
      openedAt: z.string().nullable(),
      openedBy: z.string().nullable(),
    }),
  ),
  /** Years that may be opened now: an edition holds for them. */
  next: z.array(z.int()),
});

export const faultSchema = z.object({
  file: z.string(),
  line: z.int(),
  column: z.int(),
  message: localisedSchema,
});

export const editionSummarySchema = z.object({
  id: z.string(),
  name: localisedSchema,
  /** `to` is null for the edition that is still in force. */
  cycles: z.object({ from: z.int(), to: z.int().nullable() }),
  hash: z.string(),
  rows: z.int(),
  checks: z.int(),
  chapters: z.int(),
  /** Open years it is in force for. */
  openCycles: z.array(z.int()),
  installed: z.boolean(),
});

export const editionsAnswerSchema = z.object({
  editions: z.array(editionSummarySchema),
  /** Why installed editions are not in force. */
  faults: z.array(faultSchema),
});

/** How the reports of a year are printed. */
export const layoutAnswerSchema = z.object({ cycle: z.int(), layout: layoutSchema });

/** What an archive holds, and whether it may be installed. */
export const editionCheckSchema = z.object({
  id: z.string(),
  files: z.array(z.string()),
  faults: z.array(faultSchema),
  /** Null where there are faults. */
  edition: editionSummarySchema.nullable(),
  /** Open years whose edition it would change; it can't be installed then. */
  changes: z.array(z.int()),
  installed: z.boolean(),
});

export const logAnswerSchema = z.object({
  entries: z.array(
    z.object({
      sequence: z.int(),
      organisation: z.string(),
      organisationName: localisedSchema,
      number: z.int(),
      kind: z.string(),
      by: z.string(),
      byName: z.string(),
      at: z.string(),
      what: localisedSchema,
      reason: z.string().nullable(),
      hash: z.string(),
    }),
  ),
  more: z.boolean(),
});

export const rootAnswerSchema = z.object({
  root: z
    .object({
      sequence: z.int(),
      root: z.string(),
      signedAt: z.string(),
      publicKey: z.string(),
      signature: z.string(),
    })
    .nullable(),
});
