import { oncePer } from '../../../../once/index.js';
import { cellsOf, isFigure, isOpen, isYear, type LineCell } from '../cells.js';
import type { Line } from '../lines.js';
import { isTotal, type Pieces, wordsIn } from './placing.js';

/** Lines that no blank line parts, a cell each: a column of a table, or what a tool took for one. */
export type Stack = readonly LineCell[];

/** The lines with a cell each, by the blank lines between them. */
export function stacksOf(lines: readonly Line[], idleBlanks: number): readonly Stack[] {
  const stacks: LineCell[][] = [];
  for (const line of lines) {
    const own = cellsAbreast(line);
    const last = stacks.at(-1);
    if (last === undefined || line.blanks > idleBlanks) stacks.push([...own]);
    else last.push(...own);
  }
  return stacks;
}

/** The years or figures of several columns, where a tool kept them on one line: 2022年 2023年, 38.50 41.20. */
function cellsAbreast(line: Line): Stack {
  const cells = cellsOf(line, 'space');
  const isRow =
    cells.length > 1 &&
    (cells.every(({ words }) => isFigure(words)) || cells.every(({ words }) => isYear(words)));
  return isRow ? cells : cellsOf(line, 'none');
}

/** A stack as the names at its top and the figures below them, as far as its end. */
export interface Parted {
  readonly names: Stack;
  readonly figures: Stack;
}

export const parted = oncePer((stack: Stack): Parted => {
  const at = stack.findLastIndex((cell, index) => !isNumber(cell, stack, index)) + 1;
  return { names: stack.slice(0, at), figures: stack.slice(at) };
});

/** A year names a column; a bare one below a figure is another, unless its 年 stands on the next line. */
const isNumber = ({ words }: LineCell, stack: Stack, at: number): boolean => {
  if (!BARE_YEAR.test(words)) return isFigure(words) || isOpen(words);
  const above = stack.slice(0, at).findLast((cell) => !BARE_YEAR.test(cell.words));
  return isFigure(above?.words ?? '') && !/^[年届级]/.test(stack[at + 1]?.words ?? '');
};

/** A cell that may be a year, or a number like any other. */
export const BARE_YEAR = /^(?:19|20)\d{2}$/;

/**
 * The lines as so many cells: a cell whose words filled its column goes on with the next line. Null where no lines can be
 * told to go on.
 */
export function joinedTo(stack: Stack, count: number): readonly Pieces[] | null {
  const widest = Math.max(...stack.map(widthOf));
  const cells: LineCell[][] = [];
  for (const cell of stack) {
    const last = cells.at(-1);
    if (last !== undefined && goesOn(last, cell)) last.push(cell);
    else cells.push([cell]);
  }
  while (cells.length > count) {
    const at = likeliestEnd(cells, widest);
    if (at === null) return null;
    cells.splice(at - 1, 2, [...(cells[at - 1] ?? []), ...(cells[at] ?? [])]);
  }
  return cells.length === count ? cells : null;
}

/** The lines as so many cells where no other lines could go on than do; else null. */
export function joinedSurely(stack: Stack, count: number): readonly Pieces[] | null {
  if (stack.length === count) return stack.map((cell) => [cell]);
  const widest = Math.max(...stack.map(widthOf));
  const cells: LineCell[][] = [];
  for (const cell of stack) {
    const last = cells.at(-1);
    const before = last?.at(-1);
    const isEnd = before !== undefined && isEndOf(before, cell, widest);
    if (last !== undefined && (isEnd || goesOn(last, cell))) last.push(cell);
    else cells.push([cell]);
  }
  return cells.length === count ? cells : null;
}

const widthOf = ({ left, right }: LineCell): number => right - left;

/** （%） below 占比, 年 below 2023, what stands within an open bracket: no cell begins so. */
const goesOn = (before: Pieces, { words }: LineCell): boolean =>
  (/^[（(][^）)]{1,5}[）)]$/.test(words) && !isFigure(wordsIn(before))) ||
  (/^[年届级]/.test(words) && BARE_YEAR.test(wordsIn(before))) ||
  /[（(][^）)]*$/.test(wordsIn(before));

/** How much narrower than its column a line may be that another goes on from: a word is not parted. */
const SLACK = 3;

/** Whether a narrow line may go on from one that fills its column. */
const isEndOf = (before: LineCell, { words, left, right }: LineCell, widest: number): boolean =>
  ![before.words, words].some(isWhole) &&
  !isTotal(words) &&
  widthOf(before) >= widest - SLACK &&
  right - left < widest - SLACK;

/** A figure, a year or a dash is no part of a name. */
const isWhole = (words: string): boolean =>
  isFigure(words) || BARE_YEAR.test(words) || isOpen(words);

/** Whether each line but the last and its unit fills the column, as where a tool broke one long name. */
export function isOneBroken(stack: Stack): boolean {
  const widest = Math.max(...stack.map(widthOf));
  const hasUnit = /^[（(][^）)]{1,5}[）)]$/.test(stack.at(-1)?.words ?? '');
  return stack.slice(0, hasUnit ? -2 : -1).every((line) => widthOf(line) >= widest - SLACK);
}

/** The cell that is likeliest to be the end of the one before it: the shortest behind one as wide as its column. */
function likeliestEnd(cells: readonly Pieces[], widest: number): number | null {
  const found = cells.flatMap((cell, at) => {
    const before = cells[at - 1]?.at(-1);
    const [first] = cell;
    if (before === undefined || first === undefined) return [];
    return isEndOf(before, first, widest) ? [{ at, width: widthOf(first) }] : [];
  });
  return found.toSorted((a, b) => a.width - b.width)[0]?.at ?? null;
}
