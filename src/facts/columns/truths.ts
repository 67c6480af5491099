import type { Comparison } from '../../quantity/index.js';
import { commonStep } from './arithmetic.js';
import { AWAY, type Column, LACKING, PARTIAL, ROUNDING, sizeOf, UNSURE } from './column.js';

/** What a relation comes to at every row. */
export type Truths = Uint8Array;

export const NEVER = 0;
export const SOMETIMES = 1;
export const ALWAYS = 2;
/** Not-assessable, not-applicable, and what only the exact evaluation can tell. */
export const MISSING = 3;
export const OUTSIDE = 4;
export const UNDECIDED = 5;

const OPPOSITE = Uint8Array.of(ALWAYS, SOMETIMES, NEVER, MISSING, OUTSIDE, UNDECIDED);

/** The opposite. */
export const opposite = (of: Truths): Truths => of.map((truth) => OPPOSITE[truth] ?? UNDECIDED);

/** Both hold: one that never does decides, whatever the other is; else what is absent, else the weaker. */
function bothOf(a: number, b: number): number {
  if (a === NEVER || b === NEVER) return NEVER;
  const greater = Math.max(a, b);
  return greater > ALWAYS ? greater : Math.min(a, b);
}

/** Both of two hold. */
export const both = (a: Truths, b: Truths): Truths =>
  a.map((truth, row) => bothOf(truth, b[row] ?? UNDECIDED));

/** At least one of two holds. */
export const either = (a: Truths, b: Truths): Truths => opposite(both(opposite(a), opposite(b)));

/** Where `a` holds, `b` does. */
export const implied = (a: Truths, b: Truths): Truths => either(opposite(a), b);

/** What the states of two operands leave of a truth. */
export function truthOfState(state: number): number {
  if (state === LACKING) return MISSING;
  return state === AWAY ? OUTSIDE : UNDECIDED;
}

/** Whether anything is said at all. */
export const reported = (states: Uint8Array): Truths =>
  states.map((state) => (state === UNSURE ? UNDECIDED : state > PARTIAL ? NEVER : ALWAYS));

/** A comparison of two columns at every row. */
export function compared(a: Column, operator: Comparison, b: Column): Truths {
  switch (operator) {
    case '=':
      return related(a, b, equal);
    case '!=':
      return opposite(related(a, b, equal));
    case '<=':
      return related(a, b, atMost);
    case '>':
      return opposite(related(a, b, atMost));
    case '>=':
      return related(b, a, atMost);
    case '<':
      return opposite(related(b, a, atMost));
  }
}

/** Two intervals in one step. `error` is how far the difference of two of their ends may be off. */
interface Pair {
  aLow: number;
  aHigh: number;
  bLow: number;
  bHigh: number;
  error: number;
}

function related(a: Column, b: Column, relation: (pair: Pair) => number): Truths {
  const { left, right } = commonStep(a.step, b.step);
  const truths = new Uint8Array(a.lo.length);
  const pair: Pair = { aLow: 0, aHigh: 0, bLow: 0, bHigh: 0, error: 0 };
  for (let row = 0; row < truths.length; row += 1) {
    const state = Math.max(a.state[row] ?? UNSURE, b.state[row] ?? UNSURE);
    if (state > PARTIAL) {
      truths[row] = truthOfState(state);
      continue;
    }
    pair.aLow = (a.lo[row] ?? 0) * left;
    pair.aHigh = (a.hi[row] ?? 0) * left;
    pair.bLow = (b.lo[row] ?? 0) * right;
    pair.bHigh = (b.hi[row] ?? 0) * right;
    pair.error = errorOf(pair, (a.error[row] ?? 0) * left + (b.error[row] ?? 0) * right);
    const truth = relation(pair);
    // What only missing figures leave open cannot be assessed.
    truths[row] = truth === SOMETIMES && state === PARTIAL ? MISSING : truth;
  }
  return truths;
}

function errorOf({ aLow, aHigh, bLow, bHigh }: Pair, inherited: number): number {
  const size = Math.max(sizeOf(aLow), sizeOf(aHigh), sizeOf(bLow), sizeOf(bHigh));
  return inherited === 0 && size <= Number.MAX_SAFE_INTEGER ? 0 : 2 * inherited + size * ROUNDING;
}

/** Whether x ≤ y: 1 yes, 0 no, −1 too near to tell. */
function isAtMost(x: number, y: number, error: number): number {
  const gap = y - x;
  if (error === 0) return gap >= 0 ? 1 : 0;
  return gap > error ? 1 : gap < -error ? 0 : -1;
}

/** `a ≤ b` is `never` only when every a exceeds every b. */
function atMost({ aLow, aHigh, bLow, bHigh, error }: Pair): number {
  const always = isAtMost(aHigh, bLow, error);
  if (always === 1) return ALWAYS;
  const possible = isAtMost(aLow, bHigh, error);
  if (possible === 0) return NEVER;
  return always === 0 && possible === 1 ? SOMETIMES : UNDECIDED;
}

/** Equality fails only where no value is in both; it is certain only between two single values. */
function equal({ aLow, aHigh, bLow, bHigh, error }: Pair): number {
  const [below, above] = [isAtMost(aLow, bHigh, error), isAtMost(bLow, aHigh, error)];
  if (below === 0 || above === 0) return NEVER;
  if (below < 0 || above < 0) return UNDECIDED;
  if (error === 0) return aLow === aHigh && bLow === bHigh ? ALWAYS : SOMETIMES;
  return aHigh - aLow > error || bHigh - bLow > error ? SOMETIMES : UNDECIDED;
}
