import type { Decimal } from '../decimal.js';
import { behindGap, digitsEnd, isDigit } from './characters.js';
import { type Digits, digitsAt } from './digits.js';
import { formalWordsAt } from './formal-words.js';
import { trailingZeros, type Words, wordsAt } from './words.js';

/** A number as it stands there, scale words worked in, before any unit. */
export interface Numeral extends Words {
  /** Whether it begins with a digit: then it is a number even without a unit. */
  readonly inDigits: boolean;
}

/** The number at `at`, in digits, in Chinese numerals or in both (3万4千). */
export function numeralAt(text: string, at: number): Numeral | undefined {
  if (isDigit(text.charCodeAt(at))) {
    const digits = digitsAt(text, at);
    return digits === undefined ? undefined : scaledDigits(text, digits);
  }
  const words = formalWordsAt(text, at) ?? wordsAt(text, at);
  return words === undefined ? undefined : { ...words, inDigits: false };
}

const SCALE = /万亿|[千百十]?[亿万]|[千百]/y;
/** What begins like a scale word and is none: 3千米, 100百分点. */
const NO_SCALE = /千(?:[米克瓦卡伏])|百(?:分|货)|万(?:向|达|维|能)/y;
const POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };

const powerOf = (scale: string): number =>
  [...scale].reduce((power, word) => power + (POWERS[word] ?? 0), 0);

function scaleAt(text: string, at: number): string {
  NO_SCALE.lastIndex = at;
  SCALE.lastIndex = at;
  return NO_SCALE.test(text) ? '' : (SCALE.exec(text)?.[0] ?? '');
}

function scaledDigits(text: string, digits: Digits): Numeral {
  const at = scalePlace(text, digits.end);
  const inside = '余多几来'.includes(text.charAt(at) || ' ') ? text.charAt(at) : '';
  const scale = scaleAt(text, at + inside.length);
  const zeros = digits.decimals === 0 ? trailingZeros(digits.digits) : -digits.decimals;
  if (scale === '') return numeral(digits.end, digits, 0, zeros, null);
  const power = powerOf(scale);
  const end = at + inside.length + scale.length;
  if (inside !== '') return numeral(end, digits, power, zeros + power, inside);
  const first = numeral(end, digits, power, zeros + power, null);
  return digits.decimals === 0 ? lowerParts(text, first) : first;
}

/** The scale word of a number may stand behind a blank or on the next line: 4.08 亿元. */
function scalePlace(text: string, at: number): number {
  const behind = behindGap(text, at);
  return behind !== at && /[万亿]/.test(text.charAt(behind)) ? behind : at;
}

const numeral = (
  end: number,
  { digits, decimals }: Digits,
  power: number,
  round: number,
  inside: string | null,
): Numeral => ({
  end,
  value: { mantissa: wholeOf(digits), decimals: decimals - power },
  round,
  scale: power,
  inside,
  span: 0,
  lone: false,
  inDigits: true,
});

/** Up to 15 digits the way through a plain number is exact, and a good deal faster. */
const wholeOf = (digits: string): bigint => BigInt(digits.length <= 15 ? Number(digits) : digits);

/**
 * 3亿5000万 and 3万4千: each lower part is stated to its own place. 1万2000 is stated to the single one, and
 * 5万5 is 55000 as it is said.
 */
function lowerParts(text: string, whole: Numeral): Numeral {
  const end = digitsEnd(text, whole.end);
  const length = end - whole.end;
  if (length === 0 || length > 4) return whole;
  const scale = scaleAt(text, end);
  const power = powerOf(scale);
  if (scale === '' && length === 1 && !'.,年月'.includes(text.charAt(end) || '。')) {
    return added(whole, text.slice(whole.end, end), whole.scale - 1, end);
  }
  if (scale === '' && (length < 4 || text.charAt(end) === '年')) return whole;
  if (power + length > whole.scale) return whole;
  return lowerParts(text, added(whole, text.slice(whole.end, end), power, end + scale.length));
}

const added = (whole: Numeral, part: string, power: number, end: number): Numeral => {
  const value = plusScaled(whole.value, BigInt(part), power);
  return { ...whole, end, value, round: power + trailingZeros(part), scale: power };
};

const plusScaled = (whole: Decimal, part: bigint, power: number): Decimal => ({
  mantissa: whole.mantissa * 10n ** BigInt(-whole.decimals - power) + part,
  decimals: power === 0 ? 0 : -power,
});
