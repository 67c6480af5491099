import type { Passage, ReadBlock, ReadCell, ReadTable, Span } from '../../model/index.js';
import {
  captionLabelOf,
  headingLabelOf,
  headingLevels,
  joinedBySpace,
  passageOf,
  passageOfSpans,
} from '../recognise/index.js';
import type { Line } from './lines.js';
import type { Piece } from './piece.js';
import { type Grid, type GridCell, type GridRow, headRowsOf } from './tables/grid.js';

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;
type Unnamed = WithoutId<ReadBlock>;

/** Where lines and offsets of a text stand. */
export interface Standing {
  readonly pageOf: (line: Line) => number | null;
  /** Ascends in the order in which the text is read: its own offsets do not where columns stand side by side. */
  readonly placeOf: (offset: number) => number;
}

/** The blocks of a text's pieces, in reading order and named. */
export function blocksOf(
  text: string,
  pieces: readonly Piece[],
  { pageOf, placeOf }: Standing,
): readonly ReadBlock[] {
  const levels = levelsOf(pieces);
  const blocks = pieces.map((piece) => blockOf(text, piece, pageOf, levels.get(piece) ?? 1));
  return blocks
    .toSorted((a, b) => placeOf(a.start) - placeOf(b.start))
    .map((block, index): ReadBlock => ({ id: `b${index + 1}`, ...block }));
}

function levelsOf(pieces: readonly Piece[]): ReadonlyMap<Piece, number> {
  const headings = pieces.flatMap((piece) => (piece.type === 'heading' ? [piece] : []));
  const levels = headingLevels(headings.map(({ label }) => label));
  return new Map(headings.map((piece, index) => [piece, piece.level ?? levels[index] ?? 1]));
}

/** What begins at the end of a column and goes on at the top of the next stands between both, whichever comes first. */
const across = (lines: readonly Span[]): Span => ({
  start: lines.reduce((least, { start }) => Math.min(least, start), lines[0]?.start ?? 0),
  end: lines.reduce((most, { end }) => Math.max(most, end), 0),
});

function blockOf(
  text: string,
  piece: Piece,
  pageOf: (line: Line) => number | null,
  level: number,
): Unnamed {
  switch (piece.type) {
    case 'heading':
      return headingBlock(text, piece, pageOf, level);
    case 'caption': {
      const { line, label, spans } = piece;
      const passage = labelledAt(text, spans, label.end);
      const { end } = across(spans);
      const { start } = line;
      return {
        type: 'caption',
        of: label.of,
        label: label.label,
        start,
        end,
        page: pageOf(line),
        passage,
      };
    }
    case 'entry': {
      const { lines, spans, words, of, printedPage } = piece.entry;
      const label = captionLabelOf(words)?.label ?? headingLabelOf(words)?.label ?? '';
      const [first] = lines;
      const page = first === undefined ? null : pageOf(first);
      return {
        type: 'entry',
        of,
        label,
        ...across(lines),
        page,
        passage: labelledSpans(text, spans, words),
        printedPage,
      };
    }
    case 'table':
      return tableBlock(text, piece.grid, pageOf);
    case 'furniture': {
      const { line } = piece;
      const passage = passageOf(text, line.start, line.end);
      return { type: 'furniture', start: line.start, end: line.end, page: pageOf(line), passage };
    }
    case 'paragraph': {
      const [first] = piece.lines;
      const page = first === undefined ? null : pageOf(first);
      const passage = passageOfSpans(text, piece.lines);
      return { type: 'paragraph', within: 'text', ...across(piece.lines), page, passage };
    }
  }
}

function headingBlock(
  text: string,
  { lines, label }: Extract<Piece, { type: 'heading' }>,
  pageOf: (line: Line) => number | null,
  level: number,
): Unnamed {
  const [first] = lines;
  const { start, end } = across(lines);
  const page = first === undefined ? null : pageOf(first);
  const passage = labelledAt(text, lines, label.end);
  return { type: 'heading', level, label: label.label, start, end, page, passage };
}

/** Of an entry, too, the label stands apart from its words. */
const labelledSpans = (text: string, spans: readonly Span[], words: string): Passage =>
  labelledAt(text, spans, captionLabelOf(words)?.end ?? headingLabelOf(words)?.end ?? 0);

