import type { SheetContent } from '../document/model/sheets.js';
import type { Absence } from '../facts/index.js';
import type { MessageValues } from '../messages/index.js';
import { type Decimal, decimalOf, orderOfDecimals, type Unit, unitOf } from '../quantity/index.js';
import { absenceRead, isVague } from './absence-words.js';
import type { FaultCode } from './faults.js';
import { unguarded } from './formula-guard.js';

/** What a cell says, before it is known which concept it is about. */
export type Reading =
  | { readonly type: 'blank' }
  | { readonly type: 'absent'; readonly absence: Absence }
  | { readonly type: 'text'; readonly text: string }
  | {
      readonly type: 'number';
      readonly value: Decimal;
      /** The unit written in the cell itself. */
      readonly unit: Unit | null;
      /** More is stored than the cell shows. */
      readonly hidesDigits: boolean;
    }
  | {
      readonly type: 'fault';
      readonly code: FaultCode;
      readonly shown: string;
      /** Further values of the fault's sentence. */
      readonly values?: MessageValues;
    };

const HEDGE =
  /^(约|近|将近|接近|超|超过|逾|不足|大约|[<>](?=\s*[=\d])|≥|≤|~)|(左右|上下|余|多|以上|以下|以内|\+)\D{0,2}$|\d\s*(~|-|至|到)\s*\d/;

const NUMBER = /^([+-]?)\s*(\d[\d, ]*)(?:\s*\.\s*(\d[\d ]*))?\s*(\D*)$/;

/** Whole digits with separators: groups of three, or every digit spaced from the next. */
const GROUPED = /^(\d+|\d{1,3}(,\s?\d{3})+|\d{1,3}( \d{3})+|\d( \d)+)$/;

const ABBREVIATION = /^(十|百|千|万|亿)$/;

/** `11.17:1` and `11.17比1` say what `11.17` says in a row of ratios. */
const TO_ONE = /^([\d.\s]+)\s*(?::|比)\s*1$/;

const normal = (text: string): string =>
  unguarded(text.trim())
    .normalize('NFKC')
    .replace(/[\u200b\ufeff\s]+/g, ' ')
    .replace(/(\d)\s*[。·]\s*(\d)/g, '$1.$2')
    .replace(/[−–](?=\d)/g, '-')
    .trim();

function numberRead(text: string, shown: string): Reading | undefined {
  const ratio = TO_ONE.exec(text);
  const [, sign = '', whole = '', fraction = '', rest = ''] = NUMBER.exec(ratio?.[1] ?? text) ?? [];
  if (whole === '') return undefined;
  const digits = whole.trim();
  if (!GROUPED.test(digits)) return { type: 'fault', code: 'unclear-digits', shown };
  const symbol = rest.trim();
  if (ABBREVIATION.test(symbol)) return { type: 'fault', code: 'abbreviated', shown };
  const unit = symbol === '' ? null : unitOf(symbol);
  if (unit === undefined) return undefined;
  const plain = `${sign}${digits.replace(/[, ]/g, '')}${fraction === '' ? '' : `.${fraction.replaceAll(' ', '')}`}`;
  if (plain.length > MOST_DIGITS) return { type: 'fault', code: 'too-many-digits', shown };
  const value = decimalOf(plain);
  if (value === undefined) return { type: 'fault', code: 'unclear-digits', shown };
  return {
    type: 'number',
    value,
    unit: unit ?? (ratio === null ? null : (unitOf(':') ?? null)),
    hidesDigits: false,
  };
}

/** What spreadsheets and programs write where a calculation went wrong. */
const NOT_FINITE = /^[+-]?(nan|inf|infinity|∞|\d+(\.\d+)?e[+-]?\d{3,})$/i;
const ERROR = /^#(ref|div\/0|n\/a|name\?|null|num|value|spill|calc)!?$/i;

/** What turns or splits the writing of digits, and halves of characters. */
const UNSEEN = /[\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffd]/u;

/** More digits than any count of a country has. */
const MOST_DIGITS = 18;

/** Why a text with which something is amiss is no number, whatever else it may be taken for. */
function amiss(written: string, text: string): FaultCode | undefined {
  if (ERROR.test(text)) return 'error';
  if (NOT_FINITE.test(text)) return 'not-finite';
  if (/\d/.test(text) && UNSEEN.test(written)) return 'unseen-characters';
  if (/\d\s*[\r\n]+\s*\d/.test(written)) return 'several-lines';
  return undefined;
}

/** What a text in a cell says: 25,805 · １２３ · 87. 04 · 146.8万元 · 95% · 不填报 · 网络问卷调查. */
export function readText(written: string): Reading {
  const text = normal(written);
  if (text === '') return { type: 'blank' };
  const absence = absenceRead(text);
  if (absence !== undefined) return { type: 'absent', absence };
  if (isVague(text)) return { type: 'fault', code: 'vague', shown: written.trim() };
  const code = amiss(written, text);
  if (code !== undefined) return { type: 'fault', code, shown: written.trim() };
  const number = numberRead(text, written.trim());
  if (number !== undefined) return number;
  return HEDGE.test(text) && /\d/.test(text)
    ? { type: 'fault', code: 'hedged', shown: written.trim() }
    : { type: 'text', text: unguarded(written.trim()) };
}

/** What a cell says. */
export function readCell(content: SheetContent | undefined): Reading {
  switch (content?.type) {
    case undefined:
      return { type: 'blank' };
    case 'text':
      return readText(content.text);
    case 'number':
      return readNumber(content);
    case 'uncalculated':
      return { type: 'fault', code: 'uncalculated', shown: '' };
    case 'date':
      return { type: 'fault', code: 'date', shown: content.shown };
    case 'error':
      return { type: 'fault', code: 'error', shown: content.shown };
    case 'truth':
      return { type: 'fault', code: 'truth', shown: content.value ? 'TRUE' : 'FALSE' };
  }
}

function readNumber(content: Extract<SheetContent, { type: 'number' }>): Reading {
  const value = decimalOf(content.shown);
  const stored = decimalOf(content.stored);
  if (value === undefined || stored === undefined) {
    return { type: 'fault', code: 'unclear-digits', shown: content.shown };
  }
  if (content.shown.length > MOST_DIGITS) {
    return { type: 'fault', code: 'too-many-digits', shown: content.shown };
  }
  const unit = content.percent ? (unitOf('%') ?? null) : null;
  return { type: 'number', value, unit, hidesDigits: orderOfDecimals(value, stored) !== 0 };
}
