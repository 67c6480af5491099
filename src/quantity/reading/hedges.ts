import { atLeast, atMost, type Interval, meetOf } from '../interval.js';
import { minus, order, plus, type Rational, rational, times } from '../rational.js';
import type { Hedge, HedgeMeaning } from './hedge-table.js';
import { type WordFinder, wordFinder } from './word-index.js';

/** What a value says of its own precision; hedges are measured by it. */
export interface Stated {
  readonly value: Rational;
  /** What the value says unhedged; reckoned only where no hedge stands. */
  readonly unhedged: () => Interval;
  /** One of its last stated digit: 0.1 for 96.5, 1000 for 1.2万. */
  readonly digit: Rational;
  /** One of its last digit that is not a trailing zero: 100 for 500. */
  readonly round: Rational;
  /** How far 余 and 多 may reach: 100 for 500余, 10000 for 500万余. */
  readonly next: Rational;
}

/** The hedges by where they stand: before a number, between it and its unit, behind both. */
export interface HedgeFinders {
  readonly before: WordFinder<Hedge>;
  readonly inside: WordFinder<Hedge>;
  readonly after: WordFinder<Hedge>;
}

/** Finders over a table of hedges. */
export const hedgeFinders = (table: readonly Hedge[]): HedgeFinders => ({
  before: wordFinder(table.filter((hedge) => hedge.place === 'before')),
  inside: wordFinder(
    table.filter(
      ({ place, word }) => place === 'inside' || (place === 'after' && word.length === 1),
    ),
  ),
  after: wordFinder(table.filter((hedge) => hedge.place === 'after')),
});

/** The hedge that stands before a number at `at`. */
export const hedgeBefore = (finders: HedgeFinders, text: string, at: number): Hedge | undefined =>
  finders.before(text, at, (hedge) => at === 0 || !hedge.notBehind?.includes(text.charAt(at - 1)));

const goesOnOtherwise = (text: string, at: number, { word, notAhead }: Hedge): boolean =>
  notAhead?.some((rest) => text.startsWith(rest, at + word.length)) === true;

/** The hedge between a number that ends at `at` and its unit: 500余人. */
export const hedgeInside = (finders: HedgeFinders, text: string, at: number): Hedge | undefined =>
  finders.inside(text, at, (hedge) => !goesOnOtherwise(text, at, hedge));

/** The hedge that stands behind a number and its unit at `at`. */
export const hedgeAfter = (finders: HedgeFinders, text: string, at: number): Hedge | undefined =>
  finders.after(text, at, (hedge) => !goesOnOtherwise(text, at, hedge));

const tenth = rational(1, 10);
const greater = (a: Rational, b: Rational): Rational => (order(a, b) >= 0 ? a : b);
const lesser = (a: Rational, b: Rational): Rational => (order(a, b) <= 0 ? a : b);

/**
 * How far off 约 and 近 may be: one of the last stated digit. Trailing zeros of a whole number count as
 * unstated, up to a tenth of the value: 约500 is 450 to 550, 约1200 is 1100 to 1300, 约96.5 is 96.4 to 96.6.
 */
const slack = ({ value, digit, round }: Stated): Rational =>
  greater(digit, lesser(round, times(value, value.numerator < 0n ? rational(-1, 10) : tenth)));

const INTERVALS: Readonly<Record<HedgeMeaning, (stated: Stated) => Interval>> = {
  around: (stated) => ({
    lo: minus(stated.value, slack(stated)),
    hi: plus(stated.value, slack(stated)),
    loOpen: false,
    hiOpen: false,
  }),
  below: (stated) => ({
    lo: minus(stated.value, slack(stated)),
    hi: stated.value,
    loOpen: false,
    hiOpen: true,
  }),
  above: ({ value, next }) => ({
    lo: value,
    hi: plus(value, next),
    loOpen: true,
    hiOpen: true,
  }),
  'more-than': ({ value }) => atLeast(value, true),
  'at-least': ({ value }) => atLeast(value),
  'less-than': ({ value }) => atMost(value, true),
  'at-most': ({ value }) => atMost(value),
};

/** What a value under its hedges leaves possible. Two hedges bind together where they agree at all. */
export function hedged(stated: Stated, before?: Hedge, behind?: Hedge): Interval {
  const outer = before ?? behind;
  if (outer === undefined) return stated.unhedged();
  const interval = INTERVALS[outer.meaning](stated);
  if (before === undefined || behind === undefined) return interval;
  return meetOf(interval, INTERVALS[behind.meaning](stated)) ?? interval;
}
