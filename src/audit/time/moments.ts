import type { Passage } from '../../document/model/index.js';
import { oncePer } from '../once-per.js';

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

/** The dates with a year in a passage (2023年, 2023年9月, 2023年9月1日), read once. Cohorts and school years are none. */
export const momentsIn = oncePer((passage: Passage): readonly Moment[] =>
  [...passage.text.matchAll(MOMENT)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    year: Number(match[1]),
    month: match[2] === undefined ? null : Number(match[2]),
    day: match[3] === undefined ? null : Number(match[3]),
  })),
);

/** A moment as a number that grows with time; what is not named is taken for its beginning, or for its end. */
export const ordinalOf = (
  { year, month, day }: Omit<Moment, 'start' | 'end'>,
  unnamed: 'first' | 'last',
): number =>
  year * 10_000 +
  (month ?? (unnamed === 'first' ? 1 : 12)) * 100 +
  (day ?? (unnamed === 'first' ? 1 : 31));
