import { z } from 'zod';
import { decimalOf, decimalText } from '../quantity/index.js';
import { conceptIdSchema } from '../standard/index.js';
import type { Content, Fact, Statement } from './fact.js';

export const absenceSchema = z.enum(['blank', 'not-applicable', 'not-collected']);

/** Decimal text: `87.040` keeps its three decimals on the way. */
export const decimalTextSchema = z
  .string()
  .max(64)
  .refine((text) => decimalOf(text) !== undefined, 'not a decimal number');

export const contentSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('value'), value: decimalTextSchema }),
  z.strictObject({ type: z.literal('text'), text: z.string().max(4000) }),
  z.strictObject({ type: z.literal('absent'), absence: absenceSchema }),
]);

export const sourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('typed'), by: z.string(), at: z.string() }),
  z.strictObject({
    kind: z.literal('imported'),
    by: z.string(),
    at: z.string(),
    file: z.string(),
    sha256: z.string(),
    sheet: z.string(),
    cell: z.string(),
  }),
]);

export const factSchema = z.strictObject({
  organisation: z.string(),
  cycle: z.int(),
  concept: conceptIdSchema,
  content: contentSchema,
  source: sourceSchema,
  version: z.int(),
});

export const statementSchema = z.strictObject({
  id: z.string(),
  organisation: z.string(),
  cycle: z.int(),
  concept: conceptIdSchema,
  value: decimalTextSchema,
  source: z.union([
    sourceSchema,
    z.strictObject({ kind: z.literal('published'), document: z.string(), place: z.string() }),
  ]),
});

export type WireContent = z.infer<typeof contentSchema>;
export type WireFact = z.infer<typeof factSchema>;
export type WireStatement = z.infer<typeof statementSchema>;

/** Content as JSON can carry it. */
export const contentToWire = (content: Content): WireContent =>
  content.type === 'value' ? { type: 'value', value: decimalText(content.value) } : content;

/** Content from its JSON form; the schema has already refused anything that is not a decimal. */
export function contentFromWire(wire: WireContent): Content {
  if (wire.type !== 'value') return wire;
  const value = decimalOf(wire.value);
  if (value === undefined) throw new RangeError(`not a decimal number: ${wire.value}`);
  return { type: 'value', value };
}

/** A fact as JSON can carry it. */
export const factToWire = (fact: Fact): WireFact => ({
  ...fact,
  content: contentToWire(fact.content),
});

/** A fact from its JSON form. */
export const factFromWire = (wire: WireFact): Fact => ({
  ...wire,
  content: contentFromWire(wire.content),
});

/** A statement as JSON can carry it. */
export const statementToWire = (statement: Statement): WireStatement => ({
  ...statement,
  value: decimalText(statement.value),
});

/** A statement from its JSON form. */
export function statementFromWire(wire: WireStatement): Statement {
  const value = decimalOf(wire.value);
  if (value === undefined) throw new RangeError(`not a decimal number: ${wire.value}`);
  return { ...wire, value };
}
