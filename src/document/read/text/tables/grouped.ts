import { cellsOf, isFigure, type LineCell } from '../cells.js';
import type { Line } from '../lines.js';
import type { Grid, GridRow } from './grid.js';
import { contentOf, isTotal, wholeRow } from './placing.js';

type Group = readonly LineCell[];

/**
 * The table of lines that hold a cell each, where blank lines part its rows: a row as long as the head is whole, a line
 * by itself names the rows below it, which lack their first cell. Null where the lengths of the rows say otherwise.
 */
export function groupedGrid(lines: readonly Line[], idleBlanks: number): Grid | null {
  const [first] = lines;
  const [head, ...below] = groupsOf(lines, idleBlanks);
  if (first === undefined || head === undefined || !isHead(head)) return null;
  const columns = head.length;
  const rows: GridRow[] = [
    wholeRow(
      head.map((cell) => [cell]),
      columns,
    ),
  ];
  let taken = head.length;
  let named: LineCell | undefined;
  let whole = 0;
  for (const group of below) {
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
  return rows.length < LEAST_ROWS || (whole === 0 && !rows.slice(1).every(hasFigure))
    ? null
    : { first, columns, rows, taken, repeated: [] };
}

const LEAST_ROWS = 3;

/** The cells of lines that no blank line parts. */
function groupsOf(lines: readonly Line[], idleBlanks: number): readonly Group[] {
  const groups: LineCell[][] = [];
  for (const line of lines) {
    const own = cellsOf(line, 'none');
    const last = groups.at(-1);
    if (last === undefined || line.blanks > idleBlanks) groups.push([...own]);
    else last.push(...own);
  }
  return groups;
}

const isHead = (group: Group): boolean =>
  group.length > 2 &&
  new Set(group.map(({ words }) => words)).size === group.length &&
  group.every((cell) => contentOf([cell]) !== 'figure');

const isName = ([cell]: Group): boolean => cell !== undefined && contentOf([cell]) === 'words';

const hasFigure = (row: GridRow): boolean =>
  row.some(({ pieces }) => pieces.some(({ words }) => isFigure(words)));

/** A whole row; one behind a name of several; one of sums, whose name takes two columns; or one of several. */
function rowOf(group: Group, named: LineCell | undefined, columns: number): GridRow | null {
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
