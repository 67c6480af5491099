import type { Passage } from '../../document/model/index.js';
import { oncePer } from '../../once/index.js';
import { countedAs } from '../structure/chinese-number.js';

/** A year named in a text, with month and day where they are; offsets are into the passage. */
export interface Moment {
  readonly start: number;
  readonly end: number;
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

const MOMENT =
  /(?<![\d.])((?:19|20)\d{2})\s{0,2}年(?!代|级|版)度?(?:\s{0,2}(\d{1,2})\s{0,2}月(?:份|\s{0,2}(\d{1,2})\s{0,2}[日号])?)?/g;

/** 二〇二三年九月: the same in words. */
const IN_WORDS =
  /(?<![〇○零一二三四五六七八九十])([一二][〇○零九][〇○零一二三四五六七八九]{2})\s{0,2}年(?!代|级|版)度?(?:\s{0,2}(十[一二]?|[一二三四五六七八九])\s{0,2}月(?:份|\s{0,2}([一二三四五六七八九十]{1,3})\s{0,2}[日号])?)?/g;

/** 2023年6月开工、同年9月投用: of the year named before. */
const SAME_YEAR = /(?<!\d)同年\s{0,2}(\d{1,2})\s{0,2}月(?:份|\s{0,2}(\d{1,2})\s{0,2}[日号])?/g;

function inSameYear(text: string, named: readonly Moment[]): readonly Moment[] {
  return [...text.matchAll(SAME_YEAR)].flatMap((match): readonly Moment[] => {
    const [words, month, day] = match;
    const of = named.findLast(({ end }) => end <= match.index);
    const isNear = of !== undefined && !/[。；]/.test(text.slice(of.end, match.index));
    return isNear
      ? [
          {
            start: match.index,
            end: match.index + words.length,
            year: of.year,
            month: Number(month),
            day: day === undefined ? null : Number(day),
          },
        ]
      : [];
  });
}

/** The dates with a year in a passage (2023年, 2023年9月, 2023年9月1日), read once. Cohorts and school years are none. */
export const momentsIn = oncePer((passage: Passage): readonly Moment[] => {
  const named = [...passage.text.matchAll(MOMENT)].map((match) => momentOf(match, Number));
  const inDigits = passage.text.includes('同年')
    ? [...named, ...inSameYear(passage.text, named)].toSorted((a, b) => a.start - b.start)
    : named;
  if (passage.text.search(IN_WORDS) < 0) return inDigits;
  const inWords = [...passage.text.matchAll(IN_WORDS)].map((match) => momentOf(match, spelledOut));
  return [...inDigits, ...inWords].toSorted((a, b) => a.start - b.start);
});

const momentOf = (match: RegExpExecArray, numberOf: (word: string) => number): Moment => ({
  start: match.index,
  end: match.index + match[0].length,
  year: numberOf(match[1] ?? ''),
  month: match[2] === undefined ? null : numberOf(match[2]),
  day: match[3] === undefined ? null : numberOf(match[3]),
});

const DIGITS = '〇一二三四五六七八九';

/** 二〇二三 digit by digit; 十二 and 二十一 as counts. */
const spelledOut = (word: string): number =>
  word.length === 4
    ? Number(word.replace(/[○零]/g, '〇').replace(/./g, (each) => String(DIGITS.indexOf(each))))
    : (countedAs(word) ?? 0);

/** A moment as a number that grows with time; what is not named is taken for its beginning, or for its end. */
export const ordinalOf = (
  { year, month, day }: Omit<Moment, 'start' | 'end'>,
  unnamed: 'first' | 'last',
): number =>
  year * 10_000 +
  (month ?? (unnamed === 'first' ? 1 : 12)) * 100 +
  (day ?? (unnamed === 'first' ? 1 : 31));
