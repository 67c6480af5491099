import { isDigit, isHan } from './characters.js';

/** How far around a blank is looked: no number is longer. */
const REACH = 24;

const DIGIT = '[0-9０-９]';
const COMMA = '[,，]';
const POINT = '[.．]';
const re = (source: string): RegExp => new RegExp(source, 'u');

const GROUPS_BEFORE = re(
  `(?:^|[^0-9０-９.．])${DIGIT}{1,3}(?:[ \\n]?${COMMA}[ \\n]?${DIGIT}{3})*$`,
);
const GROUPS_AND_COMMA = re(
  `(?:^|[^0-9０-９.．])${DIGIT}{1,3}(?:[ \\n]?${COMMA}[ \\n]?${DIGIT}{3})*[ \\n]?${COMMA}$`,
);
const COMMA_AND_GROUP = re(`^${COMMA}[ \\n]?${DIGIT}{3}(?!${DIGIT})`);
const GROUP = re(`^${DIGIT}{3}(?!${DIGIT})`);
const UNIT_BEHIND = re(`^${DIGIT}{3}(?: ${DIGIT}{3})*[ \\n]?[\\p{Script=Han}%％‰]`);
const SHORT_BEFORE = re(`(?:^|[^0-9０-９.．,， ] ?)${DIGIT}{1,3}(?: ${DIGIT}{3})*$`);
const YEAR_BEHIND = re(`^(${DIGIT}{1,3})[ \\n]?[年届级]`);
const YEAR_BEFORE = re(`(?:^|[^0-9０-９.．])(${DIGIT}{1,3})$`);
const DAY_BEFORE = re(`[年月][ \\n]?(${DIGIT})$`);
const DAY_BEHIND = re(`^(${DIGIT})[ \\n]?([月日])`);
const POINT_BEFORE = re(`(?:^|[^0-9０-９.．])${DIGIT}{1,9}([ \\n]?)${POINT}$`);
const STARTS = re(`^${DIGIT}{1,2}[ \\n]?${POINT}$`);
const DECIMALS = re(`^${DIGIT}{1,4}(?!${DIGIT}|[ \\n]?${POINT})`);
const PERCENT = re(`^${DIGIT}{1,2}[ \\n]?[%％‰]`);
const SCALED = re(`^${DIGIT}{1,2}[ \\n]?[万亿元倍个]`);
const POINT_BEHIND = re(`^${POINT}[ \\n]?${DIGIT}`);
const WHOLE_BEFORE = re(`${DIGIT}$`);
const DECIMAL_BEFORE = re(`(?:^|[^0-9０-９.．])${DIGIT}{1,3}${POINT}${DIGIT}$`);
const ONE_DECIMAL_MORE = re(`^${DIGIT}[ \\n]?[%％]`);
const JOINERS = '-–—－~～/:：+＋×−';

/**
 * Whether the sign at `at` in a spaced text stands inside one number that an extraction tore apart: 25 , 805 ·
 * 96 . 3% · 2 023年 · 12 345人. Two numbers beside each other (258 259) stay two, a tab always parts them, and the
 * end of a line does unless it broke a sentence.
 */
export function isJoinedInNumber(text: string, at: number): boolean {
  const sign = text.charAt(at);
  const left = text.charCodeAt(at - 1);
  const right = text.charCodeAt(at + 1);
  if (!isNumeric(left) || !isNumeric(right)) return false;
  const before = text.slice(Math.max(0, at - REACH), at);
  const after = text.slice(at + 1, at + 1 + REACH);
  if (sign === '\n') {
    return (
      isBrokenSentence(text, at) || isTorn(before, after, at <= REACH) || isInProse(before, after)
    );
  }
  return sign === ' ' && (isTorn(before, after, at <= REACH) || isInProse(before, after));
}

/** Digits, torn apart once more perhaps: 339 3|0人. */
const TORN = `${DIGIT}{1,6}(?:[ \\n]${DIGIT}{1,6})?`;
const PROSE_BEFORE = re(`[\\p{Script=Han}（(“][ ]?(${TORN}(?:[.．]${DIGIT}*)?)$`);
const PROSE_BEHIND = re(
  `^((?:${TORN}|${DIGIT}{1,2}(?:${COMMA}${DIGIT}{3})+(?!${DIGIT}))(?:[.．]${DIGIT}{1,4})?)[ \\n]?[\\p{Script=Han}%％‰]`,
);

/** 教 师 at the end of a line, 2 7 人 on the next: where a blank stands between all characters. */
const SPACED_LINE_BEFORE = re(`\\p{Script=Han} \\p{Script=Han}\\n${DIGIT}$`);
const DIGIT_AND_UNIT = re(`^${DIGIT} [\\p{Script=Han}%％‰]`);

