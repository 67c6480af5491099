import type { NumberSlot } from './slot.js';

/** A date or a year, and what it does in the text. */
export interface DateSlot {
  readonly kind: 'date';
  /**
   * `report`: the year the report is of, as in its title; `data`: the year of the figures in `governs`;
   * `event`: something told as done in the report's year; `other`: history, a plan, a document's date.
   */
  readonly role: 'report' | 'data' | 'event' | 'other';
  readonly year: number;
  /** 2023年, or 2023年9月5日: its year stands in its first four characters. */
  readonly text: string;
  /** Ids of facts whose year it names. */
  readonly governs: readonly string[];
}

/** 表2-1: the number the caption of that block gets when the report is laid out. */
export interface Reference {
  readonly kind: 'reference';
  readonly to: string;
}

/** Several items in one sentence of which nothing is left out: their number can be counted. */
export interface Listing {
  readonly kind: 'listing';
  readonly id: string;
  readonly items: readonly (readonly Inline[])[];
  readonly joiner: string;
}

/** A piece of a sentence. */
export type Inline = string | NumberSlot | DateSlot | Reference | Listing;

type Written = Inline | readonly Inline[];

/** A sentence as a template: t`全校共有${exact(students)}，`. */
export function t(strings: TemplateStringsArray, ...values: readonly Written[]): Inline[] {
  const pieces: Inline[] = [];
  strings.forEach((text, index) => {
    if (text !== '') pieces.push(text);
    const value = values[index];
    if (value !== undefined) pieces.push(...inlines(value));
  });
  return pieces;
}

const inlines = (written: Written): readonly Inline[] =>
  isList(written) ? written : written === '' ? [] : [written];

const isList = (written: Written): written is readonly Inline[] => Array.isArray(written);

/** Several sentences, one after another. */
export const joined = (...parts: readonly Written[]): Inline[] => parts.flatMap(inlines);

/** Parts with a joiner between them: joined by 、 or ；. */
export const listed = (parts: readonly Written[], joiner = '、'): Inline[] =>
  parts.flatMap((part, index) => (index === 0 ? inlines(part) : [joiner, ...inlines(part)]));

/** Items that are all there is, countable by a `count` relation of the same id. */
export const listing = (id: string, items: readonly Written[], joiner = '、'): Listing => ({
  kind: 'listing',
  id,
  items: items.map(inlines),
  joiner,
});

export const reference = (to: string): Reference => ({ kind: 'reference', to });

/** The report's own year: 2023年 (or with another word after it). */
export const reportYear = (year: number, after = '年'): DateSlot => ({
  kind: 'date',
  role: 'report',
  year,
  text: `${year}${after}`,
  governs: [],
});

/** The year of some figures. */
export const dataYear = (
  year: number,
  governs: readonly { readonly id: string }[],
  after = '年',
): DateSlot => ({
  kind: 'date',
  role: 'data',
  year,
  text: `${year}${after}`,
  governs: governs.map(({ id }) => id),
});

/** The date of something done in the report's year. */
export const eventDate = (year: number, month: number, day: number | null = null): DateSlot => ({
  kind: 'date',
  role: 'event',
  year,
  text: `${year}年${month}月${day === null ? '' : `${day}日`}`,
  governs: [],
});

/** Any other year or date: history, plans, policy. */
export const otherDate = (year: number, after = '年'): DateSlot => ({
  kind: 'date',
  role: 'other',
  year,
  text: `${year}${after}`,
  governs: [],
});
