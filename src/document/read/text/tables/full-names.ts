import { isFigure, isOpen, type LineCell } from '../cells.js';
import type { CellLine } from './aligned.js';

/**
 * The lines with cells parted that one blank is left between, where the first fills its column: a name and its figure
 * (校舍建筑面积（平方米） 54600) and, below a head that begins with the number of the row, that number and its name. Only
 * in lines that lack a cell.
 */
export function withFullNames(lines: readonly CellLine[]): readonly CellLine[] {
  const head = lines.slice(0, 3).find(({ cells }) => isNumbered(cells));
  if (head !== undefined) return filledTo(lines, head.cells.length);
  const most = usualCount(lines);
  return lines.map((line) => parted(line, most, [nameAndFigure]));
}

/** The same of lines whose number of columns their head tells. */
export const filledTo = (lines: readonly CellLine[], columns: number): readonly CellLine[] =>
  lines.map((line) =>
    parted(line, columns, [numberAndName, nameAndFigure, figureAndDash, twoFigures]),
  );

/** Whether a head begins with the number of the row. */
const isNumbered = (cells: readonly LineCell[]): boolean =>
  cells.length > 2 && /^(?:序\s?号|编\s?号)$/.test(cells[0]?.words ?? '');

type Part = (cell: LineCell, at: number) => readonly LineCell[];

const parted = ({ line, cells }: CellLine, most: number, parts: readonly Part[]): CellLine => ({
  line,
  cells: parts.reduce((before, part) => {
    const behind = before.length < most ? before.flatMap(part) : before;
    return behind.length <= most ? behind : before;
  }, cells),
});

function usualCount(lines: readonly CellLine[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of lines) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

const nameAndFigure: Part = (cell) =>
  partedWhere(cell, (name, figure) => isFigure(figure) && /[\p{Script=Han}）)]$/u.test(name));

const numberAndName: Part = (cell, at) =>
  at > 0
    ? [cell]
    : partedWhere(
        cell,
        (number, name) => /^\d{1,2}(?:\.\d{1,2})*$/.test(number) && /^\p{Script=Han}/u.test(name),
      );

const figureAndDash: Part = (cell) =>
  partedWhere(cell, (figure, dash) => isFigure(figure) && dash !== '' && isOpen(dash));

const twoFigures: Part = (cell) =>
  partedWhere(cell, (first, second) => isFigure(first) && isFigure(second));

/** The two cells of one with a blank in it, where they are such; else the one that it is. */
function partedWhere(
  cell: LineCell,
  isPair: (before: string, behind: string) => boolean,
): readonly LineCell[] {
  const at = cell.words.indexOf(' ');
  const [before, behind] = [cell.words.slice(0, at), cell.words.slice(at + 1)];
  if (at < 1 || !isPair(before, behind)) return [cell];
  const start = cell.start + at + 1;
  const left = cell.right - (cell.end - start);
  return [
    { words: before, start: cell.start, end: cell.start + at, left: cell.left, right: left - 1 },
    { words: behind, start, end: cell.end, left, right: cell.right },
  ];
}
