import { headingLabelOf } from '../../recognise/index.js';
import { isFigure, isOpen, type LineCell } from '../cells.js';
import type { GridRow } from './grid.js';

/** Rows made of lines, and how badly the lines fitted. */
export interface Folded {
  readonly rows: readonly GridRow[];
  readonly misfits: number;
}

/** The rows for the number of columns that fits the lines best. */
export function bestFold(
  lines: readonly (readonly LineCell[])[],
): (Folded & { columns: number }) | null {
  const counts = new Map<number, number>();
  for (const { length } of lines) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  const candidates = [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0]).slice(0, 5);
  let best: (Folded & { columns: number }) | null = null;
  for (const [columns] of candidates) {
    const folded = foldedRows(lines, columns);
    if (best === null || folded.misfits < best.misfits) best = { ...folded, columns };
  }
  return best;
}

type Growing = LineCell[][];

/** A row of a table that stands by itself: 其中：, 一、学生情况. */
export const isSectionRow = (words: string): boolean =>
  /^其中[：:]?$/.test(words) || headingLabelOf(words) !== null;

/**
 * Lines folded into rows of so many cells. A cell broken over lines leaves lines with too few cells; they are put
 * together where words meet words.
 */
export function foldedRows(lines: readonly (readonly LineCell[])[], columns: number): Folded {
  const rows: Growing[] = [];
  const whole = new Set<Growing>();
  let misfits = 0;
  const begin = (cells: readonly LineCell[]): void => {
    const row = cells.slice(0, columns).map((cell) => [cell]);
    for (const cell of cells.slice(columns)) row.at(-1)?.push(cell);
    misfits += cells.length > columns ? 3 : 0;
    rows.push(row);
    if (cells.length >= columns) whole.add(row);
  };
  lines.forEach((cells, at) => {
    const row = rows.at(-1);
    const [first] = cells;
    const isSection = cells.length === 1 && isSectionRow(first?.words ?? '');
    if (row === undefined) begin(cells);
    else if (!whole.has(row) && !isSection && continues(row, cells, columns)) {
      joinTo(row, cells);
      if (row.length === columns) whole.add(row);
    } else if (
      cells.length === 1 &&
      !isSection &&
      whole.has(row) &&
      endsInWords(row, lines[at + 1], columns)
    ) {
      joinTo(row, cells);
      misfits += 0.5;
    } else {
      begin(cells);
      if (isSection) misfits -= 0.5;
    }
  });
  misfits += rows.filter((row) => row.length < columns).length;
  return { rows: rows.map((row) => rowOf(row, columns)), misfits };
}

const isWords = (words: string): boolean => words !== '' && !isFigure(words) && !isOpen(words);

function continues(row: Growing, cells: readonly LineCell[], columns: number): boolean {
  if (row.length - 1 + cells.length > columns) return false;
  const last = row.at(-1)?.at(-1)?.words ?? '';
  return isWords(last) && !isSectionRow(last) && isWords(cells[0]?.words ?? '');
}

/** A line of one cell behind a whole row goes on with its last cell, if that holds words. */
const endsInWords = (
  row: Growing,
  next: readonly LineCell[] | undefined,
  columns: number,
): boolean =>
  isWords(row.at(-1)?.at(-1)?.words ?? '') && (next === undefined || next.length === columns);

function joinTo(row: Growing, [first, ...rest]: readonly LineCell[]): void {
  if (first !== undefined) row.at(-1)?.push(first);
  for (const cell of rest) row.push([cell]);
}

function rowOf(row: Growing, columns: number): GridRow {
  const only = row.length === 1 ? row[0] : undefined;
  if (
    only !== undefined &&
    isSectionRow(only[0]?.words ?? '') &&
    !/^其中/.test(only[0]?.words ?? '')
  ) {
    return [{ pieces: only, column: 0, columnSpan: columns }];
  }
  return Array.from({ length: columns }, (_, column) => ({
    pieces: (row[column] ?? []).filter(({ words }) => words !== ''),
    column,
    columnSpan: 1,
  }));
}
