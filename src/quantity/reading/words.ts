import type { Decimal } from '../decimal.js';

/** A number in Chinese numerals. */
export interface Words {
  readonly end: number;
  readonly value: Decimal;
  /** The power of ten of the last digit that is not zero. */
  readonly round: number;
  /** The power of ten of the last 万 or 亿; 0 without one. */
  readonly scale: number;
  /** The 余, 多 or 几 inside: 三十多万. */
  readonly inside: string | null;
  /** How much higher the second of two neighbouring numerals is: 10 for 二三十. */
  readonly span: number;
  /** A scale word with no numeral before it, as in 百余名: a quantity only together with a hedge. */
  readonly lone: boolean;
}

/** 廿 and 卅: twenty and thirty in one character. */
const TENS = '廿卅';
const DIGITS = '零一二三四五六七八九';
const PLACES: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3 };
const SCALES: Readonly<Record<string, number>> = { 万: 4, 亿: 8 };

/** The digit a Chinese numeral stands for. */
export function digitValue(character: string): number | undefined {
  if (character === '〇') return 0;
  if (character === '两') return 2;
  const value = DIGITS.indexOf(character);
  return value < 0 || character === '' ? undefined : value;
}

/** Whether a character belongs to a Chinese numeral. */
export const isNumeral = (character: string): boolean =>
  digitValue(character) !== undefined ||
  character in PLACES ||
  character in SCALES ||
  (character !== '' && TENS.includes(character));

/** More characters than any number has; a longer run is no number. */
export const LONGEST_NUMERAL = 32;

/** Where the run of Chinese numerals from `at` ends. */
export function numeralsEnd(text: string, at: number): number {
  let end = at;
  while (isNumeral(text.charAt(end))) end += 1;
  return end;
}

/** The number in Chinese numerals at `at`. */
export function wordsAt(text: string, at: number): Words | undefined {
  const first = text.charAt(at);
  if (first in SCALES || first === '百' || first === '千') return loneAt(text, at);
  return sequenceAt(text, at) ?? placedAt(text, at);
}

/** 百, 千, 万, 百万 … by themselves. */
function loneAt(text: string, at: number): Words | undefined {
  let end = at;
  let power = 0;
  while (end < at + 2) {
    const step = PLACES[text.charAt(end)] ?? SCALES[text.charAt(end)];
    if (step === undefined || (end > at && step < 4)) break;
    power += step;
    end += 1;
  }
  if (isNumeral(text.charAt(end))) return undefined;
  const inside = power < 4 ? insideAt(text, end) : null;
  if (inside !== null) return insideLone(text, end, power, inside);
  const value = { mantissa: 1n, decimals: -power };
  return { end, value, round: power, scale: 0, inside: null, span: 0, lone: true };
}

/** 百余万 and 千多亿: more than a hundred 万. */
function insideLone(text: string, at: number, power: number, inside: string): Words {
  const scale = SCALES[text.charAt(at + 1)] ?? 0;
  const round = power + scale;
  const value = { mantissa: 10n ** BigInt(power), decimals: -scale };
  return { end: at + 2, value, round, scale, inside, span: 0, lone: false };
}

/** Numerals one after the other: 二〇二三, 八五折, and 三五, three to five. */
function sequenceAt(text: string, at: number): Words | undefined {
  let end = at;
  let digits = '';
  while (end < at + LONGEST_NUMERAL) {
    const digit = digitValue(text.charAt(end));
    if (digit === undefined) break;
    digits += digit;
    end += 1;
  }
  if (digits.length < 2 || text.charAt(end) in PLACES || text.charAt(end) in SCALES)
    return undefined;
  if (digits.length === 2 && text.charAt(end) === '折') {
    return {
      ...plain(end, BigInt(digits), 0),
      value: { mantissa: BigInt(digits), decimals: 1 },
      round: -1,
    };
  }
  if (digits.length === 2 && isNeighbour(digits)) {
    const [low = '0', high = '0'] = digits;
    return plain(end, BigInt(low), Number(high) - Number(low));
  }
  return /0/.test(digits) && digits.length > 2 ? plain(end, BigInt(digits), 0) : undefined;
}

const plain = (end: number, mantissa: bigint, span: number): Words => ({
  end,
  value: { mantissa, decimals: 0 },
  round: trailingZeros(String(mantissa)),
  scale: 0,
  inside: null,
  span,
  lone: false,
});

/** How many zeros a whole number ends in. */
export function trailingZeros(digits: string): number {
  let last = digits.length - 1;
  while (last >= 0 && digits.charCodeAt(last) === 0x30) last -= 1;
  return last < 0 ? 0 : digits.length - 1 - last;
}

const isNeighbour = (digits: string): boolean => {
  const low = digits.charCodeAt(0);
  const high = digits.charCodeAt(1);
  return low !== 0x30 && (high === low + 1 || digits === '35');
};

/** The state of reading 三亿五千二百万零六十: what stands below the last 万 or 亿 is the section. */
interface Placed {
  total: number;
  section: number;
  digit: number | undefined;
  /** The place last named in the section, and its last digit's place. */
  place: number;
  round: number;
  scale: number;
  zero: boolean;
  span: number;
}

