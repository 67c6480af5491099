import { z } from 'zod';

/** One value of a chart. `value` is for drawing only; `text` is what is printed, `ref` its binding. */
export const chartPointSchema = z.strictObject({
  value: z.number().nullable(),
  text: z.string(),
  ref: z.string().nullable(),
});

/**
 * What a chart shows, without how: categories, and a value of every series at each of them. In a heat table
 * the series are its rows and the categories its columns.
 */
export const chartSchema = z.strictObject({
  kind: z.enum(['line', 'bar', 'stacked', 'pie', 'radar', 'heat']),
  title: z.string().min(1),
  unit: z.string(),
  /** What the categories are: 年度, 指标, 区县. */
  across: z.string().min(1),
  categories: z.array(z.string().min(1)).min(1).readonly(),
  series: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        points: z.array(chartPointSchema).readonly(),
      }),
    )
    .min(1)
    .readonly(),
});

export type ChartPoint = z.infer<typeof chartPointSchema>;
export type Chart = z.infer<typeof chartSchema>;
