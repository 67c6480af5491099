import type { LineCell } from '../cells.js';
import type { GridRow } from './grid.js';
import {
  type Content,
  contentOf,
  doubleHead,
  isSectionRow,
  isTotal,
  type Pieces,
  shortRow,
  wholeRow,
  wordsIn,
} from './placing.js';

/** Rows made of lines, and how badly the lines fitted. */
export interface Folded {
  readonly columns: number;
  readonly rows: readonly GridRow[];
  readonly misfits: number;
}

const MOST_CANDIDATES = 5;

/** The rows for the number of columns that fits the lines best. */
export function bestFold(lines: readonly (readonly LineCell[])[]): Folded | null {
  const rows = withBroken(lines);
  const counts = new Map<number, number>();
  for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  const candidates = [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0]);
  let best: Folded | null = null;
  for (const [columns] of candidates.slice(0, MOST_CANDIDATES)) {
    const folded = foldedRows(rows, columns);
    if (best === null || folded.misfits < best.misfits) best = folded;
  }
  return best;
}

type Raw = Pieces[];

/**
 * Cells that go on below: a line of fewer cells, all words, goes on with those cells of the row above that are as
 * long as a cell can be.
 */
function withBroken(lines: readonly (readonly LineCell[])[]): readonly Raw[] {
  const words = lines.flat().filter((cell) => contentOf([cell]) === 'words');
  const longest = words.reduce((most, cell) => Math.max(most, cell.words.length), 0);
  const widest = words.reduce((most, cell) => Math.max(most, cell.right - cell.left), 0);
  const isFull = (cell: LineCell | undefined): boolean =>
    cell !== undefined &&
    contentOf([cell]) === 'words' &&
    (cell.words.length === longest || cell.right - cell.left >= widest - 1);
  const rows: Raw[] = [];
  /** The columns of the last row that its last line wrote on. */
  let written: readonly number[] = [];
  for (const cells of lines) {
    const row = rows.at(-1);
    const full = row === undefined ? [] : written.filter((column) => isFull(row[column]?.at(-1)));
    const goesOn =
      row !== undefined &&
      cells.length < row.length &&
      cells.length <= full.length &&
      longest > SHORTEST_BROKEN &&
      cells.every(
        (cell) =>
          contentOf([cell]) === 'words' && !isSectionRow(cell.words) && !isTotal(cell.words),
      );
    if (!goesOn) {
      rows.push(cells.map((cell) => [cell]));
      written = cells.map((_, column) => column);
      continue;
    }
    written = chosen(full, cells.length, row);
    written.forEach((column, at) => {
      const cell = cells[at];
      if (cell !== undefined) row[column] = [...(row[column] ?? []), cell];
    });
  }
  return rows;
}

const SHORTEST_BROKEN = 3;

/** Of more cells than go on, those first that stop within brackets. */
function chosen(full: readonly number[], count: number, row: Raw): readonly number[] {
  if (full.length === count) return full;
  const isOpen = (column: number): boolean => /[（(][^）)]*$/.test(wordsIn(row[column] ?? []));
  const first = full.filter(isOpen);
  const rest = full.filter((column) => !isOpen(column));
  return [...first, ...rest].slice(0, count).toSorted((a, b) => a - b);
}

/** Rows of so many cells; what was parted over lines before all its cells were there is put together. */
function foldedRows(raw: readonly Raw[], columns: number): Folded {
  const rows = joinedRows(raw, columns);
  const model = modelOf(rows, columns);
  const placed: GridRow[] = [];
  let misfits = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? [];
    const isPlaced = hasOpenCell(row);
    const head = at === 0 && !isPlaced ? doubleHead(row, rows[1] ?? [], columns) : null;
    if (head !== null) {
      placed.push(...head);
      at += 1;
    } else if (row.length === columns || (row.length < columns && isPlaced)) {
      placed.push(wholeRow(row, columns));
    } else if (row.length > columns) {
      misfits += 3;
      const rest = row.slice(columns - 1).flat();
      placed.push(wholeRow([...row.slice(0, columns - 1), rest], columns));
    } else {
      const short = shortRow(row, columns, model);
      misfits += short.misfit;
      placed.push(short.row);
    }
  }
  return { columns, rows: placed, misfits };
}

/** A row with an empty cell in front or between others says itself where its cells stand. */
const hasOpenCell = (row: Raw): boolean => row.some((pieces) => wordsIn(pieces) === '');

function joinedRows(raw: readonly Raw[], columns: number): readonly Raw[] {
  const rows: Raw[] = [];
  raw.forEach((cells, at) => {
    const row = rows.at(-1);
    if (row !== undefined && continues(row, cells, columns)) joinTo(row, cells);
    else if (
      row !== undefined &&
      cells.length === 1 &&
      endsInWords(row, cells, raw[at + 1], columns)
    ) {
      joinTo(row, cells);
    } else rows.push([...cells]);
  });
  return rows;
}

const isWords = (pieces: Pieces | undefined): boolean =>
  pieces !== undefined && wordsIn(pieces) !== '' && contentOf(pieces) === 'words';

/** A row that has no figure yet and ends in words goes on with a line that begins with words. */
function continues(row: Raw, cells: Raw, columns: number): boolean {
  if (row.length >= columns || row.length - 1 + cells.length !== columns) return false;
  if (row.length > 1 && cells.length > 1 && columns < 4) return false;
  if (row.some((each) => contentOf(each) === 'figure')) return false;
  const last = row.at(-1);
  return isWords(last) && !isSectionRow(wordsIn(last ?? [])) && isWords(cells[0]);
}

/** A line of one cell behind a whole row goes on with its last cell, if that holds words. */
const endsInWords = (row: Raw, cells: Raw, next: Raw | undefined, columns: number): boolean =>
  row.length === columns &&
  isWords(row.at(-1)) &&
  !isSectionRow(wordsIn(cells[0] ?? [])) &&
  (next === undefined || next.length === columns);

function joinTo(row: Raw, [first, ...rest]: Raw): void {
  const last = row.pop() ?? [];
  row.push([...last, ...(first ?? [])], ...rest);
}

/** What most whole rows hold in each column. */
function modelOf(rows: readonly Raw[], columns: number): readonly Content[] {
  const whole = rows.filter(({ length }) => length === columns);
  return Array.from({ length: columns }, (_, column) => {
    const contents = whole.map((row) => contentOf(row[column] ?? []));
    const figures = contents.filter((each) => each === 'figure').length;
    const words = contents.filter((each) => each === 'words').length;
    return figures >= words - 1 && figures > 0 ? 'figure' : 'words';
  });
}