function placedAt(text: string, at: number): Words | undefined {
  const state: Placed = {
    total: 0,
    section: 0,
    digit: undefined,
    place: 0,
    round: 0,
    scale: 0,
    zero: false,
    span: 0,
  };
  let end = at;
  while (end < at + LONGEST_NUMERAL && take(state, text.charAt(end), text.charAt(end + 1)))
    end += 1;
  if (end === at) return undefined;
  if (text.charAt(end) === '点') {
    const decimals = fractionAt(text, end + 1);
    if (decimals !== undefined) return withFraction(state, decimals, text);
  }
  const inside = insideAt(text, end);
  if (inside !== null) {
    const power = SCALES[text.charAt(end + 1)] ?? 0;
    return insideOf(state, end + 2, power, inside);
  }
  closeColloquially(state);
  return finished(state, end);
}

const insideAt = (text: string, at: number): string | null =>
  '余多几来'.includes(text.charAt(at) || ' ') && text.charAt(at + 1) in SCALES
    ? text.charAt(at)
    : null;

/** Takes one more character into the number; false where it does not belong to it. */
function take(state: Placed, character: string, following: string): boolean {
  const tens = TENS.indexOf(character || ' ');
  if (tens >= 0) return takeDigit(state, tens + 2, '十') && takePlace(state, 1);
  const digit = digitValue(character);
  if (digit !== undefined) return takeDigit(state, digit, following);
  const place = PLACES[character];
  if (place !== undefined) return takePlace(state, place);
  const scale = SCALES[character];
  return scale !== undefined && takeScale(state, scale);
}

function takeDigit(state: Placed, digit: number, following: string): boolean {
  if (digit === 0) {
    if (state.digit !== undefined) return false;
    if (state.total + state.section === 0) {
      state.digit = 0;
      return true;
    }
    state.zero = true;
    return true;
  }
  if (state.digit === undefined) {
    state.digit = digit;
    return true;
  }
  const goesOn = following in PLACES || following in SCALES || state.place > 0;
  if (state.span > 0 || !goesOn || !isNeighbour(`${state.digit}${digit}`)) return false;
  state.span = digit - state.digit;
  return true;
}

function takePlace(state: Placed, place: number): boolean {
  if (state.place !== 0 && place >= state.place) return false;
  const digit = state.digit ?? (place === 1 ? 1 : 0);
  if (digit === 0) return false;
  state.section += digit * 10 ** place;
  state.span *= 10 ** place;
  Object.assign(state, { digit: undefined, place, round: place, zero: false });
  return true;
}

function takeScale(state: Placed, scale: number): boolean {
  const section = state.section + (state.digit ?? 0);
  if (section === 0 && (scale !== 8 || state.scale !== 4)) return false;
  if (scale === 4 && state.scale === 4) return false;
  if (scale === 8 && state.scale >= 8) return false;
  const before = scale === 8 ? 0 : state.total;
  const scaled = (scale === 8 ? state.total + section : section) * 10 ** scale;
  if (!Number.isSafeInteger(before + scaled)) return false;
  state.total = before + scaled;
  state.span *= 10 ** scale;
  const whole = state.scale === 4 && scale === 8 && section === 0 ? 12 : scale;
  Object.assign(state, {
    section: 0,
    digit: undefined,
    place: 0,
    round: 0,
    scale: whole,
    zero: false,
  });
  return true;
}

/** 三百五 is 350 and 一万二 is 12000: a last digit right behind its place is one place lower. */
function closeColloquially(state: Placed): void {
  if (state.digit === undefined || state.digit === 0) return;
  const above = state.place > 0 ? state.place : state.scale;
  const place = !state.zero && above > 1 && state.span === 0 ? above - 1 : 0;
  state.section += state.digit * 10 ** place;
  state.round = place;
}

function finished(state: Placed, end: number): Words {
  const named = state.scale === 0 || state.section > 0;
  const last = named ? state.round : state.scale;
  const power = state.scale > 0 ? last : 0;
  const whole = state.total + state.section;
  const value = {
    mantissa: BigInt(whole) / 10n ** BigInt(power),
    decimals: power === 0 ? 0 : -power,
  };
  const round = trailingZeros(String(whole));
  const { span, scale } = state;
  return { end, value, round, scale: named ? 0 : scale, inside: null, span, lone: false };
}

function insideOf(state: Placed, end: number, power: number, inside: string): Words {
  const digit = state.digit ?? 0;
  const round = (digit > 0 ? 0 : state.round) + power;
  const mantissa = BigInt(state.total + state.section + digit);
  const value = { mantissa, decimals: -power };
  return { end, value, round, scale: power, inside, span: 0, lone: false };
}

interface Fraction {
  readonly digits: string;
  readonly end: number;
}

function fractionAt(text: string, at: number): Fraction | undefined {
  let end = at;
  let digits = '';
  while (end < at + 6) {
    const digit = digitValue(text.charAt(end));
    if (digit === undefined) break;
    digits += digit;
    end += 1;
  }
  return digits === '' ? undefined : { digits, end };
}

function withFraction(state: Placed, fraction: Fraction, text: string): Words {
  const whole = state.total + state.section + (state.digit ?? 0);
  const power = SCALES[text.charAt(fraction.end)] ?? 0;
  const decimals = fraction.digits.length - power;
  return {
    end: power > 0 ? fraction.end + 1 : fraction.end,
    value: { mantissa: BigInt(`${whole}${fraction.digits}`), decimals },
    round: -decimals,
    scale: power,
    inside: null,
    span: 0,
    lone: false,
  };
}
