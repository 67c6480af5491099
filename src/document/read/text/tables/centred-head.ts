import { isFigure, type LineCell } from '../cells.js';
import type { CellLine } from './aligned.js';
import { filledTo } from './full-names.js';
import type { GridCell, GridRow } from './grid.js';

/** The head of a table as two rows, and the lines below it. */
export interface CentredHead {
  readonly columns: number;
  readonly rows: readonly [GridRow, GridRow];
  readonly below: readonly CellLine[];
}

/**
 * The head of a table that its print centred: the names of single columns stand on a line between those of groups and
 * those of the columns in a group. Null where the lines are no such head.
 *
 *                     去向落实（人）
 *     市州   毕业生                      落实率
 *                     小计      升学
 */
export function centredHead(lines: readonly CellLine[]): CentredHead | null {
  const [groups, singles, members, ...below] = lines;
  if (groups === undefined || singles === undefined || members === undefined) return null;
  const head = [groups, singles, members];
  if (head.some(({ cells }) => cells.some(({ words }) => isFigure(words)))) return null;
  if (below[0] === undefined || !below[0].cells.some(({ words }) => isFigure(words))) return null;
  for (const each of [members.cells, members.cells.flatMap(partedByBlanks)]) {
    const columns = singles.cells.length + each.length;
    const filled = filledTo(below, columns);
    if (!fits(filled, columns)) continue;
    const rows = headRows(groups, singles, { ...members, cells: each });
    if (rows !== null) return { columns, rows, below: filled };
  }
  return null;
}

/** Whether lines have so many cells, or all but the number of the row. */
function fits(lines: readonly CellLine[], columns: number): boolean {
  const whole = lines.filter(({ cells }) => cells.length === columns);
  const nearly = lines.filter(({ cells }) => cells.length === columns - 1);
  return whole.length > 1 && (whole.length + nearly.length) * 2 >= lines.length;
}

/** A cell with the character of the page's line that it begins and ends at: a tool sets one for each. */
interface Placed {
  readonly cell: LineCell;
  readonly from: number;
  readonly to: number;
}

const placedIn = ({ line, cells }: CellLine): readonly Placed[] =>
  cells.map((cell) => {
    const from = line.indent + cell.start - line.start;
    return { cell, from, to: from + cell.end - cell.start };
  });

function headRows(
  groups: CellLine,
  singles: CellLine,
  members: CellLine,
): readonly [GridRow, GridRow] | null {
  const [over, alone, under] = [groups, singles, members].map(placedIn);
  if (over === undefined || alone === undefined || under === undefined) return null;
  if (under.length < 2 || over.length >= under.length || alone.length === 0) return null;
  const all = [...alone, ...under].toSorted((a, b) => a.from - b.from);
  if (all.some(({ from }, at) => at > 0 && from <= (all[at - 1]?.to ?? 0))) return null;
  const columnOf = (placed: Placed): number => all.indexOf(placed);
  const spans = groupsOf(over, under).map((own) => own.map(columnOf));
  if (spans.some((own) => own.length === 0 || !isRun(own))) return null;
  const upper: readonly GridCell[] = [
    ...alone.map((each) => only(each, columnOf(each))),
    ...over.map(({ cell }, at) => ({
      pieces: [cell],
      column: spans[at]?.[0] ?? 0,
      columnSpan: spans[at]?.length ?? 1,
    })),
  ];
  return [
    upper.toSorted((a, b) => a.column - b.column),
    under.map((each) => only(each, columnOf(each))),
  ];
}

const only = ({ cell }: Placed, column: number): GridCell => ({
  pieces: [cell],
  column,
  columnSpan: 1,
});

/** The columns of each group: the same names for each in turn, else those whose middle is nearest. */
function groupsOf(
  over: readonly Placed[],
  under: readonly Placed[],
): readonly (readonly Placed[])[] {
  const each = under.length / over.length;
  const isRepeated =
    over.length > 1 && under.every(({ cell }, at) => cell.words === under[at % each]?.cell.words);
  if (Number.isInteger(each) && isRepeated)
    return over.map((_, at) => under.slice(at * each, (at + 1) * each));
  const nearest = (placed: Placed): Placed | undefined =>
    over.toSorted((a, b) => apart(a, placed) - apart(b, placed))[0];
  return over.map((group) => under.filter((placed) => nearest(placed) === group));
}

const apart = (a: Placed, b: Placed): number => Math.abs(a.from + a.to - b.from - b.to);

const isRun = (columns: readonly number[]): boolean =>
  columns.every((column, at) => at === 0 || column === (columns[at - 1] ?? 0) + 1);

/** The cells of names that one blank parts each; a year and its 年 stay one. */
function partedByBlanks(cell: LineCell): readonly LineCell[] {
  const scale = (cell.right - cell.left) / (cell.end - cell.start);
  return [...cell.words.matchAll(/\S+(?: 年度?(?![^\s（(]))?/g)].map(({ 0: words, index }) => ({
    words,
    start: cell.start + index,
    end: cell.start + index + words.length,
    left: cell.left + index * scale,
    right: cell.left + (index + words.length) * scale,
  }));
}
