import { z } from 'zod';

const nameSchema = z.string().regex(/^[a-z][a-z0-9-]*$/, 'lower-case words joined by hyphens');
const levelsSchema = z.array(z.enum(['school', 'district', 'city'])).min(1);

/** What is shown: a concept by its id, or any formula with a label of its own. */
export const shownSchema = z.union([
  z.string().min(1),
  z.strictObject({
    formula: z.string().min(1),
    label: z.string().min(1).optional(),
    decimals: z.int().min(0).max(6).optional(),
    unit: z.string().min(1).optional(),
  }),
]);

/** What a table is made of: formulas by year or by member, or a list of the edition. */
const acrossFormulas = ['years', 'members'] as const;
const acrossLists = ['programme-groups', 'industry-chains'] as const;

/**
 * A table by years (a row each formula), by members (a row each member, a column each formula), or of the
 * city's programme groups or industry chains, which show themselves.
 */
export const tableSpecSchema = z
  .strictObject({
    caption: z.string().min(1),
    across: z.enum([...acrossFormulas, ...acrossLists]),
    show: z.array(shownSchema).default([]),
    levels: levelsSchema.optional(),
    note: z.string().min(1).optional(),
  })
  .refine(({ across, show }) => isList(across) === (show.length === 0), {
    path: ['show'],
    message: 'formulas are shown across years or members, and there only',
  });

const isList = (across: string): boolean => acrossLists.some((each) => each === across);

/**
 * A chart: its categories are years, members, or what is shown itself. A heat table has a row each member
 * and a column each formula.
 */
export const chartSpecSchema = z
  .strictObject({
    kind: z.enum(['line', 'bar', 'stacked', 'pie', 'radar', 'heat']),
    caption: z.string().min(1),
    across: z.enum(['years', 'members', 'shown']),
    show: z.array(shownSchema).min(1),
    levels: levelsSchema.optional(),
  })
  .refine(({ kind, across }) => kind !== 'heat' || across === 'members', {
    path: ['across'],
    message: 'a heat table is across members',
  });

/** What stands between the `---` lines at the head of a chapter file. */
export const matterSchema = z.strictObject({
  tables: z.record(nameSchema, tableSpecSchema).default({}),
  charts: z.record(nameSchema, chartSpecSchema).default({}),
});

export type ShownSpec = z.infer<typeof shownSchema>;
export type TableSpec = z.infer<typeof tableSpecSchema>;
export type ChartSpec = z.infer<typeof chartSpecSchema>;
