import type { Area } from './marks.js';

/** A stretch along the page's width. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * The columns that rows of words stand in: stretches parted by gaps that hardly any row covers. Rows are given as
 * the areas of their words; heads that span columns may cover a gap.
 */
export function columnsOf(
  rows: readonly (readonly Area[])[],
  narrowestGap: number,
): readonly Stretch[] {
  const areas = rows.flat();
  const from = Math.floor(Math.min(...areas.map(({ left }) => left)));
  const to = Math.ceil(Math.max(...areas.map(({ right }) => right)));
  if (!(to > from) || to - from > WIDEST) return [];
  const covered = coverage(rows, from, to);
  const most = Math.floor(rows.length * SPANNING);
  const columns: Stretch[] = [];
  let start = -1;
  let gap = 0;
  for (let at = 0; at <= covered.length; at += 1) {
    const isFree = at === covered.length || (covered[at] ?? 0) <= most;
    if (isFree) gap += 1;
    if (isFree && start >= 0 && (gap >= narrowestGap || at === covered.length)) {
      columns.push({ from: from + start, to: from + at + 1 - gap });
      start = -1;
    }
    if (!isFree) {
      if (start < 0) start = at;
      gap = 0;
    }
  }
  return columns;
}

/** Points of the widest page, and the share of rows that may span a gap. */
const WIDEST = 20_000;
const SPANNING = 0.16;

function coverage(rows: readonly (readonly Area[])[], from: number, to: number): Int32Array {
  const covered = new Int32Array(to - from);
  for (const row of rows) {
    const inRow = new Uint8Array(to - from);
    for (const { left, right } of row)
      inRow.fill(1, Math.max(0, Math.floor(left - from)), Math.max(0, Math.ceil(right - from)));
    for (let at = 0; at < inRow.length; at += 1)
      covered[at] = (covered[at] ?? 0) + (inRow[at] ?? 0);
  }
  return covered;
}

/** The column that an area stands in mostly, and how many it spans. */
export function spanIn(
  columns: readonly Stretch[],
  { left, right }: Area,
): readonly [number, number] {
  const touched = columns.flatMap(({ from, to }, at) =>
    Math.min(right, to) - Math.max(left, from) > Math.min(3, (right - left) / 2) ? [at] : [],
  );
  const first = touched[0];
  if (first !== undefined) return [first, (touched[touched.length - 1] ?? first) - first + 1];
  const middle = (left + right) / 2;
  const near = columns.findIndex(({ to }) => middle <= to);
  return [near < 0 ? columns.length - 1 : near, 1];
}
