import { mentionToJson, type NumberMentionJson } from './mention.js';
import { numbersIn, type ReadingOptions } from './numbers-in.js';

/** The mentions of a text as plain JSON values. */
export const numbersAsJson = (
  text: string,
  options?: ReadingOptions,
): readonly NumberMentionJson[] => numbersIn(text, options).map(mentionToJson);

/** The mentions of a text as lines of tab-separated columns: place, text, kind, value, unit, interval, hedge. */
export const numbersAsText = (text: string, options?: ReadingOptions): string =>
  numbersAsJson(text, options).map(line).join('');

const line = ({ start, end, text, kind, value, unit, hedge, ...ends }: NumberMentionJson): string =>
  `${[`${start}–${end}`, text.replace(/\s+/g, ' '), kind, value ?? '—', unit ?? '', printedInterval(ends), hedge ?? ''].join('\t')}\n`;

/** An interval in the notation of mathematics: `[96.45, 96.55]`, `(500, ∞)`. */
export const printedInterval = ({
  lo,
  hi,
  loOpen,
  hiOpen,
}: Pick<NumberMentionJson, 'lo' | 'hi' | 'loOpen' | 'hiOpen'>): string =>
  `${loOpen ? '(' : '['}${lo ?? '−∞'}, ${hi ?? '∞'}${hiOpen ? ')' : ']'}`;
