import { exactly } from '../decimal.js';
import { between } from '../interval.js';
import {
  minus,
  ONE,
  order,
  plus,
  powerOfTen,
  type Rational,
  rational,
  times,
} from '../rational.js';
import { matchAt } from './characters.js';
import { type HedgeFinders, hedgeAfter, hedged, type Stated } from './hedges.js';
import type { MentionKind, Reading } from './mention.js';
import { type Numeral, numeralAt } from './numeral.js';
import type { Opening } from './quantities.js';
import { suffixAt } from './suffix.js';
import { unitAt } from './units.js';

const OF_PARTS = /([一二三四五六七八九十百千万两]{1,3}|\d{1,3})分之/y;
/** The powers of ten that take 百分之, 千分之 and 万分之 into percent. */
const PERCENTS: Readonly<Record<string, number>> = { 百: 0, 千: -1, 万: -2 };

/** 百分之五, 千分之三, 三分之二 at the opening's number `at`. */
export function partsAt(
  finders: HedgeFinders,
  text: string,
  at: number,
  opening: Opening,
): Reading | undefined {
  const slashed = strokeAt(finders, text, at, opening);
  if (slashed !== undefined) return slashed;
  if (!text.slice(at + 1, at + 4).includes('分')) return undefined;
  if (matchAt(WHOLLY, text, at) !== null) {
    return finished(finders, text, at + 3, around(HUNDRED, ONE, ONE), 'percent', '%', opening);
  }
  const parts = matchAt(OF_PARTS, text, at);
  if (parts === null) return undefined;
  const low = partAt(finders, text, at, parts, opening);
  return low === undefined ? undefined : (rangeOfParts(finders, text, low, parts) ?? low);
}

/** What is matched of 百分之, and the number of parts in it. */
type Parts = readonly string[];

const WHOLLY = /百分百/y;
const HUNDRED = rational(100);

/** 百分之五至百分之十, and 百分之五至十. */
function rangeOfParts(
  finders: HedgeFinders,
  text: string,
  low: Reading,
  lowParts: Parts,
): Reading | undefined {
  const connector = matchAt(CONNECTOR, text, low.end);
  const next = low.end + (connector?.[0].length ?? 0);
  const parts = matchAt(OF_PARTS, text, next) ?? sameParts(text, next, lowParts);
  if (connector === null || parts === null) return undefined;
  const high = partAt(finders, text, next, parts, { start: low.start, hedge: undefined });
  if (!low.value || !high?.value || high.kind !== low.kind) return undefined;
  if (order(low.value, high.value) >= 0) return undefined;
  const hedge = low.hedge ?? high.hedge;
  return { ...high, kind: 'range', value: null, interval: between(low.value, high.value), hedge };
}

const CONNECTOR = /[-—~]{1,2}|至|到/y;

/** The parts of the first end, where the second is a number with nothing behind it. */
function sameParts(text: string, at: number, [, of]: Parts): Parts | null {
  const above = numeralAt(text, at);
  return above === undefined || suffixAt(text, above.end) !== undefined ? null : ['', of ?? ''];
}

function partAt(
  finders: HedgeFinders,
  text: string,
  at: number,
  parts: Parts,
  opening: Opening,
): Reading | undefined {
  const place = at + (parts[0]?.length ?? 0);
  const above = numeralAt(text, place);
  if (above === undefined) return undefined;
  const power = PERCENTS[parts[1] ?? ''];
  const stated = power === undefined ? shareOf(parts[1] ?? '', above) : percentOf(above, power);
  if (stated === undefined) return undefined;
  const [kind, unit] =
    power === undefined ? (['number', null] as const) : (['percent', '%'] as const);
  const reading = finished(finders, text, above.end, stated, kind, unit, opening);
  return above.span > 0 && power !== undefined ? spreadOf(reading, above.span, power) : reading;
}

/** 百分之七八十: from the first numeral to the second. */
function spreadOf(reading: Reading, span: number, power: number): Reading {
  const low = reading.value ?? HUNDRED;
  const high = plus(low, times(rational(span), powerOfTen(power)));
  return { ...reading, kind: 'range', value: null, interval: between(low, high) };
}

const STROKE = /(\d{1,2})\/(\d{1,3})(?![\d/.%‰]|[年月])/y;

