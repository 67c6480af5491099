import { isBlank, isNothing } from '../../recognise/index.js';
import type { Line } from '../lines.js';

/**
 * A line as a print was drawn: where its words stand, counted in characters. What lays a page out in a text gives
 * each character, however wide, one place, so a gutter is steady in characters and not in columns of a typewriter.
 */
export interface Row {
  readonly line: Line;
  /** The offset of the line's first character, blanks in front of its words included. */
  readonly from: number;
  /** Characters in front of its words, and up to their end. */
  readonly left: number;
  readonly right: number;
  /** The stretches of two blanks or more within its words. */
  readonly gaps: readonly Gap[];
}

/** Characters of a row from one up to, not including, another. */
export interface Gap {
  readonly start: number;
  readonly end: number;
}

const GAP = /[ \u00a0\u3000]{2,}/g;

/** A line's row. */
export function rowOf(text: string, line: Line): Row {
  const from = beginningOf(text, line.start);
  const left = line.start - from;
  const gaps = Array.from(line.words.matchAll(GAP), ({ 0: blanks, index }) => ({
    start: left + index,
    end: left + index + blanks.length,
  }));
  return { line, from, left, right: line.end - from, gaps };
}

/** Where the line begins that has its first word at a place. */
function beginningOf(text: string, start: number): number {
  let from = start;
  while (from > 0 && !isLineEnd(text.charCodeAt(from - 1)) && isEmpty(text.charCodeAt(from - 1)))
    from -= 1;
  return from;
}

const isEmpty = (code: number): boolean => isBlank(code) || isNothing(code);
const isLineEnd = (code: number): boolean => (code >= 0x0a && code <= 0x0d) || code === 0x2028;
