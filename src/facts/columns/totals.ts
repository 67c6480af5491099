import { AWAY, type Column, KNOWN, LACKING, LARGEST, UNSURE } from './column.js';
import type { Rows } from './rows.js';

/** What the schools of every group have between them, a place a group. */
export interface Totals {
  /** How many schools have what they need, how many lack it, and to how many it does not apply. */
  readonly have: Int32Array;
  readonly lacking: Int32Array;
  readonly away: Int32Array;
  /** How many have something that no column holds. */
  readonly unsure: Int32Array;
  /** The sums of the ends of each need, over the schools that have all of them. */
  readonly sums: readonly Sum[];
  /** Of a weighted mean: the least and the greatest end among the values, infinite where they bind nothing. */
  readonly values?: { readonly lo: Float64Array; readonly hi: Float64Array };
}

/** The sum of one column's intervals; exact as long as `size`, the sum of all magnitudes, fits. */
export interface Sum {
  readonly lo: Float64Array;
  readonly hi: Float64Array;
  readonly size: Float64Array;
}

/** What each row has of what a total needs: `KNOWN`, `LACKING`, `AWAY` or `UNSURE`. */
export type States = Uint8Array;

/** Adds up columns over the schools of every group. */
export function totalsOf(rows: Rows, needs: readonly Column[], states: States): Totals {
  const size = rows.groups.length;
  return {
    have: counted(rows, states, KNOWN),
    lacking: counted(rows, states, LACKING),
    away: counted(rows, states, AWAY),
    unsure: counted(rows, states, UNSURE),
    sums: needs.map((need) => summedUp(rows, need, states, size)),
  };
}

/** How many schools of every group are in a state. */
function counted(
  { schools, from, over, groups }: Rows,
  states: States,
  wanted: number,
): Int32Array {
  const counts = new Int32Array(groups.length);
  for (let index = 0; index < schools.length; index += 1) {
    if (states[schools[index] ?? 0] !== wanted) continue;
    const end = from[index + 1] ?? 0;
    for (let at = from[index] ?? 0; at < end; at += 1) increment(counts, over[at] ?? 0);
  }
  return counts;
}

function summedUp(
  { schools, from, over }: Rows,
  column: Column,
  states: States,
  size: number,
): Sum {
  const sum = {
    lo: new Float64Array(size),
    hi: new Float64Array(size),
    size: new Float64Array(size),
  };
  for (let index = 0; index < schools.length; index += 1) {
    const row = schools[index] ?? 0;
    if (states[row] !== KNOWN) continue;
    const lo = column.lo[row] ?? 0;
    const hi = column.hi[row] ?? 0;
    const magnitude = Math.max(Math.abs(lo), Math.abs(hi));
    const end = from[index + 1] ?? 0;
    for (let at = from[index] ?? 0; at < end; at += 1) {
      const group = over[at] ?? 0;
      sum.lo[group] = (sum.lo[group] ?? 0) + lo;
      sum.hi[group] = (sum.hi[group] ?? 0) + hi;
      sum.size[group] = (sum.size[group] ?? 0) + magnitude;
    }
  }
  return sum;
}

/** Goes through every school with every group that counts it. */
export function eachMembership(
  { schools, from, over }: Rows,
  visit: (school: number, group: number) => void,
): void {
  for (let index = 0; index < schools.length; index += 1) {
    const school = schools[index] ?? 0;
    const end = from[index + 1] ?? 0;
    for (let at = from[index] ?? 0; at < end; at += 1) visit(school, over[at] ?? 0);
  }
}

/** One more at a place. */
export function increment(counts: Int32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

/** Whether the sums of a group are exact. */
export function isExactTotal({ unsure, sums }: Totals, group: number): boolean {
  if (unsure[group] !== 0) return false;
  for (const { size } of sums) if ((size[group] ?? 0) > LARGEST) return false;
  return true;
}

/** The states of several needs together: the worst of each row, and unsure what was not exact to begin with. */
export function statesOfAll(needs: readonly Column[]): States {
  const [first, ...others] = needs;
  const states = first === undefined ? new Uint8Array() : exactStates(first);
  for (const other of others) {
    const further = exactStates(other);
    for (let row = 0; row < states.length; row += 1) {
      states[row] = Math.max(states[row] ?? UNSURE, further[row] ?? UNSURE);
    }
  }
  return states;
}

/** A school's own value has no part of it missing, but one that was calculated may be inexact. */
function exactStates({ state, error }: Column): States {
  const states = state.slice();
  for (let row = 0; row < states.length; row += 1) {
    if (states[row] === KNOWN && error[row] !== 0) states[row] = UNSURE;
  }
  return states;
}
