import type { Claim } from '../claims/index.js';
import { isPercent } from './comparing.js';
import { digitsIn } from './digits.js';
import { type Divided, isSlip, type ToldMean, wholeMeasure } from './mean-of.js';
import { areShortSlips } from './slip.js';
import { type Bounds, endsOf, isSureSlipFromBetween } from './slip-between.js';

/**
 * The total told right before the mean, and the number told right before that, or known for the whole report, where
 * the mean is a slip of the pen away from theirs. A mean of another number of persons is as likely as any other fault;
 * one whose digits slipped is wrong whatever it is of.
 */
export function dividedBefore(
  earlier: readonly Claim[],
  known: readonly Claim[],
  claim: Claim,
  over: RegExp,
): Divided | undefined {
  const [last, before] = [earlier.at(-1), earlier.at(-2) ?? known.at(0)];
  const isTotal = (each: Claim | undefined): each is Claim =>
    each?.role === 'value' && each.measure === wholeMeasure(claim) && !over.test(each.measure);
  const isNumber = (each: Claim | undefined): each is Claim =>
    each?.role === 'value' && over.test(each.measure);
  const number = known.at(0) ?? before;
  const pair =
    isTotal(last) && isNumber(number)
      ? { total: last, number }
      : isNumber(last) && isTotal(before) && known.length === 0
        ? { total: before, number: last }
        : undefined;
  return pair !== undefined && isSlip(claim, pair.total, pair.number) ? pair : undefined;
}

/**
 * The nearest total and one of the nearest numbers, where a slip of the pen in one of the three that chance would
 * hardly make mends the mean: 供餐160天，共64200份，平均每天390份.
 */
export function spreadBeside(
  { claim, earlier, later, before }: ToldMean,
  over: RegExp,
): Divided | undefined {
  const whole = wholeMeasure(claim);
  const isPlain = ({ role, period, mention }: Claim): boolean =>
    role === 'value' && period === claim.period && mention.kind === 'number';
  // 接诊5230人次。图书借阅4.62万册次，人均8.69册次: who came for something else is not spread over.
  const persons = before.filter(({ measure }) => measure !== 'participation');
  const near = inOneThought([...persons, ...earlier], claim, over).filter(
    (each) => isPlain(each) && !isPercent(each),
  );
  const behind = later
    .filter(isPlain)
    .find(({ measure, left }) => measure === whole && /共|合计|总|累计/.test(left));
  const total = near.findLast(({ measure }) => measure === whole) ?? behind;
  const all = near.filter(({ measure }) => over.test(measure) && measure !== whole);
  const numbers = all.filter(({ part }) => !part).slice(-NEAREST);
  if (total === undefined) return undefined;
  const number =
    numbers.find((each) => isNearlySpread(claim, total, each)) ??
    all.find((each) => isEvenSlip(claim, total, each));
  return number === undefined ? undefined : { total, number };
}

/** 共计13.80万元；勤工助学64人，每人1500元: behind a semicolon with a number of its own, another thing is told. */
function inOneThought(
  earlier: readonly Claim[],
  { passage, mention }: Claim,
  over: RegExp,
): readonly Claim[] {
  const semicolon = passage.text.lastIndexOf('；', mention.start);
  const own = earlier.filter((each) => each.passage === passage && each.mention.start > semicolon);
  return own.some(({ measure }) => over.test(measure)) ? own : earlier;
}

const NEAREST = 2;

function isNearlySpread(claim: Claim, total: Claim, number: Claim): boolean {
  const [one, all, count] = [claim, total, number].map(countedEnds);
  if (one === undefined || all === undefined || count === undefined) return false;
  // A mean told in whole numbers is rounded to them, or exact: only what would be a slip of both proves anything.
  const half = (one.most - one.least) / 2;
  return (
    isSureSlipFromBetween(claim, {
      least: all.least / count.most - half,
      most: all.most / count.least + half,
    }) ||
    isSureSlipFromBetween(total, { least: one.least * count.least, most: one.most * count.most }) ||
    isSureSlipFromBetween(number, { least: all.least / one.most, most: all.most / one.least })
  );
}

/** 38160课时 ÷ 318人 ＝ 120: two numbers of three digits or more that divide evenly were meant to, and 150 is a slip. */
function isEvenSlip(claim: Claim, total: Claim, number: Claim): boolean {
  const [all, count] = [total, number].map(({ mention: { value } }) =>
    value?.denominator === 1n ? value.numerator : undefined,
  );
  if (all === undefined || count === undefined || count < FEW || all % count !== 0n) return false;
  const [meant, told] = [String(all / count), digitsIn(claim.mention.text)];
  // 3240学时 ÷ 60门: of fewer, only two digits that changed places tell.
  return count < MANY
    ? meant !== told && [...meant].sort().join('') === [...told].sort().join('')
    : areShortSlips(meant, told);
}

const FEW = 10n;

const MANY = 100n;

/** The ends of a number, of which one told in whole days, hours or yuan is taken for counted. */
function countedEnds(claim: Claim): Bounds | undefined {
  const { value, text } = claim.mention;
  const isWhole = value?.denominator === 1n && !/[.．万亿]/.test(text);
  const ends = endsOf(claim);
  if (!isWhole || ends === undefined) return ends;
  const middle = (ends.least + ends.most) / 2;
  return { least: middle, most: middle };
}
