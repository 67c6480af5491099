import {
  behindGap,
  digitsEnd,
  isDigit,
  isHan,
  isLetter,
  matchAt,
  startsLine,
} from './characters.js';
import { LONGEST_NUMBER } from './digits.js';
import { nameless, type Reading } from './mention.js';
import { suffixAt } from './suffix.js';
import { unitAt } from './units.js';

const code = (start: number, end: number): Reading => nameless('code', start, end);

const DOCUMENT = /[〔[(【](?:19|20)\d\d[〕\])】](?: ?第? ?\d{1,4} ?号)/y;

/** The characters that the short names of offices before a document's number are made of, and what may stand before those. */
const OFFICES =
  '国省市县区教职成厅函发办高师财建计基体艺思政党组人社部规信科技工委监督学位民税农卫健文旅团联字通审京津渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤琼川贵云陕甘青藏桂蒙宁新沪沈大连';
const BEFORE_OFFICES = '据照按和及与以见循由《(“"、，。；： \n';
const LONGEST_OFFICE = 10;

/** 教职成〔2019〕5号: the number of a document, and the office's short name where it stands apart. */
export function documentAt(text: string, at: number): Reading | undefined {
  const document = matchAt(DOCUMENT, text, at);
  return document === null ? undefined : code(officeAt(text, at), at + document[0].length);
}

function officeAt(text: string, bracket: number): number {
  let at = bracket;
  while (at > bracket - LONGEST_OFFICE && OFFICES.includes(text.charAt(at - 1) || '无')) at -= 1;
  return at <= 0 || BEFORE_OFFICES.includes(text.charAt(at - 1)) ? Math.max(at, 0) : bracket;
}

const LABEL =
  /(?:续表|附图|附表|附件|附录|案例|专栏|图表|图|表|式)[ ]?(?:[A-Z]-?)?\d{1,3}(?:[-.—]\d{1,3}){0,3}(?![\d.]*[%‰万亿])/y;
/** 收入案例5个、表12张: what is counted, and no label. */
const COUNTED = /(?:张|幅|份|个|套)(?![\u4e00-\u9fff])/y;
const LABEL_BEHIND = '成入见如、(和及与至由据从按“"《，。；：:;, \n\r\t在的';

/** 图3-2, 表1: a label, where a word that ends in 图 or 表 (代表30人) is out of the question. */
export function labelAt(text: string, at: number): Reading | undefined {
  const isBehind = at === 0 || LABEL_BEHIND.includes(text.charAt(at - 1));
  const label = isBehind ? matchAt(LABEL, text, at) : null;
  if (label === null || matchAt(COUNTED, text, at + label[0].length) !== null) return undefined;
  return code(at, at + label[0].length);
}

const PHONES: readonly RegExp[] = [
  /0\d{2,3}[-—]\d{3,4}[ -]?\d{4}(?:-\d{1,5})?(?!\.?\d)/y,
  /1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\.?\d)/y,
  /[48]00-?\d{3}-?\d{4}(?!\.?\d)/y,
];
const BRACKETED_PHONE = /\(0\d{2,3}\)[ -]?\d{7,8}(?!\d)/y;
const VERSION = /\d+(?:\.\d+){2,}/y;
const HEADING = /\d{1,2}(?:\.\d{1,2})(?=[ ]{0,3}[\u4e00-\u9fff])/y;
/** 除1.6所述: the number of a section that is spoken of. */
const SPOKEN_OF = /\d{1,2}(?:\.\d{1,2}){1,3}(?=[ ]?所(?:述|列|示|指|附|载))/y;
const SUMMANDS = /\d{1,2}(?:\.\d)?(?:\+(?:\d{1,2}(?:\.\d)?|[A-Za-z]))+/y;
const FACTORS = /\d{1,4}(?:×\d{1,4})+/y;
const NUMBERED = /\d{1,5}号(?!召|称)|\d{3,4}室/y;
/** 世界500强 names a list, and counts no one. */
const LEADERS = /\d{2,4}强(?![化调度力])/y;
/** 95后: those born from 1995 on. */
const BORN = /[05-9][05]后/y;
/** 信息化2.0, 2.0版. */
const EDITION =
  /\d\.\d(?=版|时代|行动|计划|工程|战略)|(?<=工业|信息化|教育|职教|学徒制)\d\.0(?![\d%‰])/y;
