import { type Entry, type Line, plainHead, SUBTOTAL, TOTAL, UNSUMMED } from '../tables/matrix.js';
import { isSharp, RECKONINGS, type Reckoning } from './reckonings.js';
import { areSlips } from './slip.js';

/** At how many places a rule must hold to be a table’s own. */
export const LEAST_HOLDING = 3;

export interface Relation {
  readonly reckoning: Reckoning;
  readonly a: Line;
  readonly b: Line;
  readonly c: Line;
  readonly holding: readonly number[];
  readonly breaking: readonly number[];
}

/** The reckoning that gives a line from two others at most of its places. */
export function bestFor(
  c: Line,
  firsts: readonly Line[],
  lines: readonly Line[],
  across: readonly string[],
  may: (a: Line, b: Line) => boolean = () => true,
): Relation | undefined {
  let best: Relation | undefined;
  for (const reckoning of RECKONINGS) {
    firsts.forEach((a, first) => {
      lines.forEach((b, second) => {
        if (a === b || a === c || b === c || (reckoning.commutes && second < first)) return;
        if (!may(a, b) || !reckoning.fits(a, b, c)) return;
        const relation = relationOf(reckoning, [a, b, c], across);
        if (relation === undefined) return;
        if (best === undefined || relation.breaking.length < best.breaking.length) best = relation;
      });
    });
  }
  return best;
}

export function relationOf(
  reckoning: Reckoning,
  [a, b, c]: readonly [Line, Line, Line],
  across: readonly string[],
): Relation | undefined {
  const scale = reckoning.scaled?.(a, b, c) ?? 1;
  const holding: number[] = [];
  const breaking: number[] = [];
  let telling = 0;
  for (const [place, entry] of c.entries) {
    const [left, right] = [a.entries.get(place), b.entries.get(place)];
    if (left === undefined || right === undefined) continue;
    // ≥25 follows from any two that make more.
    if (isBound(entry)) continue;
    if (reckoning.meets?.(left, right, entry) === false) continue;
    // 落实率 97.23 97.88 0.65个百分点, among growths of counts.
    if (reckoning.sign === '增长' && /百分点/.test(entry.cell.mention.text)) continue;
    // The change of a ratio is no ratio of changes.
    if (/^(?:÷|平均)$/.test(reckoning.sign) && CHANGES.test(across[place] ?? '')) continue;
    if (reckoning.sign === '＋' && !isSummed(across[place] ?? '')) continue;
    const [lo, hi] = reckoning.quick(left, right).map((end) => end * scale) as [number, number];
    if (Number.isNaN(lo)) continue;
    const slack =
      Math.max(Math.abs(entry.hi), 1) * 1e-9 + (reckoning.sign === '平均' ? roundingOf(entry) : 0);
    if (lo - slack <= entry.hi && hi + slack >= entry.lo) {
      holding.push(place);
      // 0 ＋ 5 ＝ 5 says nothing of the rule.
      if (left.hi !== 0 && right.hi !== 0) telling += 1;
    } else if (/^(?:－|增长)$/.test(reckoning.sign) || !areRatesOfChange([left, right, entry])) {
      breaking.push(place);
    }
    if (breaking.length > 2) return undefined;
  }
  // A sharp result met twice is no chance; a rounded one needs more.
  // A sum of rows that two of three columns bear out is one with a row left out in those two.
  const least = isSharp(reckoning, c) && reckoning.sign !== '＋' ? 2 : LEAST_HOLDING;
  const enough =
    telling >= least &&
    (holding.length >= least * breaking.length ||
      (least < LEAST_HOLDING && holding.length > Math.max(2, breaking.length)));
  const relation = { reckoning, a, b, c, holding, breaking };
  return (enough && !isChance(relation)) || isSlipOfFew(relation, telling) ? relation : undefined;
}

/**
 * Three years of 升学 ＋ 直接就业 ＝ 落实: two places bear out a sum of numbers of three digits or more where the third
 * would, too, but for a slip of the pen in one of its numbers.
 */
function isSlipOfFew(
  { reckoning, a, b, c, holding, breaking }: Relation,
  telling: number,
): boolean {
  const [place, ...more] = breaking;
  if (reckoning.sign !== '＋' || place === undefined || more.length > 0) return false;
  if (holding.length !== 2 || telling < 2 || !isSharp(reckoning, a) || !isSharp(reckoning, b))
    return false;
  const [left, right, made] = [a, b, c].map(({ entries }) => entries.get(place));
  if (left === undefined || right === undefined || made === undefined) return false;
  return (
    isSlip(made, left.lo + right.lo) ||
    isSlip(left, made.lo - right.lo) ||
    isSlip(right, made.lo - left.lo)
  );
}

const isSlip = ({ cell, lo, hi }: Entry, meant: number): boolean =>
  lo === hi && Number.isInteger(meant) && areSlips(cell.mention.text, String(meant));

/** 场均76人次: persons are whole, and a mean of them is rounded all the same. */
const roundingOf = ({ cell: { mention }, lo, hi }: Entry): number =>
  lo === hi ? 0.5 * 10 ** -(/[.．](\d+)/.exec(mention.text)?.[1]?.length ?? 0) : 0;

/** +8.53, -3.41: rates of changes, whatever the head says, some of them below nothing, add up to nothing. */
const areRatesOfChange = (entries: readonly Entry[]): boolean => {
  const all = entries.flatMap((entry) => [entry, ...(entry.summed ?? [])]);
  return all.some(({ lo }) => lo < 0) && all.some(({ lo }) => !Number.isInteger(lo));
};

/** ≤20∶1, ≥25: what is to be kept to, not what is. */
const isBound = ({ cell: { interval } }: Entry): boolean =>
  interval.lo === null || interval.hi === null;

const CHANGES =
  /增减|净增|变化|增加|减少|升降|差额|增幅|增长|同比|[比较](?:上|去|前|(?:19|20)\d\d)/;

/** Among the columns of a table of small numbers some add up to another by chance: 2 ＋ 1 ＝ 3. */
function isChance({ reckoning, a, b, c, holding, breaking }: Relation): boolean {
  const head = plainHead(c.head);
  if (reckoning.sign !== '＋' || TOTAL.test(head) || SUBTOTAL.test(head)) return false;
  // Columns that are nearly alike bear out the same sum again and again.
  const sums = new Map(
    holding.map((place) => [
      [a, b, c].map(({ entries }) => entries.get(place)?.lo ?? 0).join(' '),
      Math.log10(1 + Math.abs(c.entries.get(place)?.lo ?? 0)),
    ]),
  );
  return (
    [...sums.values()].reduce((sum, each) => sum + each, 0) <
    LEAST_DIGITS * Math.max(1, breaking.length)
  );
}

const LEAST_DIGITS = 4;

/** A place whose head was lost may be one of rates. */
const isSummed = (head: string): boolean => plainHead(head) !== '' && !UNSUMMED.test(head);