/** 2/3 in digits: a proper fraction of few parts, which no date is that a slash precedes. */
function strokeAt(
  finders: HedgeFinders,
  text: string,
  at: number,
  opening: Opening,
): Reading | undefined {
  const place = text.charCodeAt(at + 1) === SLASH ? at + 1 : at + 2;
  if (text.charCodeAt(place) !== SLASH || text.charCodeAt(at - 1) === SLASH) return undefined;
  const stroke = matchAt(STROKE, text, at);
  if (stroke === null) return undefined;
  const [above, below] = [Number(stroke[1]), Number(stroke[2])];
  if (above === 0 || above >= below || below > MOST_PARTS) return undefined;
  const part = rational(1, below);
  const stated = around(rational(above, below), part, part);
  return finished(finders, text, at + stroke[0].length, stated, 'number', null, opening);
}

const SLASH = 0x2f;
const MOST_PARTS = 20;

/** 百分之百 is all of it, stated to the whole percent. */
function percentOf(above: Numeral, power: number): Stated {
  const { mantissa, decimals } = above.lone
    ? { mantissa: 10n ** BigInt(-above.value.decimals), decimals: 0 }
    : above.value;
  const value = { mantissa, decimals: decimals - power };
  return around(exactly(value), powerOfTen(-value.decimals), powerOfTen(above.round + power));
}

function shareOf(parts: string, above: Numeral): Stated | undefined {
  const below = numeralAt(parts, 0)?.value;
  const whole = exactly(above.value);
  if (below === undefined || below.mantissa <= 0n || whole.denominator !== 1n) return undefined;
  const part = rational(1n, exactly(below).numerator);
  return around(rational(whole.numerator, part.denominator), part, part);
}

const HALF_OF = /一半|半数|半(?:个?学期|个月|小时|年|天)?/y;
const NOT_HALF = /半(?:[导径岛决成途边壁夜熟封闭结制自日脱产工]|数据|年度|年来|天然)/y;

/** 半数, 一半, 半年, 半天. 一半 and 半数 are a share; 半 alone needs a unit or 过 before it. */
export function halfAt(
  finders: HedgeFinders,
  text: string,
  at: number,
  opening: Opening,
): Reading | undefined {
  if (!'半一'.includes(text.charAt(at) || ' ')) return undefined;
  const half = matchAt(HALF_OF, text, at);
  if (half === null || matchAt(NOT_HALF, text, at) !== null) return undefined;
  const word = half[0];
  const bare = word === '半';
  if (bare && opening.hedge === undefined) return undefined;
  const unit = word === '半数' ? undefined : unitAt(text, at + 1);
  const stated = around(rational(1, 2), rational(1, 2), rational(1, 2));
  return finished(finders, text, at + word.length, stated, 'number', unit?.symbol ?? null, opening);
}

/** ± half a part: two thirds stand for all that is nearer to them than to one third or the whole. */
function around(value: Rational, part: Rational, round: Rational): Stated {
  const half = rational(part.numerator, part.denominator * 2n);
  const unhedged = () => between(minus(value, half), plus(value, half));
  return { value, unhedged, digit: part, round, next: round };
}

function finished(
  finders: HedgeFinders,
  text: string,
  at: number,
  stated: Stated,
  kind: MentionKind,
  unit: string | null,
  { start, hedge }: Opening,
): Reading {
  const behind = hedgeAfter(finders, text, at);
  return {
    start,
    end: at + (behind?.word.length ?? 0),
    kind,
    value: stated.value,
    interval: hedged(stated, hedge, behind),
    unit,
    hedge: (hedge ?? behind)?.word ?? null,
  };
}

const DOUBLED = /翻(?:了|了?([一两二三四五]))?番/y;

/** 翻番 and 翻两番: twice and four times. */
export function doubledAt(text: string, at: number): Reading | undefined {
  const doubled = matchAt(DOUBLED, text, at);
  if (doubled === null) return undefined;
  const times = numeralAt(doubled[1] ?? '一', 0)?.value.mantissa ?? 1n;
  const value = rational(2n ** times);
  const interval = around(value, rational(1), rational(1)).unhedged();
  const end = at + doubled[0].length;
  return { start: at, end, kind: 'multiple', value, interval, unit: '倍', hedge: null };
}
