import { between } from '../interval.js';
import { rational } from '../rational.js';
import { digitsEnd, isDigit, isHan, isSpace, matchAt } from './characters.js';
import { nameless, type Reading } from './mention.js';
import { suffixAt } from './suffix.js';
import { digitValue } from './words.js';

const YEAR = '(?:19|20)\\d\\d';
const MONTH = '(?:1[0-2]|0?[1-9])';
const DAY = '(?:3[01]|[12]\\d|0?[1-9])';
const WORD_MONTH = '(?:十[一二]?|[一二三四五六七八九])';
const WORD_DAY = '(?:三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])';
/** Circles and letters often stand for 〇; the last of these is Cyrillic. */
const WORD_YEAR = '[一二][〇零九○O0О][〇零○O0О一二三四五六七八九]{2}';
const PART = '份|底|初|末|[上中下]旬';
const GAP = '[ \\t]?\\n?';
const TO = '[-—~至到]{1,2}';
const TIME = '(?: ?(?:[01]?\\d|2[0-4]):[0-5]\\d(?::[0-5]\\d)?)?';

const sticky = (source: string): RegExp => new RegExp(source, 'y');

/** The forms of a date with one or two years in digits, the most telling first. */
const YEARS: readonly RegExp[] = [
  sticky(`(${YEAR})${GAP}年?(?:${TO}|/)(${YEAR})${GAP}(?:学年度?|年度?|届|级)?`),
  sticky(`(${YEAR})年${MONTH}月${DAY}?[日号]?${TO}(${YEAR})年${MONTH}月(?:${DAY}[日号])?`),
  sticky(`(${YEAR})年${MONTH}${TO}${MONTH}月份?`),
  sticky(`(${YEAR})${GAP}年${GAP}${MONTH}${GAP}月(?:${GAP}${DAY}${GAP}[日号]|${PART})?${TIME}`),
  sticky(`(${YEAR})-${MONTH}-${DAY}(?!\\d)${TIME}`),
  sticky(`(${YEAR})/${MONTH}(?:/${DAY})?(?!\\d)${TIME}`),
  sticky(`(${YEAR})\\.(?:1[0-2]|0[1-9]|[1-9](?!\\d))(?:\\.${DAY})?(?![\\d.%万亿人个元倍])`),
  sticky(
    `(${YEAR})${GAP}(?:学年度?|年代|年度|年级?|届|级|版)(?:春季|秋季|上半年|下半年|[春秋初底末])?`,
  ),
];

const PLAIN_YEARS = YEARS.slice(-1);

const WORD_YEARS = [
  sticky(`(${WORD_YEAR})年?${TO}(${WORD_YEAR})(?:学年度?|年度?)`),
  sticky(`(${WORD_YEAR})(?:年(?:${WORD_MONTH}月(?:${WORD_DAY}[日号])?)?|学年|年度|届|级)`),
];

const DAYS: readonly RegExp[] = [
  sticky('\\d{1,2}世纪(?:(?:[1-9]0|[二三四五六七八九]十)年代[初中末]?)?'),
  sticky('[1-9]0年代[初中末]?'),
  sticky(`${MONTH}月${DAY}[日号](?:${TO}(?:${MONTH}月)?${DAY}[日号])?${TIME}`),
  sticky(`${MONTH}月?${TO}${MONTH}月(?:份|底)?`),
  sticky(`${MONTH}月(?:${PART})?`),
];
const WORD_DAYS = sticky(
  `${WORD_MONTH}月(?:${WORD_DAY}[日号]|${PART})?|[二三四五六七八九]十年代[初中末]?`,
);
const CLOCK = sticky(
  `(?:[01]?\\d|2[0-4]):[0-5]\\d(?::[0-5]\\d)?${TO}(?:[01]?\\d|2[0-4]):[0-5]\\d|(?:[01]?\\d|2[0-4]):[0-5]\\d:[0-5]\\d`,
);
const CLOCK_TIME = sticky('(?:[01]?\\d|2[0-4]):[0-5]\\d');
const TIME_WORDS = /(?:上午|下午|早上|晚上|中午|凌晨|早|晚|于|时间:)[ ]?$/;

