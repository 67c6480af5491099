import {
  behindGap,
  digitsEnd,
  endsLine,
  isDigit,
  isHan,
  isSpace,
  startsLine,
} from './characters.js';
import { followsWell } from './unit-words.js';

/** A number in digits: its digits without separators, and how many of them are decimals. */
export interface Digits {
  readonly end: number;
  readonly digits: string;
  readonly decimals: number;
}

/** Longer than this is no quantity of any report, but a code. */
export const LONGEST_NUMBER = 24;
const MOST_GROUPS = 6;

/** The number in digits at `at`: thousands separators, decimals, and breaks by spaces and line ends. */
export function digitsAt(text: string, at: number): Digits | undefined {
  const first = digitsEnd(text, at);
  if (first === at || first - at > LONGEST_NUMBER) return undefined;
  if (!MAY_GO_ON.includes(text.charAt(first) || '无')) {
    return { end: first, digits: text.slice(at, first), decimals: 0 };
  }
  const whole = brokenEnd(text, at, groupsEnd(text, at, first));
  const end = decimalsEnd(text, at, whole);
  const digits = text.slice(at, end).replace(/[^\d.]/g, '');
  const dot = digits.indexOf('.');
  if (digits.length > LONGEST_NUMBER) return undefined;
  return {
    end,
    digits: dot < 0 ? digits : digits.slice(0, dot) + digits.slice(dot + 1),
    decimals: dot < 0 ? 0 : digits.length - dot - 1,
  };
}

/** Only these can carry a number on beyond its first run of digits. */
const MAY_GO_ON = ',，. \t\r\n';

const COMMA = 0x2c;
const FULL_COMMA = 0xff0c;

/**
 * Behind the groups of three that follow a comma each, or `first` where the commas part a list: 1203,1310
 * has a group of four. A full-width comma joins only outside an enumeration (分别为985，110).
 */
function groupsEnd(text: string, at: number, first: number): number {
  const comma = text.charCodeAt(first);
  if (comma !== COMMA && comma !== FULL_COMMA) return first;
  if (first - at > 3 || text.charCodeAt(at) === 0x30) return first;
  let end = first;
  for (let groups = 0; text.charCodeAt(end) === comma; groups += 1) {
    const group = digitsEnd(text, end + 1);
    if (group === end + 1) break;
    if (groups > 0 && group - end < 4 && followsGroup(text, group, comma)) break;
    if (group - end !== 4 || groups === MOST_GROUPS) return first;
    end = group;
  }
  return comma === FULL_COMMA && enumerates(text, at) ? first : end;
}

/** 1,203,1,310 are two numbers, for the second begins with a group of its own. */
const followsGroup = (text: string, at: number, comma: number): boolean =>
  text.charCodeAt(at) === comma && digitsEnd(text, at + 1) === at + 4;

const ENUMERATION_REACH = 24;
const enumerates = (text: string, at: number): boolean =>
  /分别|依次|、|，\d/.test(text.slice(Math.max(0, at - ENUMERATION_REACH), at));

/**
 * A whole number that the page broke: 在校生3⏎120人, 在校生25 805人, 在校生 2 618 人. Only where the first piece follows
 * its noun without a unit and the second carries one, so that neither piece could stand by itself.
 */
function brokenEnd(text: string, at: number, end: number): number {
  const gap = text.charCodeAt(end);
  const comma = gap === COMMA && text.charCodeAt(end + 1) === 0x0a;
  if (!isSpace(gap) && !comma) return end;
  const noun = text.charAt(at - 1) === ' ' ? at - 2 : at - 1;
  if (!isHan(text.charCodeAt(noun)) || NEVER_BROKEN.includes(text.charAt(noun))) return end;
  const next = behindGap(text, comma ? end + 1 : end);
  const second = digitsEnd(text, next);
  const lineBreak = text.slice(end, next).includes('\n');
  const grouped = second - next === 3 && end - at <= 3;
  if (second === next || text.charCodeAt(at) === 0x30 || second - at > 14) return end;
  if (lineBreak && !comma ? isYear(text.slice(at, end)) : !grouped) return end;
  const tail = decimalsOnly(text, second);
  return followsWell(text, text.charAt(tail) === ' ' ? tail + 1 : tail) ? second : end;
}

const NEVER_BROKEN = '第图表式年月日至到和及与号';
const isYear = (digits: string): boolean => /^(?:19|20)\d\d$/.test(digits);

const decimalsOnly = (text: string, at: number): number =>
  text.charAt(at) === '.' && isDigit(text.charCodeAt(at + 1)) ? digitsEnd(text, at + 1) : at;

/**
 * Behind the decimals. "87. 04" is one number too, but at the start of a line "1. 5个" is a numbering, so
 * there the number must fill its line.
 */
function decimalsEnd(text: string, at: number, whole: number): number {
  const direct = decimalsOnly(text, whole);
  if (direct !== whole) return direct;
  const dot = behindGap(text, whole);
  if (text.charAt(dot) !== '.') return whole;
  const fraction = behindGap(text, dot + 1);
  const end = digitsEnd(text, fraction);
  if (end === fraction || end - fraction > 4) return whole;
  const alone = endsLine(text, end) || text.charAt(end) === '%';
  return startsLine(text, at) && !alone ? whole : end;
}
