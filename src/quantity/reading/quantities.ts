import { exactly } from '../decimal.js';
import { between, negatedInterval } from '../interval.js';
import { negated, order, plus, powerOfTen, type Rational, times } from '../rational.js';
import { type Amount, amountAt } from './amount.js';
import { behindGap, isSpace, matchAt } from './characters.js';
import type { Hedge } from './hedge-table.js';
import { type HedgeFinders, hedged } from './hedges.js';
import type { Reading } from './mention.js';

/** Where a quantity begins, and the hedge already read before it. */
export interface Opening {
  readonly start: number;
  readonly hedge: Hedge | undefined;
}

/** The quantity whose number stands at `at`: a range, or an amount with its hedges. */
export function quantityAt(
  finders: HedgeFinders,
  text: string,
  at: number,
  opening: Opening = { start: at, hedge: undefined },
): Reading | undefined {
  const sign = signEnd(text, at);
  const amount = amountAt(finders, text, sign);
  if (amount === undefined) return undefined;
  if (sign === at) {
    const range = rangeFrom(finders, text, amount, opening);
    if (range !== undefined) return range;
  }
  if (!isQuantity(text, sign, amount, opening)) return undefined;
  const reading = amount.numeral.span > 0 ? spread(amount, opening) : single(amount, opening);
  return sign === at ? reading : negative(reading, at);
}

const SIGN = /[-负]/y;
const signEnd = (text: string, at: number): number =>
  at + (matchAt(SIGN, text, at)?.[0].length ?? 0);

function single(amount: Amount, { start, hedge }: Opening): Reading {
  return {
    start,
    end: amount.end,
    kind: amount.kind,
    value: amount.stated.value,
    interval: hedged(amount.stated, hedge, amount.hedge),
    unit: amount.unit,
    hedge: (hedge ?? amount.hedge)?.word ?? null,
  };
}

/** The reading with its sign turned, from where the sign stands. */
export const negative = (reading: Reading, start: number): Reading => ({
  ...reading,
  start: Math.min(start, reading.start),
  value: reading.value === null ? null : negated(reading.value),
  interval: negatedInterval(reading.interval),
});

/** 七八个, 二三十人: from the first numeral to the second. */
function spread(amount: Amount, { start, hedge }: Opening): Reading {
  const power = powerOfTen(amount.suffix?.power ?? 0);
  const width = times(exactly({ mantissa: BigInt(amount.numeral.span), decimals: 0 }), power);
  const low = amount.stated.value;
  return {
    start,
    end: amount.end,
    kind: 'range',
    value: null,
    interval: between(low, plus(low, width)),
    unit: amount.unit,
    hedge: (hedge ?? amount.hedge)?.word ?? null,
  };
}

/**
 * Whether a number in Chinese numerals counts anything. One numeral alone does only with a unit (三教 has
 * none), a lone 百 only with a hedge, and 一个 only where something is counted, for it is an article too.
 */
function isQuantity(text: string, at: number, amount: Amount, { start, hedge }: Opening): boolean {
  const { numeral, suffix } = amount;
  if (numeral.inDigits) return true;
  const isHedged = hedge !== undefined || amount.hedge !== undefined;
  if (numeral.lone) return isHedged || suffix?.kind === 'percent';
  if (numeral.span > 0) return suffix !== undefined;
  if (numeral.end - at > 1) return true;
  if (suffix === undefined) return standsAlone(text, start, amount.end);
  return isHedged || suffix.half || text.charAt(at) !== '一' || counts(text, at, suffix.unit);
}

const standsAlone = (text: string, at: number, end: number): boolean =>
  isEdge(text, at - 1) && isEdge(text, end);
const isEdge = (text: string, at: number): boolean =>
  at < 0 || at >= text.length || isSpace(text.charCodeAt(at));

/** What stands before 一 where it counts. */
const COUNTING = '有共仅只设增成获含少多至达为招聘建的各满计发到负、';
const ARTICLE = /[作成视列称认]为|[形组构]成|[具富]有/y;
function counts(text: string, at: number, unit: string | null): boolean {
  if (matchAt(ARTICLE, text, at - 2) !== null) return false;
  if (isEdge(text, at - 1) || COUNTING.includes(text.charAt(at - 1))) return true;
  return unit === '%' || unit === '倍' || unit === '元';
}

const CONNECTOR = /[-—~]{1,2}|至|到/y;

/** The range that begins with `first`: 3—5人, 85%至90%, 1200至1500万元. */
function rangeFrom(
  finders: HedgeFinders,
  text: string,
  first: Amount,
  opening: Opening,
): Reading | undefined {
  if (first.numeral.lone || first.hedge !== undefined || first.numeral.span > 0) return undefined;
  const connector = matchAt(CONNECTOR, text, behindBlank(text, first.end));
  if (connector === null) return undefined;
  const second = amountAt(finders, text, behindGap(text, connector.index + connector[0].length));
  if (second === undefined || second.numeral.lone || !agree(first, second)) return undefined;
  if (isWeak(first) && second.suffix === undefined) return undefined;
  const ends = endsOf(first, second);
  return ends === undefined ? undefined : ranged(ends, second, opening);
}

const behindBlank = (text: string, at: number): number => (text.charAt(at) === ' ' ? at + 1 : at);

/** A single Chinese numeral needs a unit to be a number at all: 一到底. */
const isWeak = ({ numeral }: Amount): boolean => !numeral.inDigits;

/** Both ends measure the same: the first may leave the unit to the second. */
function agree(first: Amount, second: Amount): boolean {
  if (first.suffix === undefined) return true;
  return first.kind === second.kind && first.unit === second.unit;
}

/** The ends in order, scale and tenths of the second inherited where the first names none. */
function endsOf(first: Amount, second: Amount): readonly [Rational, Rational] | undefined {
  const high = second.stated.value;
  if (first.suffix !== undefined || first.numeral.scale > 0) {
    return inOrder(first.stated.value, high);
  }
  const tenths = powerOfTen(second.suffix?.power ?? 0);
  const low = times(first.stated.value, tenths);
  const scaled = times(low, powerOfTen(second.numeral.scale));
  return inOrder(scaled, high) ?? inOrder(low, high);
}

const inOrder = (low: Rational, high: Rational): readonly [Rational, Rational] | undefined =>
  order(low, high) < 0 ? [low, high] : undefined;

const ranged = (
  [low, high]: readonly [Rational, Rational],
  second: Amount,
  { start, hedge }: Opening,
): Reading => ({
  start,
  end: second.end,
  kind: 'range',
  value: null,
  interval: between(low, high),
  unit: second.unit,
  hedge: (hedge ?? second.hedge)?.word ?? null,
});
