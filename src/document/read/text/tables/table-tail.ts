import { headingOf } from '../../recognise/index.js';
import { cellsOf, isFigure, type LineCell, partingOf } from '../cells.js';
import type { Line } from '../lines.js';
import { isBroken } from './row-line.js';
import type { Setting } from './setting.js';

/** Lines behind the last row with which a cell of it goes on, since it is as long as any. */
export function tailOf(
  lines: readonly Line[],
  at: number,
  kept: readonly Line[],
  setting: Setting,
): readonly Line[] {
  const rows = kept.map((line) =>
    cellsOf(line, partingOf(line)).filter(({ words }) => !isFigure(words)),
  );
  const longest = rows.flat().reduce((most, { words }) => Math.max(most, words.length), 0);
  const tail: Line[] = [];
  const below = lines[at];
  if (below !== undefined && isLowerHalf(below, kept)) return [below];
  let above: readonly LineCell[] = rows.at(-1) ?? [];
  for (let index = at; index < at + MOST_TAIL; index += 1) {
    const line = lines[index];
    if (line === undefined || line.blanks > setting.idleBlanks || !isBroken(line)) break;
    if (line.words.length > longest || partingOf(line) !== 'none' || setting.isHeading(line)) break;
    if (headingOf(line.words) !== null || !above.some(({ words }) => mayGoOn(words, longest)))
      break;
    tail.push(line);
    above = cellsOf(line, 'none');
  }
  return tail;
}

/** Whether a cell is as long as any, or stops within brackets: 设备值（⏎万元）. */
const mayGoOn = (words: string, longest: number): boolean =>
  words.length === longest || /[（(][^）)]*$/.test(words);

/** The middle of a cell of three lines stands beside its figures, the last line below them. */
function isLowerHalf(line: Line, kept: readonly Line[]): boolean {
  const upper = kept.at(-2);
  return (
    upper !== undefined &&
    partingOf(upper) === 'none' &&
    partingOf(line) === 'none' &&
    Math.abs(upper.indent - line.indent) <= 1 &&
    line.blanks === 0 &&
    isBroken(line)
  );
}

const MOST_TAIL = 3;
