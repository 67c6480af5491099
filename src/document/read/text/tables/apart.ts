import { cellsOf, type LineCell } from '../cells.js';
import type { Line } from '../lines.js';
import { namesAbreast } from './names-abreast.js';
import { contentOf, type Pieces } from './placing.js';

/** Whether blank lines part nearly all lines. */
export const areApart = (lines: readonly Line[], idleBlanks: number): boolean =>
  lines.slice(1).filter(({ blanks }) => blanks > idleBlanks).length * 3 > lines.length * 2;

/**
 * The cells of lines: where blank lines part nearly all of them, those that none parts are one cell; a line of names that
 * is wider than any cell is several.
 */
export function cellsApart(lines: readonly Line[], idleBlanks: number): readonly Pieces[] {
  const isParted = areApart(lines, idleBlanks);
  const all: LineCell[][] = [];
  for (const line of lines) {
    const names = namesAbreast(line);
    const own = cellsOf(line, 'none');
    const last = all.at(-1);
    const goesOn =
      isParted && last !== undefined && line.blanks <= idleBlanks && isOne([...last, ...own]);
    if (names !== null) all.push(...names.map((name) => [name]));
    else if (goesOn) last.push(...own);
    else all.push([...own]);
  }
  return all;
}

/** Two figures below each other are two cells, whatever stands between them. */
const isOne = (pieces: Pieces): boolean => contentOf(pieces) === 'words';

/** Whether a cell is a column's, with the names of several rows, or a name and the figures below it. */
export const isColumn = (pieces: Pieces): boolean =>
  pieces.length > MOST_PIECES ||
  (pieces.length > 1 && pieces.some((piece) => contentOf([piece]) === 'figure'));

const MOST_PIECES = 4;

/** How many lines stand up to the end of the last of some cells. */
export function linesUpTo(lines: readonly Line[], cells: readonly Pieces[]): number {
  const end = cells.reduce(
    (most, pieces) => pieces.reduce((all, piece) => Math.max(all, piece.end), most),
    0,
  );
  return lines.filter(({ start }) => start < end).length;
}
