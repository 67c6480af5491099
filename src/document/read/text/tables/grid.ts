import type { LineCell } from '../cells.js';
import { isFigure, isOpen } from '../cells.js';
import type { Line } from '../lines.js';

/** A cell as its pieces, one for each line it stands on; none where it is empty. */
export interface GridCell {
  readonly pieces: readonly LineCell[];
  readonly column: number;
  readonly columnSpan: number;
}

export type GridRow = readonly GridCell[];

/** A table found in lines. */
export interface Grid {
  readonly columns: number;
  readonly rows: readonly GridRow[];
  readonly first: Line;
  /** Rows that head the columns, where a ruling below them says so. */
  readonly headRows?: number;
  /** How many lines from the first it takes. */
  readonly taken: number;
  /** Lines among them that repeat its head on another page. */
  readonly repeated: readonly Line[];
}

export const cellWords = ({ pieces }: GridCell): string =>
  pieces.map(({ words }) => words).join('');

export const isFigureCell = (cell: GridCell): boolean => isFigure(cellWords(cell));

/** How many rows head the columns: those above the first with figures, where figures stand below. */
export function headRowsOf({ rows, headRows }: Pick<Grid, 'rows' | 'headRows'>): number {
  if (headRows !== undefined) return headRows;
  const first = rows.findIndex(
    (row, at) => row.some(isFigureCell) || (at > 0 && countsLikeYear(row)),
  );
  if (first < 0) return isPlainHead(rows) ? 1 : 0;
  const head = rows.slice(0, first).findLastIndex((row) => isHead(row)) + 1;
  return head > MOST_HEAD_ROWS ? 1 : head;
}

/** 装备制造专业群 | 机械制造技术 | 1991: one number that might be a year, behind words of its row, is a figure. */
const countsLikeYear = (row: GridRow): boolean => {
  const words = row.map(cellWords);
  const years = words.filter((each) => /^[12]\d{3}$/.test(each));
  return years.length === 1 && words.filter((each) => /\p{Script=Han}/u.test(each)).length > 1;
};

const MOST_HEAD_ROWS = 3;

/** A row that names columns has a name in more than one of them. */
const isHead = (row: GridRow): boolean =>
  row.filter((cell) => cell.pieces.length > 0).length > 1 &&
  row.every((cell) => !/\d{3}/.test(cellWords(cell).replace(/(?:19|20)\d{2}/g, '')));

/** In a table of words alone the first row heads it where its words are short and each another. */
function isPlainHead(rows: readonly GridRow[]): boolean {
  const words = (rows[0] ?? []).map(cellWords);
  return (
    rows.length > 2 &&
    new Set(words).size === words.length &&
    words.every((each) => each.length > 0 && each.length <= 8 && !isOpen(each) && !/\d/.test(each))
  );
}
