import { cellsOf, isFigure, isOpen, isYear, type LineCell, partingOf } from '../cells.js';
import type { Line } from '../lines.js';
import { ENDS } from '../manner.js';
import type { Pieces } from './placing.js';
import { isBroken } from './row-line.js';
import type { Setting } from './setting.js';
import { withUnits } from './spaced.js';

/** A line by its cells: words, and the figures that it ends in. */
export interface Told {
  readonly line: Line;
  readonly words: Pieces;
  readonly figures: Pieces;
}

const MOST_LINES = 200;
const WIDEST = 110;

/** The lines that a table may have, up to prose, a caption, a heading or a gap. */
export function toldFrom(lines: readonly Line[], at: number, setting: Setting): readonly Told[] {
  const all: Told[] = [];
  for (const line of lines.slice(at, at + MOST_LINES)) {
    const isApart = all.length > 0 && line.blanks > setting.idleBlanks;
    if (isApart || line.width > WIDEST || partingOf(line) !== 'none') break;
    const told = toldIn(line);
    if (told.figures.length < 2 && !isBroken(line) && !areNames(told)) break;
    if (ENDS.test(line.words) || setting.isHeading(line)) break;
    all.push(told);
  }
  return all;
}

/** Names of columns, side by side on a line as wide as the table. */
const areNames = ({ words, figures }: Told): boolean =>
  words.length + figures.length >= LEAST_NAMES &&
  !words.some(({ words: own }) => /[，。；！？]/.test(own));
const LEAST_NAMES = 4;

function toldIn(line: Line): Told {
  const cells = withPoints(withUnits(cellsOf(line, 'space')));
  const last = cells.findLastIndex(({ words }) => !isCounted(words)) + 1;
  // 2021 15 31 3246: a year may be the name of its row.
  const from = last === 0 && isYear(cells[0]?.words ?? '') ? 1 : last;
  if (cells.length === 1 && NUMBER.test(cells[0]?.words ?? ''))
    return { line, words: cells, figures: [] };
  // 2022 2023 2024 are heads; among figures they are numbers like any other.
  const isHead = cells.slice(from).every(({ words }) => isYear(words));
  return {
    line,
    words: cells.slice(0, isHead ? cells.length : from),
    figures: isHead ? [] : cells.slice(from),
  };
}

/** 0.64 个百分点 is one cell. */
function withPoints(cells: readonly LineCell[]): readonly LineCell[] {
  const at = cells.findIndex(({ words }) => /^个百分点$/.test(words));
  const [before, own] = [cells[at - 1], cells[at]];
  if (before === undefined || own === undefined || !isFigure(before.words)) return cells;
  const whole = { ...before, words: before.words + own.words, end: own.end, right: own.right };
  return [...cells.slice(0, at - 1), whole, ...cells.slice(at + 1)];
}

export const isCounted = (words: string): boolean =>
  isFigure(words) || isOpen(words) || /^[12]\d{3}$/.test(words);

/** 合计 — — 7 6: what a total leaves open before its figures stands in the columns of names. */
export function settled(told: Told, count: number): Told {
  const [only, ...others] = told.words;
  // 2013 26 85: among rows of three figures what looks like a year is the first of them.
  if (
    only !== undefined &&
    others.length === 0 &&
    isYear(only.words) &&
    told.figures.length === count - 1
  )
    return { ...told, words: [], figures: [only, ...told.figures] };
  const surplus = told.figures.length - count;
  const open = told.figures.slice(0, Math.max(0, surplus));
  return surplus > 0 && open.every(({ words }) => isOpen(words))
    ? { ...told, words: [...told.words, ...open], figures: told.figures.slice(surplus) }
    : told;
}

/** How many figures most lines end in. */
export function usualCount(all: readonly Told[]): number {
  const counts = new Map<number, number>();
  for (const { figures } of all)
    if (figures.length > 1) counts.set(figures.length, (counts.get(figures.length) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/** Whether a line has no name of its own, but at most the unit of its figures. */
export const isNameless = ({ words }: Told): boolean =>
  words.length === 0 || (words.length === 1 && words.every((cell) => UNIT.test(cell.words)));

export const isRow = ({ figures }: Told): boolean => figures.length > 0;

/** The number of a row. */
export const NUMBER = /^\d{1,2}$/;

/** The unit of a row's figures. */
export const UNIT =
  /^(?:%|％|[:：∶]|元|万元|亿元|人|人次|人日|个|项|门|本|册|学时|课时|所|家|台|套|亩|㎡|平方米|Mbps|(?:元|个|册|台|平方米|㎡)\/生)$/;

/**
 * Whether names stand around their figures, as where a print centres figures in the height of their row: then words stand
 * between figures without a name and the next row that has one.
 */
export const areCentred = (all: readonly Told[]): boolean => haveWordsBehind(all, isNameless);

/** Whether a row that has a name goes on below: 市职教中 931 908, then 心. */
export const haveTails = (all: readonly Told[]): boolean =>
  haveWordsBehind(all, (told) => !isNameless(told));

/** Whether words stand between a row of a kind and the next, where that has a name of its own. */
const haveWordsBehind = (all: readonly Told[], isOfKind: (told: Told) => boolean): boolean =>
  all.some((told, at) => {
    const next = all.slice(at + 1).find(isRow);
    return (
      isRow(told) &&
      isOfKind(told) &&
      next !== undefined &&
      !isNameless(next) &&
      all[at + 1] !== next
    );
  });
