import type { LineCell } from '../cells.js';
import type { CellLine } from './aligned.js';

/**
 * The cells of lines with an empty one wherever the tool printed none: for each tab in front of a line, or, where it
 * joined cells by so many blanks each, for every further so many: 学校  国家级    省级, and   一等奖  二等奖 below.
 */
export function withOpenCells(
  lines: readonly CellLine[],
  parting: 'tab' | 'gap',
): readonly CellLine[] {
  if (parting === 'tab') {
    const least = leastOf(lines.map(({ line }) => line.tabs));
    return lines.map(({ line, cells }) => ({
      line,
      cells: [...openCells(line.tabs - least, line.start), ...cells],
    }));
  }
  const step = stepOf(lines);
  if (step === null) return lines;
  const least = leastOf(lines.map(({ line }) => line.indent));
  return lines.map(({ line, cells }) => ({
    line,
    cells: cells.flatMap((cell, at): readonly LineCell[] => {
      const before = cells[at - 1];
      const gap = before === undefined ? line.indent - least + step : cell.start - before.end;
      const missing = gap % step === 0 ? gap / step - 1 : 0;
      return [...openCells(missing, cell.start), cell];
    }),
  }));
}

const leastOf = (numbers: readonly number[]): number =>
  numbers.reduce((least, each) => Math.min(least, each), Number.MAX_SAFE_INTEGER);

const openCells = (count: number, at: number): readonly LineCell[] =>
  Array.from({ length: Math.max(0, count) }, () => ({
    words: '',
    start: at,
    end: at,
    left: 0,
    right: 0,
  }));

/** How many blanks join cells: the least, if nearly all gaps have it and the others a multiple; else null. */
function stepOf(lines: readonly CellLine[]): number | null {
  const gaps = lines.flatMap(({ cells }) =>
    cells.slice(1).map((cell, at) => cell.start - (cells[at]?.end ?? 0)),
  );
  const step = leastOf(gaps);
  const same = gaps.filter((gap) => gap === step).length;
  return gaps.every((gap) => gap % step === 0) && same * 4 > gaps.length * 3 ? step : null;
}
