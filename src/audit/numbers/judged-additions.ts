import type { Grid } from '../tables/grid.js';
import { type Addition, exceeds, holds, isLongSlip, isSlip, lackOf } from './addition.js';
import { digitsIn } from './digits.js';

/** What the additions of one total, line by line, come to. */
export interface JudgedAdditions {
  readonly holding: readonly Addition[];
  /** Those that fail, and were not read wrongly as far as can be told. */
  readonly failing: readonly Addition[];
  /** All lines, where each lacks about one entry more: one was left out. */
  readonly lacking: readonly Addition[];
}

/** Tells faults from tables that were read wrongly; `isGuessed`: which words head which column is only a guess. */
export function judgedAdditions(
  additions: readonly Addition[],
  grid: Grid,
  isGuessed: boolean,
): JudgedAdditions {
  const isWhole = ({ total, members, complete }: Addition): boolean =>
    complete && [total, ...members].every(({ cell }) => !grid.isShort(cell.row));
  const whole = additions.filter(isWhole);
  const holding = whole.filter(holds);
  const failing = whole.filter((each) => !holds(each));
  if (holding.length === 0 && failing.length > 1) {
    if (failing.every(isSlip)) return { holding, failing, lacking: [] };
    const isLacking = areInOneRow(failing) && lacksOne(failing) && !failing.some(isFilled);
    return { holding, failing: [], lacking: isLacking ? failing : [] };
  }
  const tooMuch = additions.filter((each) => !each.complete && exceeds(each) && holding.length > 0);
  const plausible = failing.filter((each) => {
    const isKnown = !grid.doubtful || isKnownUnderDoubt(each, holding);
    return isKnown && isPlausible(each, holding, failing, isGuessed);
  });
  return { holding, failing: [...plausible, ...tooMuch], lacking: [] };
}

/** Under heads that fit no columns it is not known what was added to what. */
const isKnownUnderDoubt = (addition: Addition, holding: readonly Addition[]): boolean =>
  (addition.total.lo >= LARGE && holding.length > 1) ||
  (holding.length > 0 && isLongSlip(addition));

/** Under heads that fit no columns, a total so large is one of numbers and not of rates. */
const LARGE = 1000;

const isPlausible = (
  addition: Addition,
  holding: readonly Addition[],
  failing: readonly Addition[],
  isGuessed: boolean,
): boolean =>
  !isFilled(addition) &&
  ((holding.length >= failing.length && (!isGuessed || holding.length > 2 || isLong(addition))) ||
    (failing.length <= FEW && isNear(addition) && (!isGuessed || isLong(addition))) ||
    isLongSlip(addition));

/** Where more lines than these fail, and fewer hold, the heads were read wrongly. */
const FEW = 2;

/** Numbers of one or two digits are soon near a sum of which they are no total. */
const isLong = ({ total: { cell } }: Addition): boolean =>
  digitsIn(cell.mention.text).length >= LONG;
const LONG = 3;

/** 国赛4项、省赛小计37项、市赛142项 make 183项: where an entry that was left out fills the gap, it belongs to the sum. */
const isFilled = (addition: Addition): boolean =>
  [...addition.line.entries.values()].some(
    (entry) =>
      entry !== addition.total &&
      entry.lo > 0 &&
      !addition.members.includes(entry) &&
      Math.abs(entry.lo - lackOf(addition)) < CLOSE,
  );
const CLOSE = 1e-6;

/** A sum that misses its total by less than half of it; farther off, the members are hardly all of it. */
const isNear = (addition: Addition): boolean =>
  Math.abs(lackOf(addition)) <= Math.abs((addition.total.lo + addition.total.hi) / 2) * 0.5;

/** A row is left out by a slip. A column is not: 专任教师总数, 双师型, 高级职称 are no parts of one another. */
const areInOneRow = (additions: readonly Addition[]): boolean =>
  additions.every(({ total }) => total.cell.row === additions[0]?.total.cell.row);

/**
 * Whether every total lacks about one entry more: a line was left out. Where the gaps are larger, the lines are
 * only some of those summed up, or the table was read wrongly.
 */
const lacksOne = (failing: readonly Addition[]): boolean =>
  failing.every((addition) => {
    const gap = lackOf(addition);
    return gap > 0 && gap <= 1.2 * Math.max(...addition.members.map(({ hi }) => hi));
  });
