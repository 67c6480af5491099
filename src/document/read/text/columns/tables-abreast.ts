import { captionLabelOf, headingOf } from '../../recognise/index.js';
import { isFigure, isOpen } from '../cells.js';
import { type Half, halfFrom } from './half.js';
import type { Gap, Row } from './row.js';
import type { Columns } from './two-columns.js';

/** More blank lines part two tables from what stands below them. */
const MOST_BLANKS = 1;
const LEAST_ROWS = 3;
/** No page holds more. */
const MOST_ROWS = 100;
/** Characters between two tables, at the least. */
const NARROWEST = 3;

/**
 * The tables whose captions stand on one line: 表1-7 课程结构　　表1-8 技能抽测, and the rows of both below. They are told
 * apart where the same characters are blank on every line; else they are left as they are.
 */
export function tablesAbreast(text: string, rows: readonly Row[]): readonly Columns[] {
  const found: Columns[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const between = captionsOf(rows[at]);
    const abreast = between === null ? null : abreastFrom(text, rows, at, between);
    if (abreast === null) continue;
    found.push(abreast);
    at = abreast.end - 1;
  }
  return found;
}

/** The gap between two captions of tables on one line; null for any other line. */
function captionsOf(row: Row | undefined): Gap | null {
  const [gap, ...others] = row?.gaps ?? [];
  if (row === undefined || gap === undefined || others.length > 0) return null;
  const { line, left } = row;
  const names = [line.words.slice(0, gap.start - left), line.words.slice(gap.end - left)];
  const labels = names.map((words) => captionLabelOf(words));
  return labels.every((label) => label?.of === 'table') ? gap : null;
}

function abreastFrom(text: string, rows: readonly Row[], at: number, between: Gap): Columns | null {
  let gutters: readonly Gap[] = [between];
  let end = at + 1;
  for (; end < Math.min(rows.length, at + MOST_ROWS); end += 1) {
    const row = rows[end];
    if (row === undefined || captionsOf(row) !== null || isApart(row, rows[end - 1])) break;
    const narrowed = gutters.flatMap((gutter) => blankIn(row, gutter));
    if (narrowed.length === 0) break;
    gutters = narrowed;
  }
  while (end > at + 1 && isBelow(rows[end - 1], gutters)) end -= 1;
  const gutter = middleOne(gutters, rows[at], rows.slice(at + 1, end));
  if (end - at <= LEAST_ROWS || gutter === undefined) return null;
  const own = rows.slice(at, end);
  const left = own.flatMap((row) => leftOf(text, row, gutter));
  const right = own.flatMap((row) => rightOf(text, row, gutter));
  const isEven = left.length > LEAST_ROWS && right.length > LEAST_ROWS;
  const columns = [left, right].map((halves) => ({ halves, room: null }));
  return isEven ? { at, end, columns } : null;
}

const isApart = ({ line, gaps }: Row, before: Row | undefined): boolean =>
  before === undefined ||
  line.blanks > MOST_BLANKS ||
  line.feeds !== before.line.feeds ||
  line.index > before.line.index + 1 ||
  line.words.includes('\t') ||
  (gaps.length === 0 && (headingOf(line.words) !== null || captionLabelOf(line.words) !== null));

/** A line of words alone that the rows do not go on behind. */
const isBelow = (row: Row | undefined, gutters: readonly Gap[]): boolean =>
  row !== undefined &&
  row.gaps.length === 0 &&
  !/^注[：:]/.test(row.line.words) &&
  gutters.every(({ start }) => row.right <= start);

/** The parts of a gutter that are blank in a row, too, and wide enough. */
function blankIn({ left, right, gaps }: Row, gutter: Gap): readonly Gap[] {
  const blanks = [
    { start: 0, end: left },
    ...gaps,
    { start: right, end: Number.POSITIVE_INFINITY },
  ];
  return blanks.flatMap(({ start, end }) => {
    const part = { start: Math.max(start, gutter.start), end: Math.min(end, gutter.end) };
    return part.end - part.start >= NARROWEST ? [part] : [];
  });
}

/** A caption stands over the middle of its table: of several stretches that are blank, the one that this makes likely. */
function middleOne(
  gutters: readonly Gap[],
  caption: Row | undefined,
  rows: readonly Row[],
): Gap | undefined {
  const [gap] = caption?.gaps ?? [];
  if (caption === undefined || gap === undefined) return undefined;
  const first = Math.min(...rows.map(({ left }) => left));
  const last = Math.max(...rows.map(({ right }) => right));
  const likely = (caption.left + gap.start - first + (gap.end + caption.right - last)) / 2;
  const off = ({ start, end }: Gap): number => Math.abs((start + end) / 2 - likely);
  return gutters
    .filter((gutter) => isBeforeNames(gutter, rows))
    .toSorted((a, b) => off(a) - off(b))[0];
}

/** Whether what stands behind a gutter begins with the names of rows: there the right table begins. */
function isBeforeNames({ end }: Gap, rows: readonly Row[]): boolean {
  const behind = rows.flatMap((row) => cellBehind(row, end) ?? []);
  const figures = behind.filter((words) => isFigure(words) || isOpen(words));
  return figures.length * 4 <= behind.length;
}

/** The first words of a row behind a character. */
function cellBehind({ line, left, right, gaps }: Row, at: number): string | undefined {
  if (right <= at) return undefined;
  const start = left >= at ? left : (gaps.find((gap) => gap.end >= at)?.end ?? at);
  const end = gaps.find((gap) => gap.start > start)?.start ?? right;
  return line.words.slice(start - left, end - left);
}

function leftOf(text: string, row: Row, { start }: Gap): readonly Half[] {
  if (row.left >= start) return [];
  const end = row.gaps.find((gap) => gap.start <= start && gap.end > start)?.start ?? row.right;
  return [halfFrom(text, row, 0, end)];
}

const rightOf = (text: string, row: Row, { end }: Gap): readonly Half[] =>
  row.right <= end ? [] : [halfFrom(text, row, end, row.right)];
