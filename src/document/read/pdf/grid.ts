import type { Area, Rule } from './marks.js';
import { type Frame, NEAR, placesOf } from './rulings.js';

/** A cell of a grid before its words are known. */
export interface GridCell extends Area {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** The cells that the rules of a frame close off, by row and column. */
export interface Grid extends Area {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly GridCell[];
}

/** No table of a page has more. */
const MOST_PLACES = 200;

/** The grid of a frame; null where its rules leave no cell. */
export function gridOf({ horizontal, vertical }: Frame): Grid | null {
  const ys = openEnds(placesOf(horizontal), vertical);
  const xs = openSides(placesOf(vertical), horizontal);
  const rows = ys.length - 1;
  const columns = xs.length - 1;
  if (rows < 1 || columns < 1 || rows > MOST_PLACES || columns > MOST_PLACES) return null;
  const isWall = edges(vertical, xs, ys);
  const isFloor = edges(horizontal, ys, xs);
  const cells = cellsOf(rows, columns, isWall, isFloor);
  return {
    left: xs[0] ?? 0,
    right: xs[columns] ?? 0,
    top: ys[0] ?? 0,
    bottom: ys[rows] ?? 0,
    rows,
    columns,
    cells: cells.map((cell) => ({
      ...cell,
      left: xs[cell.column] ?? 0,
      right: xs[cell.column + cell.columnSpan] ?? 0,
      top: ys[cell.row] ?? 0,
      bottom: ys[cell.row + cell.rowSpan] ?? 0,
    })),
  };
}

/** Many tables have no rule at their left and right; the others reach beyond the last column. */
const WIDEST_MARGIN = 10;

function openSides(xs: readonly number[], horizontal: readonly Rule[]): readonly number[] {
  const left = horizontal.reduce((least, { from }) => Math.min(least, from), Infinity);
  const right = horizontal.reduce((most, { to }) => Math.max(most, to), -Infinity);
  const first = xs[0] ?? Infinity;
  const last = xs[xs.length - 1] ?? -Infinity;
  return [
    ...(first - left > WIDEST_MARGIN ? [left] : []),
    ...xs,
    ...(right - last > WIDEST_MARGIN ? [right] : []),
  ];
}

/** A row that the page cuts off has no rule where the page ends; the rules between its columns go on to there. */
const LOWEST_ROW = 12;

function openEnds(ys: readonly number[], vertical: readonly Rule[]): readonly number[] {
  const rules = vertical.filter(({ from, to }) => to - from >= LOWEST_ROW);
  if (ys.length < 2 || rules.length < FEWEST_BETWEEN) return ys;
  const head = sharedEnd(rules.map(({ from }) => from));
  const foot = sharedEnd(rules.map(({ to }) => -to));
  const first = ys[0] ?? 0;
  const last = ys[ys.length - 1] ?? 0;
  return [
    ...(head !== null && first - head >= LOWEST_ROW ? [head] : []),
    ...ys,
    ...(foot !== null && -foot - last >= LOWEST_ROW ? [-foot] : []),
  ];
}

const FEWEST_BETWEEN = 3;

/** The farthest end, where all but a few of the rules end there. */
function sharedEnd(ends: readonly number[]): number | null {
  const farthest = ends.reduce((least, end) => Math.min(least, end), Infinity);
  const near = ends.filter((end) => end - farthest <= NEAR).length;
  return near >= FEWEST_BETWEEN && near >= ends.length * SHARED ? farthest : null;
}

const SHARED = 0.7;

/** Whether a rule at place `at` closes the stretch that begins at `along`. */
type Edge = (at: number, along: number) => boolean;

function edges(
  rules: readonly Rule[],
  places: readonly number[],
  stretches: readonly number[],
): Edge {
  const closed = places.map((place) => {
    const near = rules.filter(({ at }) => Math.abs(at - place) <= NEAR);
    return stretches.slice(1).map((end, index) => {
      const middle = ((stretches[index] ?? 0) + end) / 2;
      return near.some(({ from, to }) => from <= middle && to >= middle);
    });
  });
  return (at, along) => closed[at]?.[along] === true;
}

type Spanned = Omit<GridCell, keyof Area>;

/** Each cell reaches right until a wall stands, and down while no floor is under the whole of it. */
function cellsOf(rows: number, columns: number, isWall: Edge, isFloor: Edge): readonly Spanned[] {
  const taken = new Set<number>();
  const cells: Spanned[] = [];
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      if (taken.has(row * columns + column)) continue;
      const isFree = (at: number) => !taken.has(row * columns + at);
      let columnSpan = 1;
      while (
        column + columnSpan < columns &&
        !isWall(column + columnSpan, row) &&
        isFree(column + columnSpan)
      )
        columnSpan += 1;
      let rowSpan = 1;
      while (
        row + rowSpan < rows &&
        goesOn(row + rowSpan, column, columnSpan, columns, isWall, isFloor)
      )
        rowSpan += 1;
      for (let y = row; y < row + rowSpan; y += 1)
        for (let x = column; x < column + columnSpan; x += 1) taken.add(y * columns + x);
      cells.push({ row, column, rowSpan, columnSpan });
    }
  return cells;
}

/** Whether the row below belongs to the cell: no floor between, the same walls at its sides, none within. */
function goesOn(
  row: number,
  column: number,
  columnSpan: number,
  columns: number,
  isWall: Edge,
  isFloor: Edge,
): boolean {
  for (let x = column; x < column + columnSpan; x += 1) {
    if (isFloor(row, x)) return false;
    if (x > column && isWall(x, row)) return false;
  }
  return (
    (column === 0 || isWall(column, row)) &&
    (column + columnSpan === columns || isWall(column + columnSpan, row))
  );
}
