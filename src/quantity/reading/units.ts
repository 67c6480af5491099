import { unitOf } from '../unit.js';
import { unitWordAt } from './unit-words.js';

/** A unit found in a text: its symbol in the unit table, and where it ends. */
export interface FoundUnit {
  readonly symbol: string;
  readonly end: number;
}

/** What may stand below the stroke of 元/生, beside the units themselves. */
const PER = /\/(?:百?[生人师])/y;

/** The unit at `at`, `元/生` and its like too. */
export function unitAt(text: string, at: number): FoundUnit | undefined {
  const word = unitWordAt(text, at);
  if (word === undefined) return undefined;
  const end = at + word.word.length;
  return text.charAt(end) === '/'
    ? composedAt(text, word.symbol, end)
    : { symbol: word.symbol, end };
}

/** 元/生·年 and 个/百生 have no place in the unit table: then the part above the stroke is the unit. */
function composedAt(text: string, top: string, stroke: number): FoundUnit {
  PER.lastIndex = stroke;
  const below = unitWordAt(text, stroke + 1);
  const [bottom, end] =
    below !== undefined
      ? [below.symbol, stroke + 1 + below.word.length]
      : PER.test(text)
        ? [text.slice(stroke + 1, PER.lastIndex), PER.lastIndex]
        : ['', stroke];
  const symbol = `${top}/${bottom}`;
  return unitOf(symbol) === undefined ? { symbol: top, end: stroke } : { symbol, end };
}
