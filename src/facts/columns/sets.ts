import { BARE, ONE, type Rational } from '../../quantity/index.js';
import { commonStep, rescaled } from './arithmetic.js';
import {
  AWAY,
  type Column,
  emptyColumn,
  KNOWN,
  LACKING,
  LARGEST,
  NotInColumns,
  PARTIAL,
  ROUNDING,
  sizeOf,
  UNSURE,
} from './column.js';
import { alignedAll } from './units.js';

/**
 * Several columns taken together at every row: what does not apply leaves the set, what is missing is
 * counted. `open` where each of them is zero or more, so that a part of them is a lower bound.
 */
export interface ColumnSet {
  readonly members: readonly Column[];
  readonly open: boolean;
}

/** How one more member changes what a row has come to. */
type Gather = (so: number, far: number) => number;

/** The sum, or the lower bound that the known members give. */
export const sumOf = (set: ColumnSet): Column =>
  gathered(set, { start: 0, gather: (so, far) => so + far, bounded: true, adds: true });

/** The greatest, or the lower bound that the known members give. */
export const greatestOf = (set: ColumnSet): Column =>
  gathered(set, { start: Number.NEGATIVE_INFINITY, gather: Math.max, bounded: true, adds: false });

/** The smallest; unknown as long as a member is. */
export const leastOf = (set: ColumnSet): Column =>
  gathered(set, { start: Number.POSITIVE_INFINITY, gather: Math.min, bounded: false, adds: false });

interface Gathering {
  readonly start: number;
  readonly gather: Gather;
  /** Whether a part of the members bounds the result from below. */
  readonly bounded: boolean;
  readonly adds: boolean;
}

function gathered({ members, open }: ColumnSet, gathering: Gathering): Column {
  const alike = inOneStep(alignedAll(members));
  const [first] = alike;
  if (first === undefined) throw new NotInColumns('a set without members');
  const result = emptyColumn(first.lo.length, first.step, first.unit);
  for (let row = 0; row < result.lo.length; row += 1) gatherRow(alike, row, result, gathering);
  for (let row = 0; row < result.lo.length; row += 1) {
    if (result.state[row] === PARTIAL) finishPartial(result, row, gathering.bounded && open);
  }
  return result;
}

function inOneStep(members: readonly Column[]): readonly Column[] {
  const step = members.reduce<Rational | undefined>(
    (common, each) => (common === undefined ? each.step : commonStep(common, each.step).step),
    undefined,
  );
  return members.map((each) => {
    const { left } = commonStep(each.step, step ?? each.step);
    return left === 1 ? each : rescaled(each, left, step ?? each.step);
  });
}

function gatherRow(
  members: readonly Column[],
  row: number,
  result: Column,
  { start, gather, adds }: Gathering,
): void {
  let [lo, hi, error, size] = [start, start, 0, 0];
  let [have, lacking, unsure] = [0, 0, false];
  for (const member of members) {
    const state = member.state[row] ?? UNSURE;
    if (state === UNSURE) unsure = true;
    if (state === LACKING || state === PARTIAL) lacking += 1;
    if (state > PARTIAL) continue;
    have += 1;
    const [low, high] = [member.lo[row] ?? 0, member.hi[row] ?? 0];
    lo = gather(lo, low);
    hi = gather(hi, high);
    const off = member.error[row] ?? 0;
    error = adds ? error + off : Math.max(error, off);
    size = adds ? size + Math.max(sizeOf(low), sizeOf(high)) : 0;
  }
  result.lo[row] = lo;
  result.hi[row] = hi;
  result.error[row] =
    error === 0 && size <= LARGEST ? 0 : 2 * error + size * ROUNDING * members.length;
  result.state[row] = unsure ? UNSURE : stateOfSet(have, lacking);
}

function stateOfSet(have: number, lacking: number): number {
  if (have === 0) return lacking === 0 ? AWAY : LACKING;
  return lacking === 0 ? KNOWN : PARTIAL;
}

function finishPartial(result: Column, row: number, isBound: boolean): void {
  if (isBound) result.hi[row] = Number.POSITIVE_INFINITY;
  else result.state[row] = LACKING;
}

/** How many members have a value; those that lack one may come to have it. */
export function countOf({ members }: ColumnSet): Column {
  const [first] = members;
  if (first === undefined) throw new NotInColumns('a set without members');
  const count = emptyColumn(first.lo.length, ONE, BARE);
  for (let row = 0; row < count.lo.length; row += 1) {
    const states = members.map((each) => each.state[row] ?? UNSURE);
    const have = states.filter((state) => state <= PARTIAL).length;
    const lacking = states.filter((state) => state === LACKING || state === PARTIAL).length;
    count.lo[row] = have;
    count.hi[row] = have + lacking;
    const isNothing = have === 0 && lacking === 0;
    count.state[row] = states.includes(UNSURE)
      ? UNSURE
      : isNothing
        ? AWAY
        : lacking > 0
          ? PARTIAL
          : KNOWN;
  }
  return count;
}