/** Words whose first so many characters are a label, on one line or on several. */
function labelledAt(text: string, spans: readonly Span[], end: number): Passage {
  const [first, ...rest] = spans;
  if (first === undefined || end === 0) return passageOfSpans(text, spans);
  const at = Math.min(first.end, first.start + end);
  const label = passageOf(text, first.start, at);
  return joinedBySpace(label, passageOfSpans(text, [{ start: at, end: first.end }, ...rest]));
}

interface Tiled {
  readonly cell: GridCell;
  readonly row: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

function tableBlock(text: string, grid: Grid, pageOf: (line: Line) => number | null): Unnamed {
  const headRows = headRowsOf(grid);
  let last = firstPlace(grid);
  const cells = tiled(grid.rows, headRows).map(({ cell, row, rowSpan, columnSpan }): ReadCell => {
    const { start, end } =
      cell.pieces.length === 0 ? { start: last, end: last } : across(cell.pieces);
    last = end;
    const passage = passageOfSpans(text, cell.pieces);
    return { row, column: cell.column, rowSpan, columnSpan, start, end, passage };
  });
  const least = cells.reduce((place, each) => Math.min(place, each.start), last);
  // Names that a tool wrote in front of the caption do not take the table there.
  const start = Math.max(least, grid.first.start);
  const end = cells.reduce((most, each) => Math.max(most, each.end), start);
  const table: Omit<ReadTable, 'id'> = {
    type: 'table',
    rows: grid.rows.length,
    columns: grid.columns,
    cells,
    headRows,
    start,
    end,
    page: pageOf(grid.first),
  };
  return table;
}

const firstPlace = ({ rows }: Grid): number =>
  rows.flatMap((row) => row.flatMap(({ pieces }) => pieces))[0]?.start ?? 0;

/** In a head of several rows, a name stands over the empty cells at its right, and over those below. */
function tiled(rows: readonly GridRow[], headRows: number): readonly Tiled[] {
  const covered = new Set<GridCell>();
  return rows.flatMap((row, at) =>
    row.flatMap((cell): readonly Tiled[] => {
      if (covered.has(cell)) return [];
      const isHead = headRows > 1 && at < headRows && cell.pieces.length > 0;
      const columnSpan = cell.columnSpan + (isHead ? emptyBeside(rows, cell, at, covered) : 0);
      const below = isHead && columnSpan === 1 ? emptyBelow(rows, cell, at, headRows, covered) : 0;
      const rowSpan = 1 + Math.max(below, missingBelow(rows, cell, at));
      return [{ cell, row: at, rowSpan, columnSpan }];
    }),
  );
}

const cellAt = (row: GridRow | undefined, column: number): GridCell | undefined =>
  row?.find((each) => each.column <= column && column < each.column + each.columnSpan);

function emptyBeside(
  rows: readonly GridRow[],
  cell: GridCell,
  row: number,
  covered: Set<GridCell>,
): number {
  let count = 0;
  for (let column = cell.column + cell.columnSpan; ; column += 1) {
    const next = cellAt(rows[row], column);
    const below = cellAt(rows[row + 1], column);
    if (next === undefined || covered.has(next) || next.pieces.length > 0) return count;
    if (below === undefined || below.pieces.length === 0) return count;
    covered.add(next);
    count += 1;
  }
}

function emptyBelow(
  rows: readonly GridRow[],
  cell: GridCell,
  row: number,
  headRows: number,
  covered: Set<GridCell>,
): number {
  let count = 0;
  for (let at = row + 1; at < headRows; at += 1) {
    const below = cellAt(rows[at], cell.column);
    if (below === undefined || below.pieces.length > 0) return count;
    covered.add(below);
    count += 1;
  }
  return count;
}

/** Rows below that lack a cell in its column: it reaches into them. */
function missingBelow(rows: readonly GridRow[], cell: GridCell, row: number): number {
  let count = 0;
  while (
    rows[row + count + 1] !== undefined &&
    cellAt(rows[row + count + 1], cell.column) === undefined
  )
    count += 1;
  return count;
}
