import { between, point } from '../interval.js';
import { rational } from '../rational.js';
import { behindGap, isDigit, matchAt, startsLine } from './characters.js';
import { digitsAt } from './digits.js';
import type { Reading } from './mention.js';
import { unitAt } from './units.js';
import { wordsAt } from './words.js';

const ordinal = (
  start: number,
  end: number,
  value: bigint,
  unit: string | null = null,
): Reading => ({
  start,
  end,
  kind: 'ordinal',
  value: rational(value),
  interval: point(rational(value)),
  unit,
  hedge: null,
});

interface Whole {
  readonly value: bigint;
  readonly end: number;
}

function wholeAt(text: string, at: number): Whole | undefined {
  if (isDigit(text.charCodeAt(at))) {
    const digits = digitsAt(text, at);
    return digits === undefined || digits.decimals > 0
      ? undefined
      : { value: BigInt(digits.digits), end: digits.end };
  }
  const words = wordsAt(text, at);
  return words === undefined || words.lone || words.value.decimals !== 0 || words.span > 0
    ? undefined
    : { value: words.value.mantissa, end: words.end };
}

/** 第3位, 第一, 第二十三届 at the 第. */
export function rankedAt(text: string, at: number): Reading | undefined {
  const whole = wholeAt(text, behindGap(text, at + 1));
  if (whole === undefined) return undefined;
  const unit = unitAt(text, whole.end + (text.charAt(whole.end) === ' ' ? 1 : 0));
  return ordinal(at, unit?.end ?? whole.end, whole.value, unit?.symbol ?? null);
}

const LEADING = /(?:排名|位居|位列|名列|居|列)?前(?=\d|[一二三四五六七八九十])/y;
const OF_RANK = /[名位强甲列](?![称单录企校])/y;

/** 前三名, 前10位, 位居前三: a rank, not a count. */
export function leadingAt(text: string, at: number): Reading | undefined {
  const leading = matchAt(LEADING, text, at);
  if (leading === null) return undefined;
  const whole = wholeAt(text, at + leading[0].length);
  if (whole === undefined) return undefined;
  const rank = matchAt(OF_RANK, text, whole.end);
  const begin = at + leading[0].length - 1;
  if (rank !== null)
    return ordinal(
      begin,
      whole.end + 1,
      whole.value,
      rank[0] === '名' || rank[0] === '位' ? rank[0] : null,
    );
  const isRank = leading[0].length > 1 && unitAt(text, whole.end) === undefined;
  return isRank && !'%‰'.includes(text.charAt(whole.end) || ' ')
    ? ordinal(begin, whole.end, whole.value)
    : undefined;
}

/** 一、 but not the first of 一、二年级. */
const LISTED = /([〇零一二三四五六七八九十]{1,3})、(?![一二三四五六七八九十](?:[、和]|年级))/y;
const LISTED_DIGITS = /(\d{1,3})(?:、|\.(?!\d)|\)(?!\d))/y;
const BRACKETED = /\(([一二三四五六七八九十]{1,3}|\d{1,2})\)/y;
const POINT = /[一二三四五六七八九](?=是)/y;
const GRADE = /([一二三四五六七八九]|[1-9])(?:[-—~至到]([一二三四五六七八九]|[1-9]))?年级/y;
const SENTENCE_STARTS = '，。；：、;:,！？“"(— \n\r\t';

/** 一、 and 1. at the start of a line. */
export function listedAt(text: string, at: number): Reading | undefined {
  if (!startsLine(text, at)) return undefined;
  const listed = matchAt(LISTED, text, at) ?? matchAt(LISTED_DIGITS, text, at);
  const whole = listed === null ? undefined : wholeAt(text, at);
  return listed === null || whole === undefined
    ? undefined
    : ordinal(at, at + listed[0].length, whole.value);
}

/** （一） and (2), anywhere. */
export function bracketedAt(text: string, at: number): Reading | undefined {
  const bracketed = matchAt(BRACKETED, text, at);
  const whole = bracketed === null ? undefined : wholeAt(text, at + 1);
  return bracketed === null || whole === undefined
    ? undefined
    : ordinal(at, at + bracketed[0].length, whole.value);
}

const CIRCLED_ONE = 0x2460;

/** ① to ⑳, ⑴ to ⒇ and ⒈ to ⒛, which follow one another in Unicode. */
export const circledAt = (text: string, at: number): Reading =>
  ordinal(at, at + 1, BigInt(((text.charCodeAt(at) - CIRCLED_ONE) % 20) + 1));

/** 三年级 and 1—3年级. */
export function gradeAt(text: string, at: number): Reading | undefined {
  if (!'年-—~至到'.includes(text.charAt(at + 1) || '无')) return undefined;
  const [word = '', first = '', last = first] = matchAt(GRADE, text, at) ?? [];
  const [low, high] = [wholeAt(first, 0), wholeAt(last, 0)];
  if (low === undefined || high === undefined) return undefined;
  const reading = ordinal(at, at + word.length, low.value);
  return first === last
    ? reading
    : { ...reading, value: null, interval: between(rational(low.value), rational(high.value)) };
}

/** 一是…；二是…. */
export function pointAt(text: string, at: number): Reading | undefined {
  const begins = at === 0 || SENTENCE_STARTS.includes(text.charAt(at - 1));
  const whole = begins && matchAt(POINT, text, at) !== null ? wholeAt(text, at) : undefined;
  return whole === undefined ? undefined : ordinal(at, whole.end, whole.value);
}
