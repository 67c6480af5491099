import { EVERYTHING, type Interval } from '../interval.js';
import { approximation, type Rational } from '../rational.js';

/**
 * What a number in a text is. `ordinal` (第3位, 一、), `date` (years, days, times, 近三年) and `code`
 * (document numbers, phones, headings, 1+X) only look like quantities.
 */
export type MentionKind =
  | 'number'
  | 'percent'
  | 'percentage-point'
  | 'ratio'
  | 'multiple'
  | 'ordinal'
  | 'date'
  | 'range'
  | 'code';

/**
 * A number as it stands in a text. `text` is the slice of the text from `start` to `end`, in Unicode code
 * points, a leading byte order mark not counted. `value` is what is named, in `unit`, scale words worked
 * in (1.2万人 is 12000 人); `interval` what it leaves possible. A range, a vague number (数十) and a code
 * have no single value. `unit` is a symbol of the unit table, or nothing for a bare number. `hedge` is
 * the hedging word as it stands there (约, 余, 以上 …).
 */
export interface NumberMention {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: MentionKind;
  readonly value: Rational | null;
  readonly interval: Interval;
  readonly unit: string | null;
  readonly hedge: string | null;
}

/** A {@link NumberMention} for JSON: values as numbers, unbounded ends as null. */
export interface NumberMentionJson {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: MentionKind;
  readonly value: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
  readonly loOpen: boolean;
  readonly hiOpen: boolean;
  readonly unit: string | null;
  readonly hedge: string | null;
}

const number = (value: Rational | null): number | null =>
  value === null ? null : approximation(value);

/** The mention with its exact values as the nearest JSON numbers. */
export const mentionToJson = (mention: NumberMention): NumberMentionJson => ({
  text: mention.text,
  start: mention.start,
  end: mention.end,
  kind: mention.kind,
  value: number(mention.value),
  lo: number(mention.interval.lo),
  hi: number(mention.interval.hi),
  loOpen: mention.interval.loOpen,
  hiOpen: mention.interval.hiOpen,
  unit: mention.unit,
  hedge: mention.hedge,
});

/** A mention while it is read: offsets are UTF-16 and its text is not cut out yet. */
export type Reading = Omit<NumberMention, 'text'>;

/** A reading that names no quantity: a code, or a date without a year. */
export const nameless = (
  kind: MentionKind,
  start: number,
  end: number,
  unit: string | null = null,
): Reading => ({ start, end, kind, value: null, interval: EVERYTHING, unit, hedge: null });
