import { isFigure, type LineCell } from '../cells.js';
import type { CellLine } from './aligned.js';

/**
 * The lines with a name parted from the figure behind it where the name fills its column, so that one blank is all
 * that is left between them: 校舍建筑面积（平方米） 54600. Only in lines that lack a cell.
 */
export function withFullNames(lines: readonly CellLine[]): readonly CellLine[] {
  const most = usualCount(lines);
  return lines.map(({ line, cells }) => {
    const parted = cells.length < most ? cells.flatMap(nameAndFigure) : cells;
    return { line, cells: parted.length <= most ? parted : cells };
  });
}

function usualCount(lines: readonly CellLine[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of lines) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/** The two cells of 名称 12, or the one that it is. */
function nameAndFigure(cell: LineCell): readonly LineCell[] {
  const at = cell.words.indexOf(' ');
  const [name, figure] = [cell.words.slice(0, at), cell.words.slice(at + 1)];
  if (at < 1 || !isFigure(figure) || !/[\p{Script=Han}）)]$/u.test(name)) return [cell];
  const start = cell.start + at + 1;
  const left = cell.right - (cell.end - start);
  return [
    { words: name, start: cell.start, end: cell.start + at, left: cell.left, right: left - 1 },
    { words: figure, start, end: cell.end, left, right: cell.right },
  ];
}
