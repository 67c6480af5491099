import { type TableCellNode, textOf } from '../model/index.js';

/**
 * How far a cell's words reach on one line at most, in letters, with what stands unseen behind them: never
 * less than they do in print, so that words within a column's width are known not to be broken.
 */
export function reachOf(cell: TableCellNode, tail: string): number {
  const words = textOf(cell.content) + tail;
  if (words.includes('\n')) return UNKNOWN;
  const letters = [...words].reduce((sum, letter) => sum + (NARROW.test(letter) ? DIGIT : 1), 0);
  const meetings = words.match(MEETING)?.length ?? 0;
  return Math.ceil(100 * (letters + MEETING_ROOM * meetings + DEPTH * cell.attrs.depth)) / 100;
}

/** More than any column holds. */
const UNKNOWN = 10_000;

/** Digits and the marks within numbers are at most this wide in all weights of our faces. */
const NARROW = /[\d.,]/;
const DIGIT = 0.6;

/** Between a Chinese letter and one that is not there is a little room. */
const MEETING =
  /(?<=\p{Script=Han})(?=[^\p{Script=Han}])|(?<=[^\p{Script=Han}])(?=\p{Script=Han})/gu;
const MEETING_ROOM = 0.25;

/** How far a step of depth moves words in, in letters. */
const DEPTH = 1.1;
