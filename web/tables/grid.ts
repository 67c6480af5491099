/** A cell of a sheet by line and column, both from 0. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A block of cells, ends included. */
export interface Block {
  readonly from: Position;
  readonly to: Position;
}

/** Which cells of a sheet can be stood on, line by line. */
export type Grid = readonly (readonly boolean[])[];

export type Step = 'up' | 'down' | 'left' | 'right' | 'first' | 'last' | 'next' | 'previous';

const canStand = (grid: Grid, { line, column }: Position): boolean => grid[line]?.[column] === true;

/** The next cell one can stand on in a direction; nothing at the edge. */
export function stepped(grid: Grid, from: Position, step: Step): Position | undefined {
  switch (step) {
    case 'up':
      return along(grid, from, -1, 0);
    case 'down':
      return along(grid, from, 1, 0);
    case 'left':
      return along(grid, from, 0, -1);
    case 'right':
      return along(grid, from, 0, 1);
    case 'first':
      return all(grid).find(({ column }) => column === from.column) ?? all(grid)[0];
    case 'last':
      return last(all(grid).filter(({ column }) => column === from.column));
    case 'next':
      return all(grid).find((each) => isAfter(each, from));
    case 'previous':
      return last(all(grid).filter((each) => isAfter(from, each)));
  }
}

function along(grid: Grid, from: Position, lines: number, columns: number): Position | undefined {
  let position = { line: from.line + lines, column: from.column + columns };
  while (position.line in grid && position.column in (grid[position.line] ?? [])) {
    if (canStand(grid, position)) return position;
    position = { line: position.line + lines, column: position.column + columns };
  }
  return undefined;
}

const all = (grid: Grid): readonly Position[] =>
  grid.flatMap((cells, line) => cells.flatMap((can, column) => (can ? [{ line, column }] : [])));

const last = <Each>(of: readonly Each[]): Each | undefined => of[of.length - 1];

const isAfter = (a: Position, b: Position): boolean =>
  a.line > b.line || (a.line === b.line && a.column > b.column);

/** The block between two corners, whichever way they lie. */
export const blockOf = (a: Position, b: Position): Block => ({
  from: { line: Math.min(a.line, b.line), column: Math.min(a.column, b.column) },
  to: { line: Math.max(a.line, b.line), column: Math.max(a.column, b.column) },
});

/** Whether a cell lies in a block. */
export const isIn = ({ from, to }: Block, { line, column }: Position): boolean =>
  line >= from.line && line <= to.line && column >= from.column && column <= to.column;

/** Whether a block is one cell. */
export const isSingle = ({ from, to }: Block): boolean =>
  from.line === to.line && from.column === to.column;
