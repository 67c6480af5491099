import { aroundStated, isPoint } from '../interval.js';
import { behindGap, digitsEnd, isDigit, isHan, isLetter, isSpace } from './characters.js';
import { bracketedPhoneAt, codeAt, documentAt, labelAt, latinAt } from './codes.js';
import { dateAt, periodAt, planAt, wordDateAt } from './dates.js';
import { doubledAt, halfAt, partsAt } from './fractions.js';
import type { Hedge } from './hedge-table.js';
import { type HedgeFinders, hedgeBefore, hedgeFinders } from './hedges.js';
import { idiomAt } from './idioms.js';
import { nameless, type Reading } from './mention.js';
import {
  bracketedAt,
  circledAt,
  gradeAt,
  leadingAt,
  listedAt,
  pointAt,
  rankedAt,
} from './ordinals.js';
import { negative, type Opening, quantityAt } from './quantities.js';
import { ratioAt } from './ratios.js';
import { type Start, startTable } from './starts.js';
import { vagueAt } from './vague.js';
import { isNumeral, numeralsEnd } from './words.js';

/** A scanner finds the readings of a folded text, from left to right, none overlapping. */
export type Scanner = (text: string) => readonly Reading[];

/** What stands at a place: a reading, or how far there is none. */
interface Step {
  readonly reading: Reading | undefined;
  readonly end: number;
}

const took = (reading: Reading): Step => ({ reading, end: reading.end });
const passed = (end: number): Step => ({ reading: undefined, end });

/** A scanner that knows a table of hedges. It looks at every character once and never turns back. */
export function scanner(table: readonly Hedge[]): Scanner {
  const finders = hedgeFinders(table);
  const startOf = startTable(table);
  return (text) => {
    const readings: Reading[] = [];
    let at = 0;
    let free = 0;
    while (at < text.length) {
      const start = startOf(text.charCodeAt(at));
      const step = start === undefined ? undefined : STEPS[start](finders, text, at);
      if (step?.reading !== undefined) {
        readings.push(startingAt(step.reading, free));
        free = step.end;
      }
      at = step === undefined ? at + 1 : Math.max(step.end, at + 1);
    }
    return readings;
  };
}

/** A document's number reaches back for its office, but not into the mention before it. */
const startingAt = (reading: Reading, free: number): Reading =>
  reading.start < free ? { ...reading, start: free } : reading;

type StepAt = (finders: HedgeFinders, text: string, at: number) => Step;

const orNext = (reading: Reading | undefined, at: number): Step =>
  reading === undefined ? passed(at + 1) : took(reading);

const STEPS: Readonly<Record<Start, StepAt>> = {
  digit: atDigit,
  letter: atLetter,
  numeral: atNumeral,
  bracket: (_, text, at) =>
    orNext(documentAt(text, at) ?? bracketedAt(text, at) ?? bracketedPhoneAt(text, at), at),
  circled: (_, text, at) => took(circledAt(text, at)),
  sign: atSign,
  half: (finders, text, at) => orNext(halfAt(finders, text, at, unhedged(at)), at),
  word: atWord,
};

const unhedged = (start: number): Opening => ({ start, hedge: undefined });

function atDigit(finders: HedgeFinders, text: string, at: number): Step {
  const opening = unhedged(at);
  const reading =
    dateAt(text, at) ??
    idiomAt(text, at)?.reading ??
    listedAt(text, at) ??
    gradeAt(text, at) ??
    codeAt(text, at) ??
    measuredAt(finders, text, at, opening);
  return took(reading ?? nameless('code', at, digitsEnd(text, at)));
}

/** What states a quantity at `at`, once dates, codes and names are out of the question. */
const measuredAt = (
  finders: HedgeFinders,
  text: string,
  at: number,
  opening: Opening,
): Reading | undefined =>
  partsAt(finders, text, at, opening) ??
  negativePartsAt(finders, text, at, opening) ??
  halfAt(finders, text, at, opening) ??
  ratioAt(finders, text, at, opening) ??
  quantityAt(finders, text, at, opening);

/** 负百分之五. */
function negativePartsAt(
  finders: HedgeFinders,
  text: string,
  at: number,
  opening: Opening,
): Reading | undefined {
  const parts = text.charAt(at) === '负' ? partsAt(finders, text, at + 1, opening) : undefined;
  return parts === undefined ? undefined : negative(parts, at);
}

function atLetter(_: HedgeFinders, text: string, at: number): Step {
  const word = latinAt(text, at);
  return word.code === undefined ? passed(word.end) : took(word.code);
}

