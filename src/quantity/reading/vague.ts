import { atLeast, type Interval } from '../interval.js';
import { powerOfTen, rational, times } from '../rational.js';
import { isDigit, matchAt } from './characters.js';
import type { Reading } from './mention.js';
import { suffixAt } from './suffix.js';

const SEVERAL = /(好几|几|数)(?:([十百千][余多]?[万亿]|[万亿十百千])|(?=倍))/y;
const UP = /上([百千万亿]{1,2})/y;
/** Hundreds and thousands are a hundred at least; what is counted in thousands, a thousand. */
const MANY = /成([百千])上[千万]|数以([十百千万亿]{1,2})计/y;
const SOME = /若干/y;
const POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };

/** What ends in these before 数 is another word: 人数, 总数. */
const NOT_SEVERAL = '人次个分总系倍指参函常无代整度岁岗户班件额份项页字基点多少级';
/** What ends in these before 上 is a place: 线上, 以上. */
const NOT_UP = '以线网地海路会之纸晚早床身际本头面实一线';

const powerOf = (words: string): number =>
  [...words].reduce((power, word) => power + (POWERS[word] ?? 0), 0);

/** 数十, 几百万, 上千, 若干项: a quantity without a value of its own. 若干 alone is of titles (若干意见). */
export function vagueAt(text: string, at: number): Reading | undefined {
  const before = at === 0 ? ' ' : text.charAt(at - 1);
  const several = NOT_SEVERAL.includes(before) ? null : matchAt(SEVERAL, text, at);
  if (several !== null) {
    return vague(text, at, several[0], several[1] ?? '', someOf(powerOf(several[2] ?? '')));
  }
  const many = matchAt(MANY, text, at);
  if (many !== null) {
    const least = atLeast(powerOfTen(powerOf(many[1] ?? many[2] ?? '')));
    return vague(text, at, many[0], many[0], least);
  }
  const up = NOT_UP.includes(before) ? null : matchAt(UP, text, at);
  if (up !== null) {
    const least = atLeast(powerOfTen(powerOf(up[1] ?? '')));
    return isDigit(text.charCodeAt(at + up[0].length))
      ? undefined
      : vague(text, at, up[0], '上', least);
  }
  const some = matchAt(SOME, text, at);
  const counted =
    some === null ? undefined : vague(text, at, some[0], some[0], atLeast(rational(1)));
  return counted?.unit === null ? undefined : counted;
}

/** From two of a scale up to the next: 数十 is 20 or more and under 100. */
const someOf = (power: number): Interval => ({
  lo: times(rational(2), powerOfTen(power)),
  hi: powerOfTen(power + 1),
  loOpen: false,
  hiOpen: true,
});

function vague(
  text: string,
  start: number,
  word: string,
  hedge: string,
  interval: Interval,
): Reading | undefined {
  const more = matchAt(/[余多]/y, text, start + word.length) === null ? 0 : 1;
  const end = start + word.length + more;
  const suffix = suffixAt(text, end);
  const kind = suffix?.kind ?? 'number';
  return {
    start,
    end: suffix?.end ?? end,
    kind,
    value: null,
    interval,
    unit: suffix?.unit ?? null,
    hedge,
  };
}
