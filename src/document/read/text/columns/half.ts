import { widthOf } from '../../recognise/index.js';
import type { Row } from './row.js';

/** The words of a row on one side of a gutter. */
export interface Half {
  readonly row: Row;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** Columns of a typewriter in front of its words, from the edge of its column on. */
  readonly indent: number;
  readonly width: number;
}

/** What a row has between two of its characters, the first of which is the edge of a column. */
export function halfFrom(text: string, row: Row, edge: number, to: number): Half {
  const start = row.from + Math.max(row.left, edge + blanksAt(text, row.from + edge));
  const end = row.from + to;
  const words = text.slice(start, end);
  const indent = widthOf(text.slice(row.from + edge, start));
  return { row, start, end, words, indent, width: widthOf(words) };
}

function blanksAt(text: string, from: number): number {
  let count = 0;
  while (/[ \u00a0\u3000]/.test(text.charAt(from + count))) count += 1;
  return count;
}
