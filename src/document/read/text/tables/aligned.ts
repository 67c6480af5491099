import type { LineCell } from '../cells.js';
import { isFigure } from '../cells.js';
import type { Line } from '../lines.js';
import type { GridCell, GridRow } from './grid.js';
import { isSectionRow } from './placing.js';

interface Extent {
  readonly left: number;
  readonly right: number;
}

/** A line with its cells. */
export interface CellLine {
  readonly line: Line;
  readonly cells: readonly LineCell[];
}

/** Rows and columns of lines that a layout set in columns; null where the columns run into each other. */
export interface Aligned {
  readonly columns: number;
  readonly rows: readonly GridRow[];
}

interface Placed {
  readonly line: Line;
  readonly cells: readonly GridCell[];
}

/** Some tools count a Chinese character as one column, some as two: both are tried. */
export function alignedRows(lines: readonly CellLine[]): Aligned | null {
  const columns = columnsOf(lines);
  if (columns < 2 || isJoined(lines)) return null;
  for (const each of [lines, lines.map(byCharacters)]) {
    const extents = extentsOf(each, columns);
    if (extents === null) continue;
    const placed = each.map((line) => placedIn(line, extents));
    if (placed.some(isMixed)) continue;
    return { columns, rows: rowsOf(placed, extents) };
  }
  return null;
}

/** Lines whose cells a tool joined by so many blanks each are not set in columns. */
function isJoined(lines: readonly CellLine[]): boolean {
  const gaps = lines
    .filter(({ cells }) => cells.length > 2)
    .map(({ cells }) => cells.slice(1).map((cell, at) => cell.start - (cells[at]?.end ?? 0)));
  const even = gaps.filter((each) => each.every((gap) => gap === each[0]));
  return gaps.length > 0 && even.length * 3 > gaps.length * 2;
}

/** The most that several lines have: others lack what a cell above reaches into, or what is empty. */
function columnsOf(lines: readonly CellLine[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of lines) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const several = [...counts].filter(([, count]) => count > 1).map(([columns]) => columns);
  return Math.max(0, ...several);
}

/** Two cells in one column, or a figure over two columns: the columns are not where they seem. */
const isMixed = ({ cells }: Placed): boolean =>
  cells.some(
    ({ pieces, columnSpan }) =>
      pieces.length > 1 || (columnSpan > 1 && pieces.some(({ words }) => isFigure(words))),
  );

const byCharacters = ({ line, cells }: CellLine): CellLine => ({
  line,
  cells: cells.map((cell) => ({
    ...cell,
    left: line.indent + cell.start - line.start,
    right: line.indent + cell.end - line.start,
  })),
});

/** The stretch that each column takes; null where two of them overlap. */
function extentsOf(lines: readonly CellLine[], columns: number): readonly Extent[] | null {
  const whole = lines.filter(({ cells }) => cells.length === columns);
  if (whole.length < 2) return null;
  const extents = Array.from({ length: columns }, (_, column) => ({
    left: whole.reduce(
      (least, { cells }) => Math.min(least, cells[column]?.left ?? least),
      Number.MAX_SAFE_INTEGER,
    ),
    right: whole.reduce((most, { cells }) => Math.max(most, cells[column]?.right ?? most), 0),
  }));
  const overlap = extents.some(({ left }, at) => at > 0 && left < (extents[at - 1]?.right ?? 0));
  return overlap || !isSet(whole, columns) ? null : extents;
}

/** How far the cells of a column may stand from one line. */
const LOOSE = 3;

/** Whether the cells of each column share their left, their right or their middle. */
function isSet(lines: readonly CellLine[], columns: number): boolean {
  return Array.from({ length: columns }, (_, column) => column).every((column) => {
    const cells = lines.flatMap(({ cells: own }) => own.slice(column, column + 1));
    const edges = [
      cells.map(({ left }) => left),
      cells.map(({ right }) => right),
      cells.map(({ left, right }) => (left + right) / 2),
    ];
    return edges.some((all) => isTogether(all));
  });
}

/** Whether nearly all numbers lie close to their middle one. */
function isTogether(numbers: readonly number[]): boolean {
  const middle = numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
  const near = numbers.filter((each) => Math.abs(each - middle) <= LOOSE).length;
  return near * 10 >= numbers.length * 9;
}

function placedIn({ line, cells }: CellLine, extents: readonly Extent[]): Placed {
  if (cells.length === extents.length) {
    return {
      line,
      cells: cells.map((cell, column) => ({ pieces: [cell], column, columnSpan: 1 })),
    };
  }
  const placed: GridCell[] = [];
  for (const cell of cells.flatMap((each) => partsOf(each, extents))) {
    const [first, last] = columnsUnder(cell, extents);
    const before = placed.at(-1);
    if (before !== undefined && before.column + before.columnSpan > first) {
      placed[placed.length - 1] = { ...before, pieces: [...before.pieces, cell] };
    } else placed.push({ pieces: [cell], column: first, columnSpan: last - first + 1 });
  }
  return { line, cells: placed };
}

