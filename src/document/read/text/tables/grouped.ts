import { isFigure, type LineCell } from '../cells.js';
import type { Line } from '../lines.js';
import type { Grid, GridRow } from './grid.js';
import { contentOf, isTotal, wholeRow } from './placing.js';
import { spanningHead } from './spanning-names.js';
import { type Stack, stacksOf } from './stack.js';

/**
 * The table of lines that hold a cell each, where blank lines part its rows: a row as long as the head is whole, a line
 * by itself names the rows below it, which lack their first cell. Null where the lengths of the rows say otherwise.
 */
export function groupedGrid(lines: readonly Line[], idleBlanks: number): Grid | null {
  const [first] = lines;
  const [upper, ...others] = stacksOf(lines, idleBlanks);
  if (first === undefined || upper === undefined || !isHead(upper)) return null;
  const lower = isBelowHead(others) ? (others[0] ?? []) : [];
  const below = lower.length > 0 ? others.slice(1) : others;
  const columns = lower.length > 0 ? usualLength(below) : upper.length;
  const { rows, taken, whole } = rowsIn(below, columns);
  if (rows.length < LEAST_ROWS || (whole === 0 && !rows.every(hasFigure))) return null;
  const head =
    lower.length > 0
      ? spanningHead([...upper, ...lower], columns, rows, lower.length)
      : [
          wholeRow(
            upper.map((cell) => [cell]),
            columns,
          ),
        ];
  if (head === null) return null;
  const all = upper.length + lower.length + taken;
  return { first, columns, rows: [...head, ...rows], taken: all, repeated: [] };
}

interface Rows {
  readonly rows: readonly GridRow[];
  readonly taken: number;
  /** How many of them lack no cell. */
  readonly whole: number;
}

/** The rows that groups make, up to the first that makes none. */
function rowsIn(groups: readonly Stack[], columns: number): Rows {
  const rows: GridRow[] = [];
  let [taken, whole] = [0, 0];
  let named: LineCell | undefined;
  for (const group of groups) {
    if (group.length === 1 && named === undefined && isName(group)) [named] = group;
    else {
      const row = rowOf(group, named, columns);
      if (row === null) break;
      rows.push(row);
      if (group.length === columns) whole += 1;
      taken += group.length + (named === undefined ? 0 : 1);
      named = undefined;
    }
  }
  return { rows, taken, whole };
}

const LEAST_ROWS = 2;

/** Whether a second row of names, in groups, stands above the rows. */
const isBelowHead = ([lower, ...rows]: readonly Stack[]): boolean =>
  lower !== undefined &&
  lower.length > 1 &&
  lower.every((cell) => contentOf([cell]) !== 'figure') &&
  (rows[0]?.some((cell) => contentOf([cell]) === 'figure') ?? false);

const usualLength = (groups: readonly Stack[]): number => {
  const lengths = groups.map(({ length }) => length);
  return lengths.toSorted((a, b) => countOf(b, lengths) - countOf(a, lengths) || b - a)[0] ?? 0;
};

const countOf = (length: number, lengths: readonly number[]): number =>
  lengths.filter((each) => each === length).length;

const isHead = (group: Stack): boolean =>
  group.length > 2 &&
  new Set(group.map(({ words }) => words)).size === group.length &&
  group.every((cell) => contentOf([cell]) !== 'figure');

const isName = ([cell]: Stack): boolean => cell !== undefined && contentOf([cell]) === 'words';

const hasFigure = (row: GridRow): boolean =>
  row.some(({ pieces }) => pieces.some(({ words }) => isFigure(words)));

/** A whole row; one behind a name of several; one of sums, whose name takes two columns; or one of several. */
function rowOf(group: Stack, named: LineCell | undefined, columns: number): GridRow | null {
  const cells = named === undefined ? group : [named, ...group];
  if (cells.length === columns)
    return wholeRow(
      cells.map((cell) => [cell]),
      columns,
    );
  if (cells.length !== columns - 1 || named !== undefined) return null;
  const [name, ...rest] = group.map((cell) => [cell]);
  if (name === undefined) return null;
  const isSum = isTotal(name[0]?.words ?? '') || /^总/.test(name[0]?.words ?? '');
  const from = isSum ? 2 : 1;
  return [
    { pieces: isSum ? name : [], column: 0, columnSpan: isSum ? 2 : 1 },
    ...(isSum ? rest : [name, ...rest]).map((pieces, at) => ({
      pieces,
      column: at + from,
      columnSpan: 1,
    })),
  ];
}
