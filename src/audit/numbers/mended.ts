import type { Claim } from '../claims/index.js';
import { isPercent } from './comparing.js';
import { digitsIn } from './digits.js';
import { type Bounds, endsOf, isSlipFromBetween } from './slip-between.js';

/*
 * Numbers that do not fit each other are told where one slip of the pen mends them: a digit changed, two changed about,
 * the point or the unit moved. Where nothing so small does, they were more likely read for what they are not: a share
 * of another base, a change against another year, parts of another whole.
 */

/** Whether a number would lie between bounds but for a slip of the pen; of one digit, any other is one. */
export const isMendedTo = (claim: Claim, bounds: Bounds): boolean =>
  isSlipFromBetween(claim, bounds) || isOneDigitFrom(claim, bounds) || isPointMoved(claim, bounds);

/** 80.91% where 8.091% is meant: the same digits, and the point elsewhere among them. */
function isPointMoved({ mention: { text, hedge }, quantity }: Claim, bounds: Bounds): boolean {
  const ends = endsOf({ quantity });
  return (
    ends !== undefined &&
    hedge === null &&
    digitsIn(text).length >= LEAST_MOVED &&
    MOVES.some((move) => ends.least * move <= bounds.most && bounds.least <= ends.most * move)
  );
}

const LEAST_MOVED = 3;
const MOVES = [10, 100, 1000, 10_000, 0.1, 0.01, 0.001, 0.0001];

function isOneDigitFrom(
  { mention: { text, value, hedge }, quantity }: Claim,
  bounds: Bounds,
): boolean {
  const ends = endsOf({ quantity });
  return (
    value !== null &&
    hedge === null &&
    ends !== undefined &&
    digitsIn(text).length === 1 &&
    bounds.least === bounds.most &&
    bounds.least > 0 &&
    isDigit((bounds.least * Number(digitsIn(text))) / (ends.least || 1))
  );
}

const isDigit = (figure: number): boolean => Number.isInteger(figure) && figure < TEN;
const TEN = 10;

/** Whether a slip of the pen mends what is told of a change: how much (`stated`, upwards positive), from `before` to `now`. */
export function isMendedChange(change: Claim, now: Claim, before: Claim): boolean {
  const [moved, later, sooner] = [change, now, before].map(endsOf);
  if (moved === undefined || later === undefined || sooner === undefined) return false;
  const stated = change.direction < 0 ? turned(moved) : moved;
  return change.role === 'growth'
    ? isMendedGrowth(change, { now, before }, { stated, later, sooner })
    : isMendedTo(change, sized(minus(later, sooner), change)) ||
        isMendedTo(now, plus(sooner, stated)) ||
        isMendedTo(before, minus(later, stated));
}

interface Ends {
  readonly stated: Bounds;
  readonly later: Bounds;
  readonly sooner: Bounds;
}

function isMendedGrowth(
  change: Claim,
  { now, before }: { readonly now: Claim; readonly before: Claim },
  { stated, later, sooner }: Ends,
): boolean {
  if (!isPercent(change) || sooner.least <= 0 || later.least <= 0) return false;
  const times = { least: 1 + stated.least / HUNDRED, most: 1 + stated.most / HUNDRED };
  const half = (stated.most - stated.least) / 2;
  const growth = {
    least: (later.least / sooner.most - 1) * HUNDRED - half,
    most: (later.most / sooner.least - 1) * HUNDRED + half,
  };
  return (
    isMendedTo(change, sized(growth, change)) ||
    isMendedTo(now, { least: sooner.least * times.least, most: sooner.most * times.most }) ||
    (times.least > 0 &&
      isMendedTo(before, { least: later.least / times.most, most: later.most / times.least }))
  );
}

const HUNDRED = 100;

/** A change as it is told, without its sign. */
const sized = (bounds: Bounds, { direction }: Claim): Bounds =>
  direction < 0 ? turned(bounds) : bounds;

const turned = ({ least, most }: Bounds): Bounds => ({ least: -most, most: -least });
const plus = (a: Bounds, b: Bounds): Bounds => ({
  least: a.least + b.least,
  most: a.most + b.most,
});
const minus = (a: Bounds, b: Bounds): Bounds => plus(a, turned(b));

/** Whether a slip of the pen in a whole or in one of its parts makes them add up. */
export function isMendedSum(whole: Claim, parts: readonly Claim[]): boolean {
  const of = endsOf(whole);
  const ends = parts.map(endsOf);
  if (of === undefined || ends.some((each) => each === undefined)) return false;
  const made = ends.reduce<Bounds>((sum, each) => plus(sum, each ?? NONE), NONE);
  return (
    isMendedTo(whole, made) ||
    parts.some((part, at) => {
      const own = ends[at] ?? NONE;
      return isMendedTo(part, {
        least: of.least - made.most + own.most,
        most: of.most - made.least + own.least,
      });
    })
  );
}

const NONE: Bounds = { least: 0, most: 0 };
