import { AWAY, type Column, KNOWN, LACKING, LARGEST, UNSURE } from './column.js';
import type { Rows } from './rows.js';

/** What the schools of every group have between them, by the group's row. */
export interface Totals {
  /** How many schools have what they need, how many lack it, and to how many it does not apply. */
  readonly have: Int32Array;
  readonly lacking: Int32Array;
  readonly away: Int32Array;
  /** 1 where a school among them has something that no column holds. */
  readonly unsure: Uint8Array;
  /** The sums of the ends of each need, over the schools that have all of them. */
  readonly sums: readonly Sum[];
}

/** The sum of one column's intervals; exact as long as `size`, the sum of all magnitudes, fits. */
export interface Sum {
  readonly lo: Float64Array;
  readonly hi: Float64Array;
  readonly size: Float64Array;
}

/** What one school has of what a total needs: `KNOWN`, `LACKING`, `AWAY` or `UNSURE`. */
export type SchoolState = (row: number) => number;

/** Adds up columns over the schools of every group. */
export function totalsOf(rows: Rows, needs: readonly Column[], state: SchoolState): Totals {
  const size = rows.ids.length;
  const totals: Totals = {
    have: new Int32Array(size),
    lacking: new Int32Array(size),
    away: new Int32Array(size),
    unsure: new Uint8Array(size),
    sums: needs.map(() => ({
      lo: new Float64Array(size),
      hi: new Float64Array(size),
      size: new Float64Array(size),
    })),
  };
  eachMembership(rows, (school, group) => {
    const here = state(school);
    if (here === UNSURE) totals.unsure[group] = 1;
    else if (here === AWAY) increment(totals.away, group);
    else if (here === LACKING) increment(totals.lacking, group);
    else {
      increment(totals.have, group);
      for (let at = 0; at < needs.length; at += 1) add(totals.sums[at], group, needs[at], school);
    }
  });
  return totals;
}

/** Goes through every school with every group that counts it. */
export function eachMembership(
  { schools, from, groups }: Rows,
  visit: (school: number, group: number) => void,
): void {
  for (let index = 0; index < schools.length; index += 1) {
    const school = schools[index] ?? 0;
    const end = from[index + 1] ?? 0;
    for (let at = from[index] ?? 0; at < end; at += 1) visit(school, groups[at] ?? 0);
  }
}

/** One more at a row. */
export function increment(counts: Int32Array, row: number): void {
  counts[row] = (counts[row] ?? 0) + 1;
}

function add(sum: Sum | undefined, group: number, column: Column | undefined, row: number): void {
  if (sum === undefined || column === undefined) return;
  const lo = column.lo[row] ?? 0;
  const hi = column.hi[row] ?? 0;
  sum.lo[group] = (sum.lo[group] ?? 0) + lo;
  sum.hi[group] = (sum.hi[group] ?? 0) + hi;
  sum.size[group] = (sum.size[group] ?? 0) + Math.max(Math.abs(lo), Math.abs(hi));
}

/** Whether the sums of a group are exact. */
export const isExactTotal = ({ unsure, sums }: Totals, group: number): boolean =>
  unsure[group] === 0 && sums.every(({ size }) => (size[group] ?? 0) <= LARGEST);

/** The state of several needs together. */
export function stateOfAll(needs: readonly Column[]): SchoolState {
  return (row) => {
    let worst = KNOWN;
    for (let at = 0; at < needs.length; at += 1) {
      const here = needs[at]?.state[row] ?? UNSURE;
      // A school's own value has no part of it missing, but one that was calculated may be inexact.
      const inexact = here === KNOWN && (needs[at]?.error[row] ?? 0) > 0;
      worst = Math.max(worst, inexact ? UNSURE : here);
    }
    return worst;
  };
}
