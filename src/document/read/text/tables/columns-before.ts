import { captionLabelOf, headingOf } from '../../recognise/index.js';
import { cellsOf, partingOf } from '../cells.js';
import type { Line } from '../lines.js';
import { ENDS } from '../manner.js';
import { contentOf } from './placing.js';
import { isBroken } from './row-line.js';

const LEAST_NAMES = 3;
const MOST_LINES = 100;

/**
 * The lines from one on, a cell each, that stand right above the caption of a table, if they begin with a column of names:
 * 系别⏎甲系⏎乙系, 表4 各系人数. A print's first columns may come so, where they were set higher than the caption. None where it
 * is otherwise.
 */
export function columnsBefore(
  lines: readonly Line[],
  at: number,
  idleBlanks: number,
): readonly Line[] {
  const isApart = (line: Line | undefined): boolean =>
    line !== undefined && line.blanks > idleBlanks;
  if (!isApart(lines[at]) && isName(lines[at - 1])) return [];
  let to = at;
  while (to < at + MOST_LINES && isName(lines[to]) && (to === at || !isApart(lines[to]))) to += 1;
  if (to - at < LEAST_NAMES || !isApart(lines[to])) return [];
  while (to < at + MOST_LINES && isCell(lines[to])) to += 1;
  const caption = lines[to];
  const isTable = caption !== undefined && captionLabelOf(caption.words)?.of === 'table';
  return isTable && isApart(caption) ? lines.slice(at, to) : [];
}

const isCell = (line: Line | undefined): line is Line =>
  line !== undefined && isBroken(line) && partingOf(line) === 'none';

const isName = (line: Line | undefined): boolean =>
  isCell(line) &&
  !ENDS.test(line.words) &&
  headingOf(line.words) === null &&
  contentOf(cellsOf(line, 'none')) !== 'figure';