/** Names that one blank parts, as many as the columns they stand over, are a cell each. */
function partsOf(cell: LineCell, extents: readonly Extent[]): readonly LineCell[] {
  const [first, last] = columnsUnder(cell, extents);
  const parts = cell.words.split(' ');
  if (last === first || parts.length !== last - first + 1) return [cell];
  const scale = (cell.right - cell.left) / (cell.end - cell.start);
  let from = 0;
  const cells = parts.map((words): LineCell => {
    const [start, end] = [cell.start + from, cell.start + from + words.length];
    const left = cell.left + from * scale;
    from += words.length + 1;
    return { words, start, end, left, right: left + words.length * scale };
  });
  const own = cells.map((each) => columnsUnder(each, extents)[0]);
  return own.every((column, at) => column === first + at) ? cells : [cell];
}

/** The columns that a cell stands over, else the nearest. */
function columnsUnder(
  { left, right }: LineCell,
  extents: readonly Extent[],
): readonly [number, number] {
  const over = extents.flatMap((extent, column) =>
    Math.min(right, extent.right) > Math.max(left, extent.left) ? [column] : [],
  );
  const [first] = over;
  const last = over.at(-1);
  if (first !== undefined && last !== undefined) return [first, last];
  const middle = (left + right) / 2;
  const distance = (extent: Extent): number => Math.abs((extent.left + extent.right) / 2 - middle);
  const nearest = extents.reduce(
    (best, extent, column) =>
      distance(extent) < distance(extents[best] ?? extent) ? column : best,
    0,
  );
  return [nearest, nearest];
}

const hasFigure = ({ cells }: Placed): boolean =>
  cells.some((cell) => cell.pieces.some(({ words }) => isFigure(words)));
const isSpanning = ({ cells }: Placed): boolean => cells.some(({ columnSpan }) => columnSpan > 1);
const wordsOf = ({ cells }: Placed): string => cells[0]?.pieces[0]?.words ?? '';

/** Puts lines together that are parts of one row. */
function rowsOf(lines: readonly Placed[], extents: readonly Extent[]): readonly GridRow[] {
  const firstMain = lines.findIndex(hasFigure);
  const rows: GridCell[][] = [];
  let waiting: GridCell[] = [];
  const head = new Set<GridCell[]>();
  lines.forEach((line, at) => {
    const before = rows.at(-1);
    const isPart =
      !hasFigure(line) && line.cells.length < extents.length && !isSectionRow(wordsOf(line));
    if (at < firstMain) {
      const follows =
        before !== undefined && head.has(before) && !isSpanning(line) && line.line.blanks === 0;
      if (follows && !before.some(({ columnSpan }) => columnSpan > 1)) joinTo(before, line.cells);
      else {
        rows.push([...line.cells]);
        head.add(rows.at(-1) ?? []);
      }
    } else if (isPart && firstMain >= 0 && opensNext(line, lines[at + 1], before, extents)) {
      waiting = [...waiting, ...line.cells];
    } else if (isPart && before !== undefined && goesOn(before, line, extents)) {
      joinTo(before, line.cells);
    } else {
      const row: GridCell[] = [];
      joinTo(row, waiting);
      joinTo(row, line.cells);
      rows.push(row);
      waiting = [];
    }
  });
  if (waiting.length > 0) rows.push(waiting);
  return rows.map((row) => filled(row, extents.length));
}

/** Words above a line belong to it where its cell in their column is open, or goes on with one as wide as can be. */
const opensNext = (
  line: Placed,
  next: Placed | undefined,
  above: readonly GridCell[] | undefined,
  extents: readonly Extent[],
): boolean =>
  next !== undefined &&
  hasFigure(next) &&
  line.cells.every((cell) => {
    const below = next.cells.find(({ column }) => column === cell.column);
    if (below === undefined) return true;
    const over = above?.find(({ column }) => column === cell.column);
    return (
      isWide(cell, extents) && hasWords(below) && (over === undefined || !isWide(over, extents))
    );
  });

/** Words below a cell go on with it where it is as wide as its column. */
const goesOn = (row: readonly GridCell[], line: Placed, extents: readonly Extent[]): boolean =>
  line.line.blanks === 0 &&
  line.cells.every((cell) => {
    const above = row.find(({ column }) => column === cell.column);
    return above === undefined ? row.length < extents.length : isWide(above, extents);
  });

const hasWords = ({ pieces }: GridCell): boolean => pieces.some(({ words }) => !isFigure(words));

/** Whether the last line of a cell takes nearly the width of its column. */
function isWide({ pieces, column }: GridCell, extents: readonly Extent[]): boolean {
  const last = pieces.at(-1);
  const extent = extents[column];
  if (last === undefined || extent === undefined || isFigure(last.words)) return false;
  return last.right - last.left >= (extent.right - extent.left) * 0.85;
}

function joinTo(row: GridCell[], cells: readonly GridCell[]): void {
  for (const cell of cells) {
    const at = row.findIndex(({ column }) => column === cell.column);
    const there = row[at];
    if (there === undefined) row.push(cell);
    else row[at] = { ...there, pieces: [...there.pieces, ...cell.pieces] };
  }
}

/** The row with an empty cell wherever no other stands. */
function filled(row: readonly GridCell[], columns: number): GridRow {
  const cells: GridCell[] = [];
  for (let column = 0; column < columns; ) {
    const cell = row.find((each) => each.column === column) ?? {
      pieces: [],
      column,
      columnSpan: 1,
    };
    const next = row.reduce(
      (least, each) => (each.column > column ? Math.min(least, each.column) : least),
      columns,
    );
    const columnSpan = Math.min(cell.columnSpan, next - column);
    cells.push({ ...cell, columnSpan });
    column += columnSpan;
  }
  return cells;
}
