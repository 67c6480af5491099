import { z } from 'zod';
import { localisedSchema } from './concept.js';

/** What the system can put into a package by itself; `attachment` is what somebody adds, such as a scan. */
export const packageContentSchema = z.enum([
  'tables.xlsx',
  'forms.pdf',
  'changes.xlsx',
  'report.pdf',
  'report.docx',
  'report.html',
  'facts.csv',
  'explanations.xlsx',
  'attachment',
]);

const packageItemSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]*$/),
  title: localisedSchema,
  content: packageContentSchema,
  /** File name without its extension; `{code}`, `{name}` and `{cycle}` are filled in. */
  file: z.string().min(1),
  required: z.boolean().default(true),
});

/** What must hold before a package may leave. */
export const packageDemandSchema = z.enum(['filled', 'no-errors', 'explained']);

/**
 * The package sent up (报送包): how it and its files are named, what belongs into it, and what must hold.
 * Cities prescribe it anew each year, so it is data of the edition.
 */
export const packageRuleSchema = z.strictObject({
  /** Name of the archive and of the folder in it; `{code}`, `{name}` and `{cycle}` are filled in. */
  name: z.string().min(1),
  demands: z.array(packageDemandSchema).default(['filled', 'no-errors', 'explained']),
  items: z.array(packageItemSchema).min(1),
});

export type PackageContent = z.infer<typeof packageContentSchema>;
export type PackageItem = z.infer<typeof packageItemSchema>;
export type PackageDemand = z.infer<typeof packageDemandSchema>;
export type PackageRule = z.infer<typeof packageRuleSchema>;
