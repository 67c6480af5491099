import { captionLabelOf } from '../recognise/index.js';
import { type FoundCell, type FoundTable, isNumeric } from './found-table.js';
import { partsOf } from './frame-parts.js';
import { type Grid, type GridCell, gridOf } from './grid.js';
import { type Line, linesOf } from './lines.js';
import type { PageMarks } from './marks.js';
import { type Area, heightOf, holds, widthOf } from './marks.js';
import type { Frame } from './rulings.js';
import { framesOf } from './rulings.js';
import type { Run } from './runs.js';

/** What the rules of a page enclose. */
export interface Ruled {
  readonly tables: readonly FoundTable[];
  /** Frames around running text. */
  readonly boxes: readonly Area[];
  /** Grids without words in them: parts of charts. */
  readonly bare: readonly Area[];
  /** Runs that stand in no table. */
  readonly rest: readonly Run[];
}

/** Shares: of cells with words in them, and of runs that no rule cuts through, of a table; charts have less. */
const FILLED = 0.3;
const UNCUT = 0.8;
const SMALLEST = 14;

/** Finds tables by their rules and puts the words of the page in their cells. */
export function ruledTables({ horizontal, vertical }: PageMarks, runs: readonly Run[]): Ruled {
  const grids = framesOf(horizontal, vertical)
    .flatMap(partsOf)
    .flatMap((frame) => gridIn(frame))
    .toSorted((a, b) => sizeOf(a) - sizeOf(b));
  const boxes: Area[] = grids.filter(({ columns, cells }) => columns === 1 || cells.length === 1);
  const tables: FoundTable[] = [];
  const bare: Area[] = [];
  let rest = runs;
  for (const whole of grids) {
    if (boxes.includes(whole)) continue;
    const grid = withoutCaseBelow(whole, rest);
    const inside = rest.filter((run) => holds(grid, run));
    const table = inside.length === 0 ? null : tableIn(grid, inside);
    if (table === null) {
      bare.push(grid);
      continue;
    }
    tables.push(table);
    rest = rest.filter((run) => !holds(grid, run));
  }
  return { tables, boxes, bare, rest };
}

/** A grid without its last row where that is the title of a case, whose box goes on behind the page and touches the table. */
function withoutCaseBelow(grid: Grid, runs: readonly Run[]): Grid {
  const [foot, ...more] = grid.cells.filter(({ row, rowSpan }) => row + rowSpan === grid.rows);
  if (foot === undefined || more.length > 0 || grid.rows <= FEWEST_ROWS) return grid;
  const title = linesOf(runs.filter((run) => holds(foot, run)))
    .map(({ text }) => text)
    .join('');
  if (captionLabelOf(title.trim())?.of !== 'case') return grid;
  const cells = grid.cells.filter((cell) => cell !== foot);
  return { ...grid, bottom: foot.top, rows: grid.rows - foot.rowSpan, cells };
}

const sizeOf = (area: Area): number => widthOf(area) * heightOf(area);

function gridIn(frame: Frame): readonly Grid[] {
  const grid = gridOf(frame);
  return grid === null || Math.min(widthOf(grid), heightOf(grid)) < SMALLEST ? [] : [grid];
}

function tableIn(grid: Grid, runs: readonly Run[]): FoundTable | null {
  const inCell = new Map<GridCell, Run[]>(grid.cells.map((cell) => [cell, []]));
  const find = finder(grid);
  let uncut = 0;
  for (const run of runs) {
    const cell = find(run);
    if (cell === undefined) continue;
    inCell.get(cell)?.push(run);
    if (run.left >= cell.left - run.size && run.right <= cell.right + run.size) uncut += 1;
  }
  const filled = [...inCell.values()].filter(({ length }) => length > 0).length;
  if (filled < 2 || filled < grid.cells.length * FILLED || uncut < runs.length * UNCUT) return null;
  const cells = grid.cells.map((cell) => foundCell(cell, inCell.get(cell) ?? []));
  return withRowsApart({
    left: grid.left,
    right: grid.right,
    top: grid.top,
    bottom: grid.bottom,
    rows: grid.rows,
    columns: grid.columns,
    cells,
    edges: edgesOf(grid),
  });
}

/** Looks a run up by its middle, row by row. */
function finder({ cells, rows }: Grid): (run: Run) => GridCell | undefined {
  const byRow: GridCell[][] = Array.from({ length: rows }, () => []);
  for (const cell of cells)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) byRow[row]?.push(cell);
  return (run) => {
    const y = (run.top + run.bottom) / 2;
    const row = byRow.find((each) =>
      each.some(({ top, bottom, rowSpan }) => rowSpan === 1 && y >= top && y <= bottom),
    );
    const candidates = row ?? cells;
    return (
      candidates.find((cell) => holds(cell, run)) ?? candidates.find((cell) => holds(cell, run, 2))
    );
  };
}

const foundCell = (
  { row, column, rowSpan, columnSpan }: GridCell,
  runs: readonly Run[],
): FoundCell => ({
  row,
  column,
  rowSpan,
  columnSpan,
  lines: linesOf(runs),
});

function edgesOf({ cells, columns, right }: Grid): readonly number[] {
  return Array.from(
    { length: columns },
    (_, column) => cells.find((cell) => cell.column === column + 1)?.left ?? right,
  );
}

const FEWEST_ROWS = 3;

/** Rows that no rule parts: a column that is a number on each line tells them apart. */
function withRowsApart(table: FoundTable): FoundTable {
  if (table.rows > 4) return table;
  const cells: FoundCell[] = [];
  let added = 0;
  for (let row = 0; row < table.rows; row += 1) {
    const inRow = table.cells.filter((cell) => cell.row === row);
    const bases = inRow.every(({ rowSpan }) => rowSpan === 1) ? basesOf(inRow) : null;
    for (const cell of inRow) {
      if (bases === null) cells.push({ ...cell, row: row + added });
      else
        bases.forEach((base, at) => {
          const next = bases[at + 1] ?? Infinity;
          const lines = cell.lines.filter(
            (line) => line.base > base - HALF && line.base <= next - HALF,
          );
          cells.push({ ...cell, row: row + added + at, lines });
        });
    }
    added += (bases?.length ?? 1) - 1;
  }
  return {
    ...table,
    rows: table.rows + added,
    cells: cells.toSorted((a, b) => a.row - b.row || a.column - b.column),
  };
}

/** Points by which base lines of one row may differ. */
const HALF = 4;

function basesOf(cells: readonly FoundCell[]): readonly number[] | null {
  const isNumbers = (lines: readonly Line[]) =>
    lines.length >= FEWEST_ROWS && lines.every(({ text }) => isNumeric(text.trim()));
  const numbers = cells.find(({ lines }) => isNumbers(lines));
  if (numbers === undefined) return null;
  const isAligned = cells.every(
    ({ lines }) => lines.length === 0 || Math.abs(lines.length - numbers.lines.length) <= 1,
  );
  return isAligned ? numbers.lines.map(({ base }) => base) : null;
}