const dated = (start: number, end: number, first: string, last: string): Reading => ({
  ...nameless('date', start, end, '年'),
  value: first === last ? rational(BigInt(first)) : null,
  interval: between(rational(BigInt(first)), rational(BigInt(last))),
});

/** The date whose first digit stands at `at`; its value is the year, its interval the years it names. */
export function dateAt(text: string, at: number): Reading | undefined {
  const year = isYearAt(text, at) ? yearAt(text, at) : undefined;
  if (year !== undefined) return year;
  const end = digitsEnd(text, at);
  if (end - at < 4 && isSpace(text.charCodeAt(end)) && '12'.includes(text.charAt(at))) {
    return brokenYearAt(text, at);
  }
  if (end - at > 2) return undefined;
  const sign = text.charAt(end) || '无';
  if (sign === ':') return clockAt(text, at);
  if (sign === '时' || sign === '点') return hourAt(text, at);
  if (sign === '级') return cohortAt(text, at);
  if (sign === '日') return listedDayAt(text, at);
  return '月-—~至到世年'.includes(sign) ? dayAt(text, at) : undefined;
}

const isYearAt = (text: string, at: number): boolean => {
  return (
    (text.startsWith('20', at) || text.startsWith('19', at)) && !isDigit(text.charCodeAt(at + 4))
  );
};

/** What a year may be followed by at all, and what by when it stands for itself (2023年, 2023届). */
const BEHIND_YEAR = '年-—~至到/. 学届级版\n\t';
const GOES_ON = /年[\d\s—~至到-]/y;

function yearAt(text: string, at: number): Reading | undefined {
  const isPlain = text.charAt(at + 4) === '年' && matchAt(GOES_ON, text, at + 4) === null;
  const forms = isPlain ? PLAIN_YEARS : YEARS;
  for (const form of BEHIND_YEAR.includes(text.charAt(at + 4) || '无') ? forms : []) {
    const match = matchAt(form, text, at);
    const [whole = '', first = '', last = first] = match ?? [];
    if (match !== null && last >= first && !cutsDigits(text, at + whole.length)) {
      return dated(at, at + whole.trimEnd().length, first, last);
    }
  }
  const year = matchAt(BARE_YEAR, text, at);
  const stands = year !== null && isAlone(text, at) && suffixAt(text, at + 4) === undefined;
  return year === null || !stands ? undefined : dated(at, at + 4, year[0], year[0]);
}

/** Whether a match would end inside a run of digits: 2021—20235. Behind 2022年 3项 may follow at once. */
const cutsDigits = (text: string, end: number): boolean =>
  isDigit(text.charCodeAt(end - 1)) && isDigit(text.charCodeAt(end));

/** Four digits of our time with no unit behind them. Written counts carry a comma or a unit. */
const BARE_YEAR = /(?:19[89]|20[0-4])\d(?![\d.,:%‰+×]|[ \n]?[万亿千百余多])/y;
const isAlone = (text: string, at: number): boolean => {
  const before = text.charCodeAt(at - 1);
  return (
    Number.isNaN(before) ||
    isHan(before) ||
    isSpace(before) ||
    '(“"《、—-,，。；;/'.includes(text.charAt(at - 1))
  );
};

/** A page may break a year too: 20 23年. */
const BROKEN_YEAR = /(?:19|20|1 9|2 0)[ \n]?\d[ \n]?\d(?=[ \n]?(?:年|届|级|学年))/y;

function brokenYearAt(text: string, at: number): Reading | undefined {
  const broken = matchAt(BROKEN_YEAR, text, at)?.[0];
  if (broken === undefined || broken.length === 4) return undefined;
  const year = broken.replace(/\s/g, '');
  const rest = yearAt(`${year}${text.slice(at + broken.length, at + LONGEST_DATE)}`, 0);
  if (rest === undefined) return undefined;
  return { ...rest, start: at, end: at + broken.length - year.length + rest.end };
}

const LONGEST_DATE = 40;

const COHORT = /(1[5-9]|2\d)级(?!别)/y;

/** 21级: those who entered in 2021. */
function cohortAt(text: string, at: number): Reading | undefined {
  const cohort = matchAt(COHORT, text, at);
  const year = `20${cohort?.[1]}`;
  return cohort === null ? undefined : dated(at, at + cohort[0].length, year, year);
}

