import { type Decimal, exactly } from '../decimal.js';
import { aroundStated, between, type Interval, point } from '../interval.js';
import { minus, ONE, plus, powerOfTen, type Rational, rational } from '../rational.js';
import { unitOf } from '../unit.js';
import type { Hedge } from './hedge-table.js';
import { type HedgeFinders, hedgeAfter, hedgeInside, type Stated } from './hedges.js';
import type { MentionKind } from './mention.js';
import { saysMore } from './more-than-before.js';
import { type Numeral, numeralAt } from './numeral.js';
import { type Suffix, suffixAt } from './suffix.js';

/** A number with what follows it: unit, percent sign, and the hedges inside and behind. */
export interface Amount {
  readonly end: number;
  readonly kind: MentionKind;
  readonly unit: string | null;
  readonly decimal: Decimal;
  readonly stated: Stated;
  readonly hedge: Hedge | undefined;
  readonly numeral: Numeral;
  readonly suffix: Suffix | undefined;
}

/** The amount at `at`; a number by itself where nothing that is known follows. */
export function amountAt(finders: HedgeFinders, text: string, at: number): Amount | undefined {
  const numeral = numeralAt(text, at);
  return numeral === undefined ? undefined : measured(finders, text, at, numeral);
}

function measured(finders: HedgeFinders, text: string, at: number, numeral: Numeral): Amount {
  const inside =
    numeral.inside === null
      ? innerHedge(finders, text, at, numeral)
      : named(finders, numeral.inside);
  const counted = numeral.end + (numeral.inside === null ? (inside?.word.length ?? 0) : 0);
  const suffix = suffixAt(text, counted);
  const end = suffix?.end ?? counted;
  const within = suffix?.inside == null ? inside : named(finders, suffix.inside);
  const isWhole = suffix !== undefined && isCount(suffix);
  const behind =
    within ?? (saysMore(text, at, end, isWhole) ? undefined : hedgeAfter(finders, text, end));
  return {
    end: within === undefined && behind !== undefined ? end + behind.word.length : end,
    kind: suffix?.kind ?? 'number',
    unit: suffix?.unit ?? null,
    decimal: inUnit(numeral.value, suffix),
    stated: statedBy(numeral, suffix),
    hedge: behind,
    numeral,
    suffix,
  };
}

/** 余, 多, 几 and 来 stand between the number and its unit; the other hedges only behind both. */
function innerHedge(
  finders: HedgeFinders,
  text: string,
  at: number,
  numeral: Numeral,
): Hedge | undefined {
  if (saysMore(text, at, numeral.end, false)) return undefined;
  const hedge = hedgeInside(finders, text, numeral.end);
  if (hedge === undefined || (hedge.word === '几' && numeral.round === 0)) return undefined;
  const needsUnit = hedge.place === 'inside' && hedge.word !== '几';
  return needsUnit && suffixAt(text, numeral.end + 1) === undefined ? undefined : hedge;
}

const named = (finders: HedgeFinders, word: string): Hedge | undefined => finders.inside(word, 0);

const HALF = rational(1, 2);
const QUARTER = rational(1, 4);

function inUnit({ mantissa, decimals }: Decimal, suffix: Suffix | undefined): Decimal {
  const power = suffix?.power ?? 0;
  return suffix?.decimal == null
    ? { mantissa, decimals: decimals - power }
    : { mantissa: mantissa * 10n + BigInt(suffix.decimal), decimals: decimals + 1 - power };
}

/** What the number itself says, before hedges. 余 behind 万 reaches to the next 万, else to the next round. */
function statedBy(numeral: Numeral, suffix: Suffix | undefined): Stated {
  const value = inUnit(numeral.value, suffix);
  if (suffix?.half === true) return withHalf(exactly(value));
  const power = suffix?.power ?? 0;
  const round = suffix?.decimal == null ? numeral.round + power : power - 1;
  const scaled = numeral.value.decimals < 0 && numeral.inside === null && !numeral.lone;
  return {
    value: exactly(value),
    unhedged: () => unhedged(value, suffix),
    digit: numeral.lone ? ONE : powerOfTen(-value.decimals),
    round: powerOfTen(round),
    next: powerOfTen(scaled ? -value.decimals : round),
  };
}

function withHalf(whole: Rational): Stated {
  const value = plus(whole, HALF);
  const unhedged = () => between(minus(value, QUARTER), plus(value, QUARTER));
  return { value, unhedged, digit: HALF, round: HALF, next: HALF };
}

/** A whole number, bare or of indivisible things, and what ends in 整 is exact; all else ± half a last digit. */
function unhedged(value: Decimal, suffix: Suffix | undefined): Interval {
  const counts = suffix === undefined || isCount(suffix);
  return suffix?.exact || (counts && value.decimals === 0)
    ? point(exactly(value))
    : aroundStated(value);
}

const isCount = ({ kind, unit }: Suffix): boolean =>
  kind === 'number' && (unit === null || unitOf(unit)?.indivisible === true);