/**
 * Chinese prose never sets two numbers beside each other without a word or a mark between them: between a word
 * and a unit they are one number torn apart. A year may stand before a number in what was a table.
 */
function isInProse(before: string, after: string): boolean {
  if (SPACED_LINE_BEFORE.test(before) && DIGIT_AND_UNIT.test(after)) return true;
  const first = PROSE_BEFORE.exec(before)?.[1];
  const second = PROSE_BEHIND.exec(after)?.[1];
  if (first === undefined || second === undefined) return false;
  if (/^(?:19|20)..$/u.test(first.normalize('NFKC'))) return false;
  return !(/[.．]/u.test(first) && /[.．]/u.test(second));
}

const isNumeric = (code: number): boolean =>
  isDigit(code) ||
  code === 0x2e ||
  code === 0x2c ||
  code === 0xff0e ||
  code === 0xff0c ||
  JOINERS.includes(String.fromCharCode(code));

/** The end of a line stands between words of a sentence where both its lines hold words. */
function isBrokenSentence(text: string, at: number): boolean {
  const isPair = isDigit(text.charCodeAt(at - 1)) || isDigit(text.charCodeAt(at + 1));
  return isPair && hasWord(text, at - 1, -1) && hasWord(text, at + 1, 1);
}

function hasWord(text: string, from: number, step: 1 | -1): boolean {
  for (let at = from; at >= 0 && at < text.length && Math.abs(at - from) < REACH; at += step) {
    const unit = text.charAt(at);
    if (unit === '\n' || unit === '\t' || unit === '\v') return false;
    if (isHan(text.charCodeAt(at))) return true;
  }
  return false;
}

function isTorn(before: string, after: string, isNearStart: boolean): boolean {
  return (
    isGrouped(before, after) ||
    isSpacedGroup(before, after) ||
    isDate(before, after) ||
    isDecimal(before, after, isNearStart) ||
    isJoined(before, after) ||
    isSpread(before, after)
  );
}

const isGrouped = (before: string, after: string): boolean =>
  (GROUPS_BEFORE.test(before) && COMMA_AND_GROUP.test(after)) ||
  (GROUPS_AND_COMMA.test(before) && GROUP.test(after));

const isSpacedGroup = (before: string, after: string): boolean =>
  SHORT_BEFORE.test(before) && /\p{Script=Han}/u.test(before) && UNIT_BEHIND.test(after);

function isDate(before: string, after: string): boolean {
  const year = (YEAR_BEFORE.exec(before)?.[1] ?? '') + (YEAR_BEHIND.exec(after)?.[1] ?? '');
  if (/^(?:19|20)\d{2}$/.test(year.normalize('NFKC'))) return true;
  const [, last = '', unit] = DAY_BEHIND.exec(after) ?? [];
  const day = Number(`${DAY_BEFORE.exec(before)?.[1] ?? 'x'}${last}`.normalize('NFKC'));
  return day >= 10 && day <= (unit === '月' ? 12 : 31);
}

function isDecimal(before: string, after: string, isNearStart: boolean): boolean {
  if (POINT_BEHIND.test(after)) return WHOLE_BEFORE.test(before);
  if (DECIMAL_BEFORE.test(before)) return ONE_DECIMAL_MORE.test(after);
  const point = POINT_BEFORE.exec(before);
  if (point === null) return false;
  if (point[1] !== '' && DECIMALS.test(after)) return true;
  if (PERCENT.test(after)) return true;
  return !(isNearStart && STARTS.test(before)) && SCALED.test(after);
}

const SPREAD_BEFORE = re(`(?:^|[^0-9０-９.．,，] ?)((?:[0-9０-９.．,，] )*[0-9０-９.．,，])$`);
const SPREAD_BEHIND = re(`^([0-9０-９.．,，](?: [0-9０-９.．,，])*)(?= ?[^0-9０-９.．,， ])`);
const LEAST_SPREAD = 3;

/** Where a blank stands between all characters, single digits are those of one number: 3 1 2 0 人. */
function isSpread(before: string, after: string): boolean {
  const first = SPREAD_BEFORE.exec(before)?.[1];
  const second = SPREAD_BEHIND.exec(after)?.[1];
  if (first === undefined || second === undefined) return false;
  return (first.length + second.length) / 2 + 1 >= LEAST_SPREAD;
}

/** Signs between two numbers: 2022 - 2023, 11.17 : 1. */
const isJoined = (before: string, after: string): boolean =>
  (JOINERS.includes(before.slice(-1)) &&
    /\d $|\d$/.test(before.slice(-3, -1)) &&
    /^\d/.test(after)) ||
  (/\d$/.test(before) && JOINERS.includes(after.charAt(0)) && /^. ?\d/u.test(after));
