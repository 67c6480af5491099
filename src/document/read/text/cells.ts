import { oncePerText } from '../../../once/index.js';
import type { Span } from '../../model/index.js';
import { BLANKS, isBlank, widthOf } from '../recognise/index.js';
import type { Line } from './lines.js';

/** Words in a line that stand apart from others. */
export interface LineCell extends Span {
  readonly words: string;
  /** The columns of a typewriter it takes, from and up to. */
  readonly left: number;
  readonly right: number;
}

/** How a line parts its words. */
export type Parting = 'tab' | 'gap' | 'pipe' | 'space' | 'none';

/** What parts the cells of a line, each way. */
const PARTED: Readonly<Record<Parting, RegExp>> = {
  pipe: /[|｜│┃║]/g,
  tab: /\t/g,
  gap: new RegExp(`[${BLANKS}]{2,}|\\t`, 'g'),
  space: new RegExp(`[${BLANKS}]+`, 'g'),
  none: /(?!)/g,
};

/** By pipes, else by tabs, else by gaps of two blanks or more. */
export function partingOf({ words }: Line): Parting {
  if (/^[|｜│┃║]/.test(words) && (words.match(PARTED.pipe)?.length ?? 0) >= 2) return 'pipe';
  if (words.includes('\t') && !LISTED.test(words)) return 'tab';
  return /[ \u00a0\u3000]{2}/.test(words) ? 'gap' : 'none';
}

/** ●→规模稳中有升。…: the mark of a list and the tab behind it make no row of a table. */
const LISTED =
  /^\s*(?:[●■◆★▲•·○◎□➢✓√①-⑳-]|[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.．、)）])\t[^\t]*$/;

/** A line of a table's frame: ─┬─, +---+, |---|. It holds no words. */
export const isRuling = (words: string): boolean =>
  /^[-=+|｜│┃║─━═┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬:_ \u3000]{3,}$/.test(words) &&
  /[-=─━═┼┬┴]{2}|[-─] ?[|+]/.test(words);

/** The cells of a line by the way it parts them. */
export function cellsOf(line: Line, parting: Parting): readonly LineCell[] {
  const cells = split(line, PARTED[parting]);
  if (parting === 'pipe') return trimmedEnds(cells);
  if (parting === 'gap') return withSpread(cells.filter(({ words }) => words !== ''));
  return parting === 'space' ? cells.filter(({ words }) => words !== '') : cells;
}

/** Columns that may stand between the characters of one spread word: 合  计. */
const SPREAD = 6;

function withSpread(cells: readonly LineCell[]): readonly LineCell[] {
  const joined: LineCell[] = [];
  for (const cell of cells) {
    const before = joined.at(-1);
    const isSpread =
      before !== undefined &&
      cell.left - before.right <= SPREAD &&
      /^[\u4e00-\u9fff]$/.test(cell.words) &&
      /^[合总小共]$/.test(before.words);
    if (!isSpread) joined.push(cell);
    else {
      const { end, right } = cell;
      joined[joined.length - 1] = { ...before, words: before.words + cell.words, end, right };
    }
  }
  return joined;
}

/** Parts a line wherever what parts its cells stands. */
function split({ words, start, indent }: Line, separator: RegExp): readonly LineCell[] {
  const cells: LineCell[] = [];
  let from = 0;
  let left = indent;
  for (const { 0: between, index } of words.matchAll(separator)) {
    cells.push(trimmed(words, from, index, start, left));
    const next = index + between.length;
    left += widthOf(words.slice(from, next));
    from = next;
  }
  cells.push(trimmed(words, from, words.length, start, left));
  return cells;
}

function trimmed(
  words: string,
  from: number,
  to: number,
  offset: number,
  column: number,
): LineCell {
  let [first, last] = [from, to];
  while (first < last && isBlank(words.charCodeAt(first))) first += 1;
  while (last > first && isBlank(words.charCodeAt(last - 1))) last -= 1;
  const own = words.slice(first, last);
  const left = column + widthOf(words.slice(from, first));
  return {
    words: own,
    start: offset + first,
    end: offset + last,
    left,
    right: left + widthOf(own),
  };
}

/** What stands outside the outer pipes is nothing. */
function trimmedEnds(cells: readonly LineCell[]): readonly LineCell[] {
  const from = cells[0]?.words === '' ? 1 : 0;
  const to = cells.length > from + 1 && cells.at(-1)?.words === '' ? -1 : cells.length;
  return cells.slice(from, to);
}

/** A figure as tables print it, with or without its unit: 1,200, 95.9%, 11.17:1, 3.5万元. */
export const isFigure = (cell: string): boolean =>
  cell.length < 24 && isFigureWord(cell.normalize('NFKC'));

const isFigureWord = oncePerText(
  (words): boolean =>
    /^[-+−＋±<>≥≤约近超]?\s?[\d０-９][\d０-９,，.．\s]*(?:[:：∶]\s?\d+)?\s?(?:[%％‰]|[\u4e00-\u9fa5/a-zA-Z㎡²]{1,5})?$/.test(
      words,
    ) &&
    !isYear(words) &&
    !NAMES.test(words),
);

/** 35岁及以下, 10年以上, 3月 are names of rows, broken ones too; 2025年目标 is one of a column. */
const NAMES = /[以之][上下内外前后]$|[及以]$|^\d{1,2}\s?月份?$|^(?:19|20)\d{2}\s?(?:年|学年|届|级)/;

/** A year heads a column; it is no figure. */
export const isYear = oncePerText(
  (words): boolean => words.length < 24 && YEAR.test(words.normalize('NFKC')),
);

const YEAR = /^(?:19|20)\d{2}\s?(?:[-—–~至]\s?(?:19|20)?\d{2}\s?)?(?:年度?|学年|届|级)?$/;

/** A cell that is left open: empty, a dash, a slash. */
export const isOpen = oncePerText((words): boolean =>
  /^(?:[-—–－/／\\]*|无|中职不填报|不填报|不涉及|不适用)$/.test(words),
);
