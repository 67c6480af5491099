import { type Passage, spanOf } from '../../document/model/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import { failed } from '../structure/observing.js';
import { textsOf } from '../structure/texts.js';
import { ordinalOf } from './moments.js';
import { TIME } from './time-messages.js';

/** School years whose years do not follow each other, and periods that end before they begin. */
export const periods: AuditRule = {
  id: 'time.periods',
  title: { zh: '学年与时间段', en: 'School years and periods' },
  category: 'truthfulness',
  severity: 'error',
  observe: (scene) =>
    textsOf(scene).flatMap(({ passage }) => [
      ...SCHOOL_YEARS.flatMap((form) => schoolYears(passage, form)),
      ...backwards(passage),
    ]),
};

const TO = '[-‑—–－~～〜至到]{1,2}';
const SCHOOL_YEARS: readonly RegExp[] = [
  new RegExp(`(?<!\\d)(20\\d{2})\\s?(?:${TO}|/)\\s?(20\\d{2})\\s?学年(?!度?[以]?来)`, 'g'),
  new RegExp(`(?<!\\d)(20\\d{2})\\s?(?:${TO}|/)\\s?(\\d{2})\\s?学年`, 'g'),
];
const SEVERAL = /^度?(?:的|这)?[一二两三四五六\d]{1,2}(?:个|学|年)|^度?(?:期间|各|每|连续|间)/;

const schoolYears = (passage: Passage, form: RegExp): readonly Observation[] =>
  [...passage.text.matchAll(form)].flatMap((match) => {
    const [words, from = '', to = ''] = match;
    const years = Number(to.length === 2 ? `20${to}` : to) - Number(from);
    const end = match.index + words.length;
    if (years === 1) return [];
    if (years > 1 && isOfSeveral(passage.text, match.index, end)) return [];
    const message = years > 1 ? TIME.schoolYear : TIME.schoolYearBack;
    const severity = years > 1 ? 'warning' : 'error';
    return [
      failed(
        message,
        { words, years },
        [spanOf(passage, match.index, end)],
        identityAt(passage, match.index),
        {
          severity,
        },
      ),
    ];
  });

/** 近三个学年（2020—2023学年）, 2020—2023学年三年间: several are meant, and it says so. */
const isOfSeveral = (text: string, start: number, end: number): boolean =>
  SEVERAL.test(text.slice(end, end + 6)) ||
  /(?:[近过前][一二两三四五六\d]{1,2}|[一二两三四五六]个?)(?:个?学?年)?[^，。；]{0,6}$/.test(
    text.slice(Math.max(0, start - 14), start),
  );

const YEAR = '((?:19|20)\\d{2})';
const MONTH_DAY = '(?:(\\d{1,2})月(?:份|(\\d{1,2})[日号])?)?';
const PERIOD = new RegExp(
  `(?<![\\d])(?:从|由|自)?${YEAR}年(?:度)?${MONTH_DAY}(?:${TO})${YEAR}年(?!级)(?:度)?${MONTH_DAY}`,
  'g',
);
const YEARS = new RegExp(`(?<![\\d—–-])${YEAR}(?:${TO})${YEAR}年(?!级)`, 'g');

function backwards(passage: Passage): readonly Observation[] {
  const whole = [...passage.text.matchAll(PERIOD)].filter(
    ([, year = '', month, day, otherYear = '', otherMonth, otherDay]) =>
      ordinal(year, month, day, 'first') > ordinal(otherYear, otherMonth, otherDay, 'last'),
  );
  const plain = [...passage.text.matchAll(YEARS)].filter(
    ([, from, to]) => Number(from) > Number(to),
  );
  return [...whole, ...plain].map((match) =>
    failed(
      TIME.backwards,
      { words: match[0] },
      [spanOf(passage, match.index, match.index + match[0].length)],
      identityAt(passage, match.index),
    ),
  );
}

const ordinal = (
  year: string,
  month: string | undefined,
  day: string | undefined,
  unnamed: 'first' | 'last',
): number =>
  ordinalOf(
    {
      year: Number(year),
      month: month === undefined ? null : Number(month),
      day: day === undefined ? null : Number(day),
    },
    unnamed,
  );

const BEFORE = 8;

/** The words in front of a place: what a corrected year leaves as it was. */
const identityAt = ({ text }: Passage, start: number): readonly string[] => [
  text.slice(Math.max(0, start - BEFORE), start).replace(/[\d\s]/g, ''),
];
