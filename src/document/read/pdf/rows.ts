import type { Run } from './runs.js';

/** Share of the lower of two runs' heights by which they must overlap to stand in one row. */
const OVERLAP = 0.3;

/** Runs as rows of a table without rules: what overlaps in height stands in one row, however it is centred. */
export function rowsOf(runs: readonly Run[]): readonly (readonly Run[])[] {
  const rows: Run[][] = [];
  let bottom = -Infinity;
  for (const run of runs.toSorted((a, b) => a.top - b.top)) {
    const row = rows[rows.length - 1];
    if (row === undefined || bottom - run.top < (run.bottom - run.top) * OVERLAP) {
      rows.push([run]);
      bottom = run.bottom;
    } else {
      row.push(run);
      bottom = Math.max(bottom, run.bottom);
    }
  }
  return rows;
}