/** Bounded, for a long one that turns out to begin with a unit is read again from its next number. */
const MIXED = /\d+(?:\.\d+)?[A-Za-z][A-Za-z\d]{0,40}(?:[-._][A-Za-z\d]{1,40}){0,6}/y;
const DASHED = /\d{1,19}(?:-\d{1,19}){2,9}/y;
const LONG = /\d{6,20}(?:-\d{6,20})?[Xx]?/y;
const NAMED =
  /(?:代码|编号|编码|号码|邮编|学号|证号|工号|账号|帐号|电话|传真|热线|QQ|QQ群|群号|ISBN|ISSN|备案号|批号)[是为: (]{0,3}$/;
const NAME_REACH = 10;

/** (024)12345678 at its bracket. */
export const bracketedPhoneAt = (text: string, at: number): Reading | undefined =>
  text.charAt(at + 1) === '0' ? formedAt(text, at, BRACKETED_PHONE) : undefined;

/** What is digits and no quantity, at its first digit. */
export function codeAt(text: string, at: number): Reading | undefined {
  const end = digitsEnd(text, at);
  return phoneAt(text, at, end - at) ?? signedAt(text, at, end) ?? plainAt(text, at, end);
}

/** The sign behind the first digits tells which form of a code it can be at all. */
function signedAt(text: string, at: number, end: number): Reading | undefined {
  switch (text.charAt(end)) {
    case '.':
      return (
        formedAt(text, at, VERSION) ??
        headingAt(text, at) ??
        formedAt(text, at, SPOKEN_OF) ??
        formedAt(text, at, SUMMANDS) ??
        formedAt(text, at, EDITION) ??
        mixedAt(text, at)
      );
    case '+':
      return formedAt(text, at, SUMMANDS);
    case '×':
      return formedAt(text, at, FACTORS);
    case '后':
      return formedAt(text, at, BORN);
    case '强':
      return formedAt(text, at, LEADERS);
    case '”':
      return text.charAt(at - 1) === '“' ? code(at, end) : undefined;
    case '号':
    case '室':
      return formedAt(text, at, NUMBERED);
    case '-':
      return formedAt(text, at, DASHED);
    default:
      return isLetter(text.charCodeAt(end)) ? mixedAt(text, at) : undefined;
  }
}

function formedAt(text: string, at: number, form: RegExp): Reading | undefined {
  const match = matchAt(form, text, at);
  return match === null ? undefined : code(at, at + match[0].length);
}

function phoneAt(text: string, at: number, length: number): Reading | undefined {
  if (length < 3 || length > 11 || !'0148'.includes(text.charAt(at))) return undefined;
  for (const form of PHONES) {
    const phone = formedAt(text, at, form);
    if (phone !== undefined && suffixAt(text, phone.end) === undefined) return phone;
  }
  return undefined;
}

/** "1.1 专业建设" at the start of a line; "1.2 万人" there is a number. */
function headingAt(text: string, at: number): Reading | undefined {
  const heading = startsLine(text, at) ? matchAt(HEADING, text, at) : null;
  if (heading === null) return undefined;
  const end = at + heading[0].length;
  const behind = behindGap(text, end);
  const measures =
    /[万亿千百余多成折倍]/.test(text.charAt(behind)) || unitAt(text, behind) !== undefined;
  return measures ? undefined : code(at, end);
}

/** 5G, 3D: digits run into letters that are no unit. */
function mixedAt(text: string, at: number): Reading | undefined {
  const mixed = matchAt(MIXED, text, at);
  if (mixed === null) return undefined;
  const digits = mixed[0].search(/[A-Za-z]/);
  return suffixAt(text, at + digits) === undefined ? code(at, at + mixed[0].length) : undefined;
}

function plainAt(text: string, at: number, end: number): Reading | undefined {
  const length = end - at;
  if (length > LONGEST_NUMBER) return code(at, end);
  const decimal = text.charAt(end) === '.' && isDigit(text.charCodeAt(end + 1));
  if (text.charCodeAt(at) === 0x30 && length > 1 && !decimal) return code(at, end);
  if (isNamedCode(text, at)) return formedAt(text, at, CODE_DIGITS);
  if (length < 6 || decimal || ',，'.includes(text.charAt(end) || ' ')) return undefined;
  const long = matchAt(LONG, text, at);
  const stop = at + (long?.[0].length ?? length);
  if (suffixAt(text, stop) !== undefined || /[ \n]?[万亿余多]/y.test(text.slice(stop, stop + 2)))
    return undefined;
  const closed = text.charAt(at - 1) === '(' && text.charAt(stop) === ')';
  const listed = LISTED_CODE.test(text.slice(Math.max(0, at - 7), at));
  const named = length === 6 && (closed || listed || isHan(text.charCodeAt(behindGap(text, stop))));
  return named || length >= 10 || stop > end ? code(at, stop) : undefined;
}

/** 610201、620401: what follows a code of six digits is one too. */
const LISTED_CODE = /\d{6}[、,，]$/;

/** 专业代码610201, 电话: 88888888. The last character of the name is looked at first. */
function isNamedCode(text: string, at: number): boolean {
  let last = at - 1;
  while (last > at - 4 && '是为: ('.includes(text.charAt(last) || '无')) last -= 1;
  if (!'码号编话真线群QN'.includes(text.charAt(last) || '无')) return false;
  return NAMED.test(text.slice(Math.max(0, at - NAME_REACH), at));
}

const CODE_DIGITS = /\d+(?:-\d+)*[Xx]?/y;
const STANDARD = /(?:GB|ISO|IEC|JB|DB\d\d|T)(?:\/T)?$/;
const STANDARD_NUMBER = / ?\d+(?:[-.—]\d+)*/y;
const MOST_WORD = 4096;

/** What a word of ASCII letters at `at` is: a code if it holds digits (GB/T 19001-2016, X2101), else nothing. */
export function latinAt(
  text: string,
  at: number,
): { readonly end: number; readonly code?: Reading } {
  const end = latinEnd(text, at);
  const word = text.slice(at, Math.min(end, at + MOST_WORD));
  if (STANDARD.test(word)) {
    const number = matchAt(STANDARD_NUMBER, text, end);
    if (number !== null)
      return { end: end + number[0].length, code: code(at, end + number[0].length) };
  }
  const counted = /^[A-Za-z]{2,}(?=\d{1,6}$)/.exec(word)?.[0].length;
  if (counted !== undefined && unitAt(text, end) !== undefined) return { end: at + counted };
  return /\d/.test(word) ? { end, code: code(at, end) } : { end };
}

/** Letters and digits, joined by single signs, and by :// as addresses are. */
function latinEnd(text: string, at: number): number {
  let end = at;
  for (;;) {
    const here = text.charCodeAt(end);
    if (isLetter(here) || isDigit(here)) end += 1;
    else if (text.startsWith('://', end)) end += 3;
    else if ('-_./@+&#'.includes(text.charAt(end) || ' ') && isWordy(text.charCodeAt(end + 1)))
      end += 2;
    else return end;
  }
}

const isWordy = (code: number): boolean => isLetter(code) || isDigit(code);
