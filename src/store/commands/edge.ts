import { z } from 'zod';
import { absenceSchema, ROLES, sourceSchema, statementSchema } from '../../facts/index.js';
import { conceptIdSchema } from '../../standard/index.js';
import { storeRefusal } from '../messages.js';

/** What enters the store through its commands, checked once more at its own door. */

/** Text that comes back from PostgreSQL as it went in: no NUL, no half of a surrogate pair. */
export const textSchema = z
  .string()
  .max(4000)
  .refine((text) => !text.includes('\0') && !/\p{Surrogate}/u.test(text), 'unprintable characters');

export const idSchema = textSchema.min(1).max(200);

/** Why something is done; blanks alone are no reason. */
export const reasonSchema = textSchema
  .optional()
  .transform((text) => (text?.trim() ? text.trim() : undefined));

export const organisationIdSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/);
export const cycleSchema = z.int().min(1900).max(2200);
export const versionSchema = z.int().min(0);

export const decimalSchema = z.object({
  mantissa: z.bigint().refine((value) => String(value).length <= 64, 'too many digits'),
  decimals: z.int().min(-60).max(60),
});

export const contentSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('value'), value: decimalSchema }),
  z.object({ type: z.literal('text'), text: textSchema }),
  z.object({ type: z.literal('absent'), absence: absenceSchema }),
]);

const storableSource = sourceSchema.refine(wellFormed, 'unprintable characters');
const statementSource = statementSchema.shape.source.refine(wellFormed, 'unprintable characters');

function wellFormed(source: object): boolean {
  return Object.values(source).every((each) => textSchema.safeParse(String(each)).success);
}

const factInput = z.object({
  organisation: organisationIdSchema,
  cycle: cycleSchema,
  concept: conceptIdSchema,
  content: contentSchema,
  source: storableSource,
  version: versionSchema,
});

const statementInput = z.object({
  id: idSchema,
  organisation: organisationIdSchema,
  cycle: cycleSchema,
  concept: conceptIdSchema,
  value: decimalSchema,
  source: statementSource,
});

export const organisationInput = z.object({
  id: organisationIdSchema,
  code: textSchema,
  history: z
    .array(
      z.object({
        from: cycleSchema,
        attributes: z.object({
          name: textSchema,
          nameEn: textSchema,
          level: z.enum(['province', 'city', 'district', 'school']),
          place: organisationIdSchema.nullable(),
          superior: organisationIdSchema.nullable(),
          type: textSchema,
          ownership: z.enum(['public', 'private', '']),
          region: textSchema,
        }),
      }),
    )
    .min(1),
  opened: cycleSchema,
  closed: cycleSchema.nullable(),
  predecessors: z.array(organisationIdSchema).max(50).optional(),
});

export const writeFactsInput = z.object({
  organisation: organisationIdSchema,
  cycle: cycleSchema,
  edits: z
    .array(z.object({ concept: conceptIdSchema, content: contentSchema, version: versionSchema }))
    .min(1)
    .max(5000),
  by: idSchema,
  reason: textSchema.optional(),
});

export const storeImportInput = z.object({
  organisation: organisationIdSchema,
  cycle: cycleSchema,
  facts: z.array(
    z.object({
      concept: conceptIdSchema,
      content: contentSchema,
      version: versionSchema,
      sheet: textSchema,
      cell: textSchema,
    }),
  ),
  statements: z.array(
    z.object({
      concept: conceptIdSchema,
      value: decimalSchema,
      sheet: textSchema,
      cell: textSchema,
    }),
  ),
  sheets: z.array(textSchema).optional(),
  file: textSchema,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  by: idSchema,
  reason: textSchema.optional(),
});

export const rulingInput = z.object({
  identity: idSchema,
  evidence: textSchema,
  organisation: organisationIdSchema,
  cycle: cycleSchema,
  kind: z.enum(['explained', 'confirmed', 'waived']),
  reason: textSchema,
  by: idSchema,
});

export const appointmentInput = z.object({
  account: idSchema,
  role: z.enum(ROLES),
  organisation: organisationIdSchema,
  by: idSchema,
});

export const peersInput = z.object({
  id: idSchema,
  values: z.map(textSchema, z.array(textSchema)),
});

export const seedInput = z.object({
  organisations: z.array(organisationInput),
  cycles: z.array(cycleSchema),
  facts: z.array(factInput),
  statements: z.array(statementInput),
  by: idSchema,
});

/** The input if it has the shape of `schema`; throws a Refusal that names the first fault otherwise. */
export function admitted<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): z.output<Schema> {
  const outcome = schema.safeParse(input);
  if (outcome.success) return outcome.data;
  const first = outcome.error.issues[0];
  throw storeRefusal('store.bad-command', {
    path: first?.path.join('.') ?? '',
    detail: first?.message ?? '',
  });
}
