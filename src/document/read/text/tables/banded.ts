import { isFigure, type LineCell } from '../cells.js';
import type { Line } from '../lines.js';
import { type Banded, bandAt, isOfFigures, kindIn, kindOf } from './band.js';
import { headsOf } from './band-head.js';
import type { Grid, GridRow } from './grid.js';
import { wordsIn } from './placing.js';
import { type Stack, stacksOf } from './stack.js';

const MOST_COLUMNS = 14;

/**
 * The table of which a tool wrote a few rows at a time, and those column by column, a blank line behind each: 信息学校⏎商旅学校,
 * 796⏎641, 771⏎632. The first such band may hold the head alone, or the head above its rows. Null where no number of columns
 * fits.
 */
export function bandedGrid(lines: readonly Line[], idleBlanks: number): Grid | null {
  const [first] = lines;
  const stacks = stacksOf(lines, idleBlanks);
  if (first === undefined || !stacks.some(isColumnOfFigures)) return null;
  let best: Whole | null = null;
  for (let columns = 2; columns <= MOST_COLUMNS; columns += 1) {
    for (const head of headsOf(stacks, columns)) {
      const found = withBands(stacks, columns, head);
      if (found !== null && (best === null || isBetter(found, best))) best = found;
    }
  }
  if (best === null) return null;
  const end = stacks[best.used - 1]?.at(-1)?.end ?? 0;
  const taken = lines.filter(({ start }) => start < end).length;
  const { columns, rows, again } = best;
  const repeated = lines.filter(({ start }) => again.some((cell) => cell.start === start));
  return { first, columns, rows, headRows: 1, taken, repeated };
}

/** More of the stacks in a table, or the same in a smaller one, which has fewer holes. */
const isBetter = (one: Whole, other: Whole): boolean =>
  one.used > other.used || (one.used === other.used && areaOf(one) < areaOf(other));

const areaOf = ({ columns, rows }: Whole): number => columns * rows.length;

/** Figures below each other without a name: what no other way to write a table leaves. */
const isColumnOfFigures = (stack: Stack): boolean =>
  stack.length > 1 && stack.every(({ words }) => isFigure(words));

/** A table with the cells that say its head again on a further page. */
interface Whole extends Banded {
  readonly again: Stack;
}

/** A head with the bands below it, as far as they fit; null where none does. */
function withBands(stacks: readonly Stack[], columns: number, head: Banded): Whole | null {
  const rows = [...head.rows];
  const again: LineCell[] = [];
  let { used } = head;
  for (;;) {
    const next = stacks.slice(used, used + columns);
    const skipped = isHeadAgain(next, rows[0] ?? []) ? columns : 0;
    const from = used + skipped;
    const band = bandAt(stacks.slice(from, from + columns * 2), columns, rows.slice(1));
    if (band === null) break;
    if (skipped > 0) again.push(...next.flat());
    rows.push(...band.rows);
    used = from + band.used;
  }
  const isTable =
    rows.length > head.rows.length && rows.length >= LEAST_ROWS && !isOfFigures(stacks[used] ?? []);
  return isTable && areNamed(rows.slice(1)) ? { columns, rows, used, again } : null;
}

const isHeadAgain = (stacks: readonly Stack[], head: GridRow): boolean =>
  stacks.length === head.length &&
  stacks.every((stack, at) => wordsIn(stack) === wordsIn(head[at]?.pieces ?? []));

const LEAST_ROWS = 3;

/** One name among so many may look like a figure: 9 街镇合计. */
const MOST_COUNTED = 4;

/** Whether words or ordinals stand in front of the rows, or nothing but figures in them. */
function areNamed(rows: readonly GridRow[]): boolean {
  const first = rows.map((row) => row.find(({ column }) => column === 0)?.pieces ?? []);
  const counted = first.filter(isOfFigures).length;
  if (kindOf(first.flat()) === 'words') return counted * MOST_COUNTED < first.length;
  const isOnlyFigures = rows.every((row) => row.every(({ pieces }) => kindOf(pieces) !== 'words'));
  return (
    isOnlyFigures ||
    (kindIn(rows, 1) === 'words' && areCounted(first.map((pieces) => pieces[0]?.words ?? '')))
  );
}

/** 1, 1.1, 1.2, 2: one more each time, or a part of the one before. */
const areCounted = (words: readonly string[]): boolean =>
  words.every((each) => /^\d{1,2}(?:\.\d{1,2})?$|^[-—–]?$/.test(each)) &&
  words.every((each, at) => {
    const step = Math.trunc(Number(each)) - Math.trunc(Number(words[at - 1] ?? 0));
    return Number.isNaN(step) || step === 0 || step === 1;
  });
