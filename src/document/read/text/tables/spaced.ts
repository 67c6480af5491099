import { cellsOf, isFigure, isOpen, isYear, type LineCell, partingOf } from '../cells.js';
import type { Line } from '../lines.js';
import { ENDS } from '../manner.js';
import type { Grid } from './grid.js';
import { contentOf, wholeRow } from './placing.js';

const LEAST_ROWS = 3;
const WIDEST = 100;

/**
 * A table whose cells one blank parts: only where the lines have as many, words first and figures last. Words of a
 * first cell that hold blanks themselves are put together.
 */
export function spacedGrid(
  lines: readonly Line[],
  at: number,
  { captioned, idleBlanks }: { readonly captioned: boolean; readonly idleBlanks: number },
): Grid | null {
  const first = lines[at];
  if (first === undefined) return null;
  const all = rowsFrom(lines, at, idleBlanks);
  const columns = usualCount(all.slice(1));
  const rows = untilMisfit(all, columns);
  const isByYear = areByYear(rows);
  const least = captioned || isByYear ? LEAST_ROWS : LEAST_ROWS + 1;
  if (rows.length < least || columns < (captioned ? 2 : 3)) return null;
  const hasNames = rows.every((row) =>
    row.slice(0, 2).some((cell) => contentOf([cell]) === 'words'),
  );
  if (!hasNames && !isByYear) return null;
  const grid = rows.map((row) =>
    wholeRow(
      row.map((cell) => [cell]),
      columns,
    ),
  );
  return { first, columns, rows: grid, taken: rows.length, repeated: [] };
}

/** 2021 15 31 3246, 2022 17 36 3985: rows of figures, a year each, one after the other. */
function areByYear([first = [], ...others]: readonly (readonly LineCell[])[]): boolean {
  const rows = isYear(first[0]?.words ?? '') ? [first, ...others] : others;
  const years = rows.map(([cell]) =>
    isYear(cell?.words ?? '') ? Number.parseInt(cell?.words ?? '', 10) : 0,
  );
  return (
    years.every((year, at) => year > 0 && (at === 0 || year === (years[at - 1] ?? 0) + 1)) &&
    rows.every((row) => row.length > 2 && row.slice(1).every(({ words }) => isFigure(words)))
  );
}

function rowsFrom(
  lines: readonly Line[],
  at: number,
  idleBlanks: number,
): readonly (readonly LineCell[])[] {
  const rows: (readonly LineCell[])[] = [];
  for (let index = at; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || line.width > WIDEST || ENDS.test(line.words)) break;
    if (partingOf(line) !== 'none' || (index > at && line.blanks > idleBlanks)) break;
    const cells = withUnits(cellsOf(line, 'space'));
    if (cells.length < 2) break;
    rows.push(cells);
  }
  return rows;
}

/** 2022 年 is one cell. */
export function withUnits(cells: readonly LineCell[]): readonly LineCell[] {
  const joined: LineCell[] = [];
  for (const cell of cells) {
    const before = joined.at(-1);
    const isUnit = /^(?:年度?|学年|届|级)/.test(cell.words) && /^\d{4}$/.test(before?.words ?? '');
    if (before !== undefined && isUnit) joined[joined.length - 1] = together(before, cell, '');
    else joined.push(cell);
  }
  return joined;
}

const together = (first: LineCell, last: LineCell, between: string): LineCell => ({
  ...first,
  words: `${first.words}${between}${last.words}`,
  end: last.end,
  right: last.right,
});

function usualCount(rows: readonly (readonly LineCell[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

/** The rows up to the first that has another number of cells, whatever is done. */
function untilMisfit(
  rows: readonly (readonly LineCell[])[],
  columns: number,
): readonly (readonly LineCell[])[] {
  const fitting: (readonly LineCell[])[] = [];
  for (const row of rows) {
    const fitted = fittedTo(row, columns);
    if (fitted === null || (fitting.length > 0 && !endsInFigure(fitted))) break;
    fitting.push(fitted);
  }
  return fitting;
}

function endsInFigure(row: readonly LineCell[]): boolean {
  const words = row.at(-1)?.words ?? '';
  return isFigure(words) || isOpen(words) || /^[12]\d{3}$/.test(words);
}

function fittedTo(row: readonly LineCell[], columns: number): readonly LineCell[] | null {
  const surplus = row.length - columns;
  if (surplus === 0) return row;
  const name = row.slice(0, surplus + 1);
  const [first] = name;
  const last = name.at(-1);
  if (surplus < 0 || first === undefined || last === undefined) return null;
  if (name.some((cell) => contentOf([cell]) !== 'words')) return null;
  return [together(first, last, ''), ...row.slice(surplus + 1)];
}
