import { exactly } from '../decimal.js';
import {
  aroundStated,
  between,
  EVERYTHING,
  type Interval,
  point,
  quotientOf,
} from '../interval.js';
import { minus, ONE, order, over, type Rational, rational, times } from '../rational.js';
import { behindGap, isDigit, matchAt } from './characters.js';
import { type Digits, digitsAt } from './digits.js';
import { type HedgeFinders, hedgeAfter, hedged } from './hedges.js';
import type { Reading } from './mention.js';
import type { Opening } from './quantities.js';
import { suffixAt } from './suffix.js';
import { wordsAt } from './words.js';

/** One look that tells a ratio from the many numbers that are none. */
const BEGINNING = /(?:[\d.,]{1,24}|[零〇一二三四五六七八九十百千万亿点]{1,40}) ?[:比]/y;
const CONNECTOR = /[-—~]|至|到/y;

/** A ratio, or a range of two: 15:1至17:1. */
export function ratioAt(
  finders: HedgeFinders,
  text: string,
  at: number,
  opening: Opening,
): Reading | undefined {
  if (matchAt(BEGINNING, text, at) === null) return undefined;
  const low = singleAt(finders, text, at, opening);
  const connector = low === undefined ? null : matchAt(CONNECTOR, text, low.end);
  if (low === undefined || connector === null) return low;
  const high = singleAt(finders, text, connector.index + 1, { start: at, hedge: undefined });
  if (!low.value || !high?.value || order(low.value, high.value) >= 0) return low;
  const interval = between(low.value, high.value);
  return { ...high, start: low.start, kind: 'range', value: null, interval, hedge: low.hedge };
}

/** 16:1, 1∶18.5, 3比2 and 5:3:2 at the opening's number `at`. The value is the first over the second. */
function singleAt(
  finders: HedgeFinders,
  text: string,
  at: number,
  { start, hedge }: Opening,
): Reading | undefined {
  const terms = termsAt(text, at);
  const [first, second] = terms;
  const last = terms.at(-1);
  if (first === undefined || second === undefined || last === undefined) return undefined;
  if (suffixAt(text, last.end) !== undefined) return undefined;
  if (terms.length > 2) {
    return {
      start,
      end: last.end,
      kind: 'ratio',
      value: null,
      interval: EVERYTHING,
      unit: ':',
      hedge: null,
    };
  }
  const [above, below] = [exactly(decimalOf(first)), exactly(decimalOf(second))];
  if (below.numerator === 0n) return undefined;
  const behind = hedgeAfter(finders, text, last.end);
  const value = over(above, below);
  const interval = unhedged(first, second);
  const width = interval.hi === null ? value : times(minus(interval.hi, value), rational(2));
  const digit = width.numerator === 0n ? ONE : width;
  const stated = { value, unhedged: () => interval, digit, round: digit, next: digit };
  return {
    start,
    end: last.end + (behind?.word.length ?? 0),
    kind: 'ratio',
    value,
    interval: hedged(stated, hedge, behind),
    unit: ':',
    hedge: (hedge ?? behind)?.word ?? null,
  };
}

const isOne = (value: Rational): boolean => order(value, ONE) === 0;
const decimalOf = ({ digits, decimals }: Digits) => ({ mantissa: BigInt(digits), decimals });

/** The 1 of 16:1 is exact; any other term stands for ± half of its last digit. */
const unhedged = (first: Digits, second: Digits): Interval =>
  quotientOf(termInterval(first), termInterval(second)) ?? EVERYTHING;

function termInterval(term: Digits): Interval {
  const value = decimalOf(term);
  return isOne(exactly(value)) && term.decimals === 0 ? point(ONE) : aroundStated(value);
}

const MOST_TERMS = 5;

function termsAt(text: string, at: number): readonly Digits[] {
  const terms: Digits[] = [];
  let place = at;
  while (terms.length < MOST_TERMS) {
    const term = termAt(text, place);
    if (term === undefined) break;
    terms.push(term);
    const sign = text.charAt(term.end) === ' ' ? behindGap(text, term.end) : term.end;
    if (text.charAt(sign) !== ':' && text.charAt(sign) !== '比') break;
    place = behindGap(text, sign + 1);
  }
  return terms;
}

function termAt(text: string, at: number): Digits | undefined {
  if (isDigit(text.charCodeAt(at))) return digitsAt(text, at);
  const words = wordsAt(text, at);
  if (words === undefined || words.lone || words.span > 0 || words.inside !== null)
    return undefined;
  const { mantissa, decimals } = words.value;
  const whole = mantissa * 10n ** BigInt(Math.max(0, -decimals));
  return { end: words.end, digits: String(whole), decimals: Math.max(0, decimals) };
}
