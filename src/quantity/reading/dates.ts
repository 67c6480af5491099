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
const WORD_YEAR = '[一二][〇零九][〇零一二三四五六七八九]{2}';
const GAP = '[ \\t]?\\n?';
const TO = '[-—~至到]{1,2}';
const TIME = '(?: ?(?:[01]?\\d|2[0-4]):[0-5]\\d(?::[0-5]\\d)?)?';

const sticky = (source: string): RegExp => new RegExp(source, 'y');

/** The forms of a date with one or two years in digits, the most telling first. */
const YEARS: readonly RegExp[] = [
  sticky(`(${YEAR})${GAP}年?${TO}(${YEAR})${GAP}(?:学年度?|年度?|届|级)?`),
  sticky(`(${YEAR})年${MONTH}月${DAY}?[日号]?${TO}(${YEAR})年${MONTH}月(?:${DAY}[日号])?`),
  sticky(`(${YEAR})年${MONTH}${TO}${MONTH}月份?`),
  sticky(`(${YEAR})${GAP}年${GAP}${MONTH}${GAP}月(?:${GAP}${DAY}${GAP}[日号]|份|底|初)?${TIME}`),
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
  sticky('\\d{1,2}世纪(?:[1-9]0年代[初中末]?)?'),
  sticky('[1-9]0年代[初中末]?'),
  sticky(`${MONTH}月${DAY}[日号](?:${TO}(?:${MONTH}月)?${DAY}[日号])?${TIME}`),
  sticky(`${MONTH}月?${TO}${MONTH}月(?:份|底)?`),
  sticky(`${MONTH}月(?:份|底|初)?`),
];
const WORD_DAYS = sticky(`${WORD_MONTH}月(?:${WORD_DAY}[日号]|份|底|初)?`);
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
  if (end - at > 2) return undefined;
  const sign = text.charAt(end) || '无';
  if (sign === ':') return clockAt(text, at);
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
    if (match !== null && last >= first && !isDigit(text.charCodeAt(at + whole.length))) {
      return dated(at, at + whole.trimEnd().length, first, last);
    }
  }
  const year = matchAt(BARE_YEAR, text, at);
  const stands = year !== null && isAlone(text, at) && suffixAt(text, at + 4) === undefined;
  return year === null || !stands ? undefined : dated(at, at + 4, year[0], year[0]);
}

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

function clockAt(text: string, at: number): Reading | undefined {
  const clock = matchAt(CLOCK, text, at);
  if (clock !== null) return nameless('date', at, at + clock[0].length);
  const time = matchAt(CLOCK_TIME, text, at);
  if (time === null || !TIME_WORDS.test(text.slice(Math.max(0, at - 4), at))) return undefined;
  return nameless('date', at, at + time[0].length);
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
  /(?:最近|过去|未来|今后|近|前)(?:\d{1,2}|[一两二三四五六七八九十]{1,2})(?:个?学年|个月|年)(?!级)/y;

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
