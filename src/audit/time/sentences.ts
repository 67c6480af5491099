import type { Passage } from '../../document/model/index.js';
import { oncePer } from '../../once/index.js';

/** A sentence of a passage; `quoted` says of its places whether they stand within 《》 or “”. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const ENDS = /[。；;！!？?\n]/g;

/** The sentences of a passage, cut at full stops and semicolons. */
export const sentencesOf = oncePer(({ text }: Passage): readonly Sentence[] => {
  const ends = [...text.matchAll(ENDS)].map(({ index }) => index + 1);
  const bounds = [0, ...ends, text.length];
  return bounds.slice(1).flatMap((end, at) => {
    const start = bounds[at] ?? 0;
    return end > start ? [{ text: text.slice(start, end), start, end }] : [];
  });
});

const QUOTES = /《[^《》]{0,120}》|“[^“”]{0,120}”|"[^"]{0,120}"|「[^「」]{0,120}」/g;

/** The text with everything in quotation marks blanked, place for place: titles and slogans tell nothing of a date. */
export const unquoted = (text: string): string =>
  text.replace(QUOTES, (quoted) => ' '.repeat(quoted.length));
