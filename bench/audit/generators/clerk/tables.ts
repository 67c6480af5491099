import type { Fact } from '../../graph/index.js';
import { bare, dataYear, type Inline, row, type Table, t } from '../../plan/index.js';

/** A small table of names and numbers, with the sum of each column beneath. */
export function smallTable(
  id: string,
  caption: string,
  head: readonly string[],
  lines: readonly { readonly label: string; readonly facts: readonly Fact[] }[],
  sums: readonly Fact[] | null,
): Table {
  return {
    kind: 'table',
    id,
    caption: [caption],
    head: [row(head)],
    rows: [
      ...lines.map(({ label, facts }) => row([label, ...facts.map((fact) => bare(fact))])),
      ...(sums === null ? [] : [row(['合计', ...sums.map((fact) => bare(fact))], { total: true })]),
    ],
  };
}

/** One row of numbers under their names. */
export const lineTable = (
  id: string,
  caption: readonly Inline[],
  items: readonly (readonly [label: string, fact: Fact])[],
): Table => ({
  kind: 'table',
  id,
  caption,
  head: [row(items.map(([label]) => label))],
  rows: [row(items.map(([, fact]) => bare(fact)))],
});

/** 2023年, and what the caption names. */
export const yearCaption = (year: number, facts: readonly Fact[], words: string): Inline[] =>
  t`${dataYear(year, facts)}${words}`;
