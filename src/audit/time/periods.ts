import { type Passage, spanOf } from '../../document/model/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import { failed } from '../structure/observing.js';
import { textsOf } from '../structure/texts.js';
import { ordinalOf } from './moments.js';
import { withPlainDates } from './plain-dates.js';
import { TIME } from './time-messages.js';

/** School years whose years do not follow each other, and periods that end before they begin. */
export const periods: AuditRule = {
  id: 'time.periods',
  title: { zh: '学年与时间段', en: 'School years and periods' },
  category: 'truthfulness',
  severity: 'error',
  observe: (scene) =>
    textsOf(scene)
      .map(({ passage }) => withPlainDates(passage))
      .flatMap((passage) => [
        ...SCHOOL_YEARS.flatMap((form) => schoolYears(passage, form)),
        ...backwards(passage),
        ...WITHIN_YEAR.flatMap((form) => backwardsWithin(passage, form)),
        ...backwardsWithoutYear(passage),
        ...risen(passage),
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
const WEEKDAY = '(?:[（(](?:星期|周)[一二三四五六日天][）)])?';
const MONTH_DAY = `(?:(\\d{1,2})月(?:份|(\\d{1,2})[日号]${WEEKDAY})?)?`;
const PERIOD = new RegExp(
  `(?<![\\d])(?:从|由|自)?${YEAR}年(?:度)?${MONTH_DAY}起?(?:${TO})${YEAR}年(?!级)(?:度)?${MONTH_DAY}`,
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
  return [...whole, ...plain].map((match) => backwardsAt(passage, match));
}

const OF_NO_YEAR = new RegExp(
  `(?<!年\\s?)(?<!\\d)(\\d{1,2})月(\\d{1,2})日${WEEKDAY}(?:${TO})(\\d{1,2})月(\\d{1,2})日`,
  'g',
);

/** 9月27日至9月3日, 3月8日至2月26日; 12月20日至1月5日 leads into the next year, and 9月1日至8月31日 is a whole one. */
const backwardsWithoutYear = (passage: Passage): readonly Observation[] =>
  [...passage.text.matchAll(OF_NO_YEAR)]
    .filter((match) => {
      const [month = 0, day = 0, otherMonth = 0, otherDay = 0] = match.slice(1).map(Number);
      if (month === otherMonth) return otherDay < day;
      return otherMonth < month && month - otherMonth < SHORT_OF_A_YEAR && day > 1;
    })
    .map((match) => backwardsAt(passage, match, 'warning'));

const SHORT_OF_A_YEAR = 3;

/** What is told of a period that ends before it begins. */
const backwardsAt = (
  passage: Passage,
  match: RegExpExecArray,
  severity: 'error' | 'warning' = 'error',
): Observation =>
  failed(
    TIME.backwards,
    { words: match[0] },
    [spanOf(passage, match.index, match.index + match[0].length)],
    identityAt(passage, match.index),
    { severity },
  );

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

const MONTH = '(\\d{1,2})\\s?月(?:份)?';
const DAY = '(\\d{1,2})\\s?[日号]';
/** 至次年1月, 至今年8月 name a year of their own. */
const LATER = '(?:[次翌来今当同本第]|20)';

/** 2024年5月至4月, 2023年5月26日至8日: what names its year, or its month, once. */
const WITHIN_YEAR: readonly RegExp[] = [
  new RegExp(`(?<!\\d)20\\d{2}\\s?年${MONTH}(?:${TO})(?!${LATER})${MONTH}(?!\\d)`, 'g'),
  new RegExp(
    `(?<!\\d)20\\d{2}\\s?年${MONTH}${DAY}${WEEKDAY}(?:${TO})(?!${LATER})${MONTH}${DAY}`,
    'g',
  ),
  new RegExp(`(?<![\\d每])\\d{1,2}\\s?月${DAY}${WEEKDAY}(?:${TO})${DAY}`, 'g'),
];

/** Month before month, and day before day of one month. */
const backwardsWithin = (passage: Passage, form: RegExp): readonly Observation[] =>
  [...passage.text.matchAll(form)]
    .filter(([, ...parts]) => {
      const [from = 0, ...rest] = parts.map(Number);
      if (rest.length === 1) return (rest[0] ?? 0) < from;
      const [fromDay = 0, to = 0, toDay = 0] = rest;
      return to < from || (to === from && toDay < fromDay);
    })
    .map((match) => backwardsAt(passage, match, match[0].includes('日') ? 'error' : 'warning'));

const RISEN = new RegExp(
  `[从由自]${YEAR}年(?:度|底|末)?的?[^，。；、]{0,20}?[升增长提高扩降减少缩涨展]+[到至为]${YEAR}年(?!级)`,
  'g',
);

/** 从2021年的28.6%上升到2020年的45.9%: what leads from one year to another leads on. */
const risen = (passage: Passage): readonly Observation[] =>
  [...passage.text.matchAll(RISEN)]
    .filter(([, from, to]) => Number(from) >= Number(to))
    .map((match) => backwardsAt(passage, match));