function atNumeral(finders: HedgeFinders, text: string, at: number): Step {
  const plan = planAt(text, at);
  if (plan !== undefined) return took(plan);
  const named =
    wordDateAt(text, at) ??
    listedAt(text, at) ??
    gradeAt(text, at) ??
    pointAt(text, at) ??
    partsAt(finders, text, at, unhedged(at));
  if (named !== undefined) return took(named);
  const idiom = idiomAt(text, at);
  if (idiom !== undefined) return passed(idiom.end);
  const reading = measuredAt(finders, text, at, unhedged(at));
  return reading === undefined ? passed(numeralsEnd(text, at)) : took(reading);
}

const SURE_BEFORE_MINUS = '为是达长率至到约幅:(,，、；;。';

/** A minus is one where no list or compound can stand: 增长-5.2%, but 专业-3个 is none. */
function atSign(finders: HedgeFinders, text: string, at: number): Step {
  const isWord = text.charAt(at) === '负';
  if (isWord ? '抱自担胜欺肩重'.includes(text.charAt(at - 1) || ' ') : !mayBeMinus(text, at)) {
    return passed(at + 1);
  }
  if (!isDigit(text.charCodeAt(at + 1)) && !(isWord && isNumeral(text.charAt(at + 1)))) {
    return passed(at + 1);
  }
  const reading = measuredAt(finders, text, at, unhedged(at));
  if (reading === undefined || isWord || isSureMinus(text, at)) return orNext(reading, at);
  const { kind, unit } = reading;
  const mayFall = kind === 'percent' || kind === 'percentage-point' || unit === '元';
  return mayFall ? took(reading) : passed(at + 1);
}

const mayBeMinus = (text: string, at: number): boolean => {
  const before = text.charCodeAt(at - 1);
  return !isDigit(before) && !isLetter(before) && !')%-—'.includes(text.charAt(at - 1) || ' ');
};
const isSureMinus = (text: string, at: number): boolean =>
  at === 0 || isSpace(text.charCodeAt(at - 1)) || SURE_BEFORE_MINUS.includes(text.charAt(at - 1));

function atWord(finders: HedgeFinders, text: string, at: number): Step {
  return orNext(namedAt(finders, text, at) ?? hedgedAt(finders, text, at) ?? looseAt(text, at), at);
}

/** What the first character can begin, before any hedge is thought of. */
function namedAt(finders: HedgeFinders, text: string, at: number): Reading | undefined {
  const first = text.charAt(at);
  if (first === '第') return rankedAt(text, at);
  if (first === '¥') return pricedAt(finders, text, at);
  if ('续图表附案专式'.includes(first)) return labelAt(text, at);
  const leading = '前排位名居列'.includes(first) ? leadingAt(text, at) : undefined;
  return leading ?? ('最过未今近前'.includes(first) ? periodAt(text, at) : undefined);
}

/** ¥3,000.00, and ¥1.2万元. A price in whole 元 is as exact as 3000元 is. */
function pricedAt(finders: HedgeFinders, text: string, at: number): Reading | undefined {
  const number = behindGap(text, at + 1);
  if (!isDigit(text.charCodeAt(number))) return undefined;
  const reading = quantityAt(finders, text, number, unhedged(at));
  if (reading?.unit !== null || reading.kind !== 'number') return reading;
  const { value, interval } = reading;
  const isExact = value !== null && isPoint(interval);
  const around = isExact ? aroundStated({ mantissa: value.numerator, decimals: 0 }) : interval;
  return { ...reading, unit: '元', interval: around };
}

/** Vague numbers and 翻番, where no hedge was found. */
function looseAt(text: string, at: number): Reading | undefined {
  const first = text.charAt(at);
  if (first === '翻') return doubledAt(text, at);
  return '好几数上成若'.includes(first) ? vagueAt(text, at) : undefined;
}

/** The quantity behind the hedge at `at`; a date behind it is none. */
function hedgedAt(finders: HedgeFinders, text: string, at: number): Reading | undefined {
  const hedge = hedgeBefore(finders, text, at);
  if (hedge === undefined) return undefined;
  const number = behindGap(text, at + hedge.word.length);
  const first = text.charAt(number);
  if (!isDigit(text.charCodeAt(number)) && !isHan(text.charCodeAt(number)) && first !== '-') {
    return undefined;
  }
  if (isDigit(text.charCodeAt(number)) && dateAt(text, number) !== undefined) return undefined;
  return measuredAt(finders, text, number, { start: at, hedge });
}