/** 16日 behind 7月15日、; by itself 16日 may be a length of time. */
function listedDayAt(text: string, at: number): Reading | undefined {
  const end = digitsEnd(text, at) + 1;
  return /[日号][、和及]$/.test(text.slice(Math.max(0, at - 2), at))
    ? nameless('date', at, end)
    : undefined;
}

const HOUR =
  /(?:[01]?\d|2[0-4])(?:时(?:[0-5]?\d分|(?=[至到前后起—~-])|[整半许])|点(?:[0-5]?\d分|[整半钟])|[时点](?![间段]))/y;

/** 12时30分, 上午9点. */
function hourAt(text: string, at: number): Reading | undefined {
  const hour = matchAt(HOUR, text, at);
  if (hour === null) return undefined;
  const bare = /[时点]$/.test(hour[0]);
  return bare && !isTimed(text, at) ? undefined : nameless('date', at, at + hour[0].length);
}

const isTimed = (text: string, at: number): boolean =>
  TIME_WORDS.test(text.slice(Math.max(0, at - 4), at));

function clockAt(text: string, at: number): Reading | undefined {
  const clock = matchAt(CLOCK, text, at);
  if (clock !== null) return nameless('date', at, at + clock[0].length);
  const time = matchAt(CLOCK_TIME, text, at);
  if (time === null || !(isTimed(text, at) || isDayTime(text, at))) return undefined;
  return nameless('date', at, at + time[0].length);
}

/** 14:30 is a time of day unless something is compared (生师比15:10); 1:15 rather a ratio, but 01:15 is none. */
const DAY_TIME = /(?:0\d|[6-9]|1\d|2[0-4]):[0-5][05](?![\d.:比]|[~—至到-]\d+:\d(?!\d))/y;
const CLAUSE_REACH = 16;
function isDayTime(text: string, at: number): boolean {
  if (matchAt(DAY_TIME, text, at) === null) return false;
  const clause = text.slice(Math.max(0, at - CLAUSE_REACH), at);
  return !/[比率例][^。；;]*$/.test(clause);
}

function dayAt(text: string, at: number): Reading | undefined {
  for (const form of DAYS) {
    const match = matchAt(form, text, at);
    if (match !== null) return nameless('date', at, at + match[0].length);
  }
  return undefined;
}

/** The date in Chinese numerals at `at`: 二〇二三年, 八月三十一日. */
export function wordDateAt(text: string, at: number): Reading | undefined {
  for (const form of WORD_YEARS) {
    const match = matchAt(form, text, at);
    const [whole = '', first = '', last = first] = match ?? [];
    if (match !== null) return dated(at, at + whole.length, arabic(first), arabic(last));
  }
  const day = matchAt(WORD_DAYS, text, at);
  return day === null ? undefined : nameless('date', at, at + day[0].length);
}

const arabic = (words: string): string => [...words].map((word) => digitValue(word) ?? 0).join('');

const PERIOD =
  /(?:最近|过去|未来|今后|近|前)(?:\d{1,2}|[一两二三四五六七八九十]{1,2})(?:个?学[年期]|个月|[年届])(?!级)/y;

/** 近三年, 今后5年: years that the year of the report gives, not the words. */
export function periodAt(text: string, at: number): Reading | undefined {
  const period = matchAt(PERIOD, text, at);
  return period === null || '附最'.includes(text.charAt(at - 1) || ' ')
    ? undefined
    : nameless('date', at, at + period[0].length, '年');
}

const PLAN =
  /(?:十[一二三四五六七]|[七八九])五(?=["”』」]|规划|期间|时期|以来|末|初|开局|收官|建设|发展)/y;
const FIRST_PLAN_YEAR = 1951;

/** “十四五”: the years of a five-year plan. */
export function planAt(text: string, at: number): Reading | undefined {
  const plan = matchAt(PLAN, text, at);
  if (plan === null) return undefined;
  const order = [...plan[0].slice(0, -1)].reduce((sum, word) => sum + (digitValue(word) ?? 10), 0);
  const first = FIRST_PLAN_YEAR + 5 * order;
  const end = at + plan[0].length;
  return dated(at, end, String(first), String(first + 4));
}
